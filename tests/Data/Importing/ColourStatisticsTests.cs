using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Tests.Data.Importing;

public sealed class ColourStatisticsTests
{
    [Fact]
    public void Means_deviations_and_main_colours_are_those_of_the_pixels()
    {
        // Two pictures, one of them half red and half blue, the other grey.
        var pixels = new byte[2 * 3 * 64];
        for (var at = 0; at < 64; at++)
        {
            pixels[at] = (byte)(at < 32 ? 200 : 0);
            pixels[128 + at] = (byte)(at < 32 ? 0 : 200);
        }

        Array.Fill<byte>(pixels, 100, 192, 192);
        var statistics = ColourStatistics.Of(new LabelledImages("two", pixels, 2, 3, 8, 8, null, ""));

        Assert.Equal([100.0, 50.0, 100.0], statistics.Means);
        Assert.Equal([Math.Sqrt(5000), 50, Math.Sqrt(5000)], statistics.Deviations);
        Assert.Equal([0.25, 0.5, 0.25], new[] { 0, 25, 50 }.Select(bin => statistics.Shares[0][bin]));
        Assert.Equal(
            [new(new Colour(100, 100, 100), 0.5), new(new Colour(0, 0, 200), 0.25), new(new Colour(200, 0, 0), 0.25)],
            statistics.Palette.OrderByDescending(colour => colour.Share).ThenBy(colour => colour.Colour.Red));
    }

    [Fact]
    public void Grey_pictures_have_one_channel_and_a_grey_palette()
    {
        var statistics = ColourStatistics.Of(new LabelledImages("grey", [.. Enumerable.Repeat((byte)77, 64)], 1, 1, 8, 8, null, ""));
        Assert.Equal((77.0, 0.0), (Assert.Single(statistics.Means), Assert.Single(statistics.Deviations)));
        Assert.Equal(new PaletteColour(new Colour(77, 77, 77), 1), Assert.Single(statistics.Palette));
    }

    [Fact]
    public void A_strip_of_the_palette_shows_each_colour_as_wide_as_its_share()
    {
        byte[] pixels = [.. Enumerable.Range(0, 64).Select(at => (byte)(at < 16 ? 200 : 10))];
        var strip = ColourStatistics.Of(new LabelledImages("grey", pixels, 1, 1, 8, 8, null, "")).PaletteStrip(40, 2);
        Assert.Equal((40, 2), (strip.Width, strip.Height));
        Assert.Equal([(10, 30), (200, 10)], strip.Pixels.ToArray().Take(120).Chunk(3).CountBy(pixel => (int)pixel[0]).Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData(10, 3, "0 3 6")]
    [InlineData(3, 10, "0 1 2")]
    [InlineData(0, 10, "")]
    public void Some_are_chosen_at_even_distances(int count, int most, string expected) => Assert.Equal(expected, string.Join(' ', EvenChoice.Of(count, most)));
}
