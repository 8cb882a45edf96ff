using ArtGan.Imaging;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Imaging;

public sealed class PictureTests
{
    [Fact]
    public void Png_keeps_every_pixel() => Prop
        .ForAll(Pictures(), picture => Same(picture, Picture.Decode(picture.EncodePng())))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void WebP_without_loss_keeps_every_pixel() => Prop
        .ForAll(Pictures(), picture => Same(picture.ToColour(), Picture.Decode(picture.Encode(PictureFormat.WebP, new() { Lossless = true })).ToColour()))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.WebP)]
    public void Formats_with_loss_stay_close(PictureFormat format)
    {
        var picture = Slope(48, 32);
        var decoded = Picture.Decode(picture.Encode(format, new() { Quality = 95 })).ToColour();
        Assert.Equal((48, 32), (decoded.Width, decoded.Height));
        var largest = picture.Pixels.ToArray().Zip(decoded.Pixels.ToArray(), (ours, theirs) => Math.Abs(ours - theirs)).Max();
        Assert.InRange(largest, 0, 24);
    }

    [Fact]
    public void Lower_quality_gives_smaller_files()
    {
        var picture = Slope(128, 128);
        Assert.True(picture.Encode(PictureFormat.Jpeg, new() { Quality = 20 }).Length < picture.Encode(PictureFormat.Jpeg, new() { Quality = 95 }).Length);
        Assert.Throws<UserException>(() => picture.Encode(PictureFormat.Jpeg, new() { Quality = 0 }));
    }

    [Fact]
    public void Planar_values_become_interleaved_bytes()
    {
        float[] values = [-1, 0, 1, -5, 0.5f, 7, float.NaN, -0.5f, 1, 1, -1, 0];
        var picture = Picture.FromPlanar(values, channels: 3, height: 2, width: 2);
        Assert.Equal<byte>([0, 191, 255, 128, 255, 255, 255, 0, 0, 0, 64, 128], picture.Pixels.ToArray());
        Assert.Equal<byte>([0, 26, 255], Picture.FromPlanar([0, 0.1f, 1], 1, 1, 3, low: 0).Pixels.ToArray());
    }

    [Fact]
    public void Sizes_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Picture(2, 2, 1, new byte[3]));
        Assert.Throws<ArgumentException>(() => new Picture(1, 1, 4, new byte[4]));
        Assert.Throws<ArgumentException>(() => Picture.FromPlanar(new float[5], 1, 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Picture(0, 2, 1, []));
    }

    [Fact]
    public void Enlarging_repeats_pixels_and_nothing_else() => Prop
        .ForAll(Pictures(), Gen.Choose(1, 5).ToArbitrary(), (picture, factor) =>
        {
            var large = picture.Enlarge(factor);
            return large.Width == picture.Width * factor && large.Height == picture.Height * factor
                && Enumerable.Range(0, large.Width * large.Height).All(at =>
                    At(large, at % large.Width, at / large.Width).SequenceEqual(At(picture, at % large.Width / factor, at / large.Width / factor)));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_small_picture_is_shown_large_and_sharp()
    {
        var shown = new Picture(28, 28, 1, new byte[784]).ToMimeBundle();
        var png = Picture.Decode((byte[])shown.Representations["image/png"]);
        Assert.Equal((224, 224, 1), (png.Width, png.Height, png.Channels));
        Assert.Equal("28 x 28 grey picture", shown.Representations["text/plain"]);
        Assert.Equal(300, Picture.Decode((byte[])Slope(300, 200).ToMimeBundle().Representations["image/png"]).Width);
    }

    internal static Picture Slope(int width, int height) => new(width, height, 3, [.. Enumerable
        .Range(0, width * height)
        .SelectMany(at => new[] { (byte)(at % width * 255 / width), (byte)(at / width * 255 / height), (byte)128 })]);

    private static ReadOnlySpan<byte> At(Picture picture, int x, int y) =>
        picture.Pixels.Span.Slice(((y * picture.Width) + x) * picture.Channels, picture.Channels);

    private static bool Same(Picture left, Picture right) =>
        (left.Width, left.Height, left.Channels) == (right.Width, right.Height, right.Channels)
        && left.Pixels.Span.SequenceEqual(right.Pixels.Span);

    private static Arbitrary<Picture> Pictures() => (
        from width in Gen.Choose(1, 20)
        from height in Gen.Choose(1, 20)
        from channels in Gen.Elements(1, 3)
        from pixels in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(width * height * channels)
        select new Picture(width, height, channels, pixels)).ToArbitrary();
}
