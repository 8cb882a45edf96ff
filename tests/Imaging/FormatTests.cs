using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>Every format, as other programs write it.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("baseline.jpg", "JPEG", 3, 4)]
    [InlineData("progressive.jpg", "JPEG", 3, 6)]
    [InlineData("plain.png", "PNG", 3, 0)]
    [InlineData("palette.png", "PNG", 3, 0)]
    [InlineData("deep.png", "PNG", 3, 0)]
    [InlineData("lossless.webp", "WebP", 3, 0)]
    [InlineData("lossy.webp", "WebP", 3, 8)]
    [InlineData("moving.webp", "WebP", 3, 0)]
    [InlineData("packed.tif", "TIFF", 3, 0)]
    [InlineData("jpeg-inside.tif", "TIFF", 3, 8)]
    [InlineData("deep.tif", "TIFF", 3, 0)]
    [InlineData("moving.gif", "GIF", 3, 0)]
    [InlineData("plain.heic", "HEIF", 3, 8)]
    [InlineData("plain.avif", "AVIF", 3, 8)]
    [InlineData("plain.bmp", "BMP", 3, 0)]
    [InlineData("palette.bmp", "BMP", 3, 0)]
    [InlineData("turned.jpg", "JPEG", 3, 4)]
    [InlineData("turned.png", "PNG", 3, 0)]
    [InlineData("turned.webp", "WebP", 3, 0)]
    [InlineData("turned.tif", "TIFF", 3, 0)]
    [InlineData("inks.jpg", "JPEG", 4, 90)]
    [InlineData("inks.tif", "TIFF", 4, 90)]
    public void Coloured_quadrants_are_read_as_they_were(string file, string format, int channels, int tolerance)
    {
        var data = Fixture.Read(file);
        Assert.Equal(new PictureInfo(format, 64, 48, channels, file.EndsWith("gif", StringComparison.Ordinal) && Picture.Inspect(data).HasAlpha), Picture.Inspect(data));
        var picture = Picture.Decode(data);
        Assert.Equal((64, 48, 3), (picture.Width, picture.Height, picture.Channels));
        for (var quadrant = 0; quadrant < 4; quadrant++)
            Fixture.Near(Fixture.Colours[quadrant], Fixture.Middle(picture, quadrant), tolerance, $"{file}, quadrant {quadrant}");
    }

    [Theory]
    [InlineData("grey.jpg")]
    [InlineData("grey-16.png")]
    public void Grey_stays_grey(string file)
    {
        var picture = Picture.Decode(Fixture.Read(file));
        Assert.Equal((64, 48, 1), (picture.Width, picture.Height, picture.Channels));
        for (var quadrant = 0; quadrant < 4; quadrant++)
        {
            var colour = Fixture.Colours[quadrant];
            Fixture.Near([(byte)Math.Round((0.299 * colour[0]) + (0.587 * colour[1]) + (0.114 * colour[2]))], Fixture.Middle(picture, quadrant), 2, $"{file}, quadrant {quadrant}");
        }
    }

    [Theory]
    [InlineData("transparent.png", 3)]
    [InlineData("transparent-palette.png", 3)]
    [InlineData("transparent.webp", 3)]
    [InlineData("transparent.bmp", 3)]
    [InlineData("grey-transparent.png", 1)]
    public void What_is_transparent_shows_the_background(string file, int channels)
    {
        var data = Fixture.Read(file);
        var info = Picture.Inspect(data);
        Assert.Equal((64, 48, channels, true), (info.Width, info.Height, info.Channels, info.HasAlpha));
        var picture = Picture.Decode(data, new() { Background = Colour.Parse("#0080ff") });
        Fixture.Near([0, 128, 255], Fixture.Middle(picture, 1), 0, file);
        Fixture.Near([0, 128, 255], Fixture.Middle(picture, 3), 0, file);
        if (channels == 3)
            Fixture.Near(Fixture.Colours[2], Fixture.Middle(picture, 2), 0, file);
    }

    [Fact]
    public void A_picture_of_two_colours_is_black_and_white() =>
        Assert.All(Picture.Decode(Fixture.Read("two-colours.tif")).Pixels.ToArray(), value => Assert.True(value is 0 or 255));

    [Theory]
    [InlineData("wide-gamut.png", 2)]
    [InlineData("wide-gamut.jpg", 4)]
    public void A_wide_gamut_is_brought_to_srgb_as_littlecms_does(string file, int tolerance)
    {
        var expected = Picture.Decode(Fixture.Read("wide-gamut-expected.png"));
        var picture = Picture.Decode(Fixture.Read(file));
        Assert.NotEqual(Fixture.Colours[1], Fixture.Middle(expected, 1));
        for (var quadrant = 0; quadrant < 4; quadrant++)
            Fixture.Near(Fixture.Middle(expected, quadrant), Fixture.Middle(picture, quadrant), tolerance, $"{file}, quadrant {quadrant}");
    }

    [Fact]
    public void What_can_be_read_has_a_fixture()
    {
        var formats = Fixture.Names.Where(name => !name.EndsWith(".py", StringComparison.Ordinal)).Select(name => Picture.Inspect(Fixture.Read(name)).Format).ToHashSet();
        Assert.Equal(["AVIF", "BMP", "GIF", "HEIF", "JPEG", "PNG", "TIFF", "WebP"], formats.Order(StringComparer.Ordinal));
    }
}
