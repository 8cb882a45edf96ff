using ArtGan.Style;
using ArtGan.Tests.Style.Gatys;

namespace ArtGan.Tests.Style.Showing;

public sealed class StyleSightTests
{
    [Theory]
    [InlineData("a1", 8)]
    [InlineData("a5", 8)]
    public void Maps_have_one_size_at_every_view_and_reach_from_black_to_white(string view, int count)
    {
        using var network = DrawnNetwork.Create();
        var maps = StyleSight.Maps(network, StylePictures.Waves(), view, count, side: 32, columns: 4);
        Assert.Equal(((4 * 34) + 2, (2 * 26) + 2, 1), (maps.Width, maps.Height, maps.Channels));
        Assert.Contains((byte)0, maps.Pixels.ToArray());
    }

    [Fact]
    public void A_view_of_few_channels_has_few_maps()
    {
        using var network = DrawnNetwork.Create();
        Assert.Equal((6 * 34) + 2, StyleSight.Maps(network, StylePictures.Waves(), "b1", count: 20, side: 32).Width);
    }

    [Fact]
    public void A_picture_differs_from_another_and_not_from_itself()
    {
        using var network = DrawnNetwork.Create();
        Assert.Equal(0, StyleSight.Difference(network, StylePictures.Waves(), StylePictures.Waves(), "a3"));
        Assert.InRange(StyleSight.Difference(network, StylePictures.Waves(), StylePictures.Stripes(), "a3"), 0.1, 10);
        Assert.Contains("one size", Assert.Throws<UserException>(() => StyleSight.Difference(network, StylePictures.Waves(), StylePictures.Waves(32, 32), "a3")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_shown_is_refused()
    {
        using var network = DrawnNetwork.Create();
        Assert.Contains("no layer 'a99'", Assert.Throws<UserException>(() => StyleSight.Maps(network, StylePictures.Waves(), "a99")).Message, StringComparison.Ordinal);
        Assert.Contains("'count' is 0", Assert.Throws<UserException>(() => StyleSight.Maps(network, StylePictures.Waves(), "a1", count: 0)).Message, StringComparison.Ordinal);
    }
}
