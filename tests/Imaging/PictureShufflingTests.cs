using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PictureShufflingTests
{
    [Fact]
    public void Every_square_comes_once_in_an_order_that_the_seed_gives()
    {
        var picture = Picture.FromPlanar([.. Enumerable.Range(0, 9 * 7).Select(place => (byte)(place / 9 / 3 * 16 + (place % 9 / 3)))], 1, 7, 9);
        var shuffled = picture.Shuffle(3, seed: 2);
        Assert.Equal((9, 6), (shuffled.Width, shuffled.Height));
        Assert.Equal(picture.Crop(new(0, 0, 9, 6)).Pixels.ToArray().Order(), shuffled.Pixels.ToArray().Order());
        Assert.NotEqual(picture.Crop(new(0, 0, 9, 6)).Pixels.ToArray(), shuffled.Pixels.ToArray());
        Assert.Equal(shuffled.Pixels.ToArray(), picture.Shuffle(3, seed: 2).Pixels.ToArray());
    }

    [Fact]
    public void Squares_larger_than_the_picture_are_refused() =>
        Assert.Contains("no square of 10 pixels", Assert.Throws<UserException>(() => Picture.FromPlanar(new byte[12], 1, 3, 4).Shuffle(10)).Message, StringComparison.Ordinal);
}
