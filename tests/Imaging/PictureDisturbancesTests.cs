using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PictureDisturbancesTests
{
    [Fact]
    public void A_blurred_picture_keeps_even_areas_and_spreads_a_dot_evenly()
    {
        Assert.All(Even(7).Blur(2).Pixels.ToArray(), value => Assert.Equal(7, value));
        var pixels = new byte[81];
        pixels[40] = 255;
        var dot = new Picture(9, 9, 1, pixels).Blur(1).Pixels.ToArray();
        // 255 / (2 pi), and by exp(-1/2) less beside it.
        Assert.Equal(41, dot[40], 1.0);
        Assert.Equal(25, dot[41], 1.0);
        Assert.Equal(dot[41], dot[40 + 9]);
        Assert.InRange(dot.Sum(value => value), 235, 275);
        Assert.Same(Picture, Picture.Blur(0));
    }

    [Fact]
    public void Noise_has_the_deviation_asked_for_and_comes_again_with_its_seed()
    {
        var grey = new Picture(100, 100, 1, [.. Enumerable.Repeat((byte)128, 10_000)]);
        var noise = grey.AddNoise(20, 3).Pixels.ToArray();
        var mean = noise.Average(value => value);
        Assert.Equal(128, mean, 1.0);
        Assert.Equal(20, Math.Sqrt(noise.Average(value => (value - mean) * (value - mean))), 1.0);
        Assert.Equal(noise, grey.AddNoise(20, 3).Pixels.ToArray());
        Assert.NotEqual(noise, grey.AddNoise(20, 4).Pixels.ToArray());
        Assert.Equal(Picture.Pixels.ToArray(), Picture.AddNoise(0, 1).Pixels.ToArray());
    }

    [Fact]
    public void A_moved_picture_goes_on_at_its_edge() =>
        Assert.Equal<byte>([1, 1, 2, 1, 1, 2, 4, 4, 5], new Picture(3, 3, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9]).Shift(1, 1).Pixels.ToArray());

    [Fact]
    public void Tiles_change_places_and_stay_whole()
    {
        var shuffled = Picture.ShuffleTiles(2, 1);
        Assert.NotEqual(Picture.Pixels.ToArray(), shuffled.Pixels.ToArray());
        Assert.Equal(Tiles(Picture).Order(), Tiles(shuffled).Order());
        Assert.Throws<UserException>(() => Picture.ShuffleTiles(3, 1));
    }

    [Fact]
    public void Of_every_step_one_pixel_is_kept()
    {
        Assert.Equal<byte>([5, 7, 13, 15], new Picture(4, 4, 1, [.. Enumerable.Range(0, 16).Select(value => (byte)value)]).KeepEvery(2).Pixels.ToArray());
        Assert.Throws<UserException>(() => Picture.KeepEvery(3));
    }

    [Fact]
    public void A_JPEG_file_of_low_quality_is_another_picture_of_the_same_size()
    {
        var spoilt = Picture.AsJpeg(20);
        Assert.Equal((Picture.Width, Picture.Height, Picture.Channels), (spoilt.Width, spoilt.Height, spoilt.Channels));
        Assert.NotEqual(Picture.Pixels.ToArray(), spoilt.Pixels.ToArray());
    }

    private static Picture Picture { get; } = new(8, 4, 3, [.. Enumerable.Range(0, 96).Select(value => (byte)(value * 37))]);

    private static Picture Even(byte value) => new(6, 5, 3, [.. Enumerable.Repeat(value, 90)]);

    private static IEnumerable<string> Tiles(Picture picture) =>
        from row in Enumerable.Range(0, picture.Height / 2)
        from column in Enumerable.Range(0, picture.Width / 2)
        select Convert.ToHexString(picture.Crop(new(column * 2, row * 2, 2, 2)).Pixels.Span);
}
