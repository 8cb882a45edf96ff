using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>What comes in: turned, converted, flattened, or refused with a sentence.</summary>
public sealed class DecodingTests : IDisposable
{
    /// <summary>16 x 8, all magenta and yellow ink (red), as CMYK with Adobe's marker.</summary>
    private const string CmykJpeg = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9U6/Kqvyqr9U6KKKK/9k=";

    /// <summary>8 x 8, the left half blue, the right half transparent.</summary>
    private const string TransparentWebP = "UklGRh4AAABXRUJQVlA4TBEAAAAvB8ABEA8QMf/zH4w+RPQ/AAA=";

    private readonly string folder = Directory.CreateTempSubdirectory("artgan-imaging-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Cmyk_becomes_srgb()
    {
        var picture = Picture.Decode(Convert.FromBase64String(CmykJpeg));
        var pixel = picture.Pixels.Span[..3];
        Assert.Equal((16, 8, 3), (picture.Width, picture.Height, picture.Channels));
        Assert.True(pixel[0] > 200 && pixel[1] < 80 && pixel[2] < 80, $"Not red: {pixel[0]} {pixel[1]} {pixel[2]}");
    }

    [Fact]
    public void Transparency_shows_the_chosen_background()
    {
        var data = Convert.FromBase64String(TransparentWebP);
        Assert.Equal<byte>([255, 255, 255], Picture.Decode(data).Pixels.Span[^3..].ToArray());
        var onGreen = Picture.Decode(data, new() { Background = Colour.Parse("#00c000") });
        Assert.Equal<byte>([0, 192, 0], onGreen.Pixels.Span[^3..].ToArray());
        Assert.Equal<byte>([0, 0, 255], onGreen.Pixels.Span[..3].ToArray());
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void Half_transparent_white_on_black_is_middle_grey(byte depth)
    {
        byte[] pixel = depth == 8 ? [255, 255, 255, 128] : [255, 255, 255, 255, 255, 255, 128, 128];
        var picture = Picture.Decode(PngBytes.Uniform(4, 3, depth, PngBytes.ColourWithAlpha, pixel), new() { Background = Colour.Black });
        Assert.Equal((4, 3, 3), (picture.Width, picture.Height, picture.Channels));
        Assert.All(picture.Pixels.ToArray(), value => Assert.InRange(value, 127, 129));
    }

    [Fact]
    public void Grey_stays_grey_unless_its_background_is_coloured()
    {
        var data = PngBytes.Uniform(2, 2, 8, PngBytes.GreyWithAlpha, 0, 0);
        Assert.Equal(1, Picture.Decode(data).Channels);
        Assert.Equal<byte>([255, 0, 0], Picture.Decode(data, new() { Background = Colour.Parse("ff0000") }).Pixels.Span[..3].ToArray());
    }

    [Theory]
    [InlineData(1, 40, 20, "top left")]
    [InlineData(2, 40, 20, "top right")]
    [InlineData(3, 40, 20, "bottom right")]
    [InlineData(4, 40, 20, "bottom left")]
    [InlineData(5, 20, 40, "top left")]
    [InlineData(6, 20, 40, "top right")]
    [InlineData(7, 20, 40, "bottom right")]
    [InlineData(8, 20, 40, "bottom left")]
    [InlineData(9, 40, 20, "top left")]
    public void Exif_turns_are_carried_out(byte orientation, int width, int height, string whiteCorner)
    {
        var pixels = new byte[40 * 20];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = at % 40 < 16 && at / 40 < 8 ? (byte)255 : (byte)0;
        }

        var picture = Picture.Decode(WithOrientation(new Picture(40, 20, 1, pixels).Encode(PictureFormat.Jpeg), orientation));
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var corners = new Dictionary<string, byte>
        {
            ["top left"] = picture.Pixels.Span[0],
            ["top right"] = picture.Pixels.Span[width - 1],
            ["bottom left"] = picture.Pixels.Span[(height - 1) * width],
            ["bottom right"] = picture.Pixels.Span[^1],
        };
        Assert.All(corners, corner => Assert.Equal(corner.Key == whiteCorner, corner.Value > 128));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    public void A_truncated_file_is_refused_by_name(string extension)
    {
        var path = Path.Combine(folder, $"half.{extension}");
        PictureTests.Slope(64, 64).Save(path);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        var error = Assert.Throws<UserException>(() => Picture.Load(path));
        Assert.StartsWith($"'{path}' is damaged (", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Other_formats_are_not_even_tried()
    {
        string[] others = ["GIF8", "II*", "BMW is a car, and this is a text about it", "8BPS", "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "%PDF-1.4", "RIFF....WAVE"];
        Assert.All(others, text =>
        {
            var error = Assert.Throws<UserException>(() => Picture.Decode(System.Text.Encoding.ASCII.GetBytes(text)));
            Assert.Contains("neither JPEG, PNG, WebP, TIFF, GIF, HEIF, AVIF nor BMP", error.Message, StringComparison.Ordinal);
        });
        Assert.Equal("The picture is no picture that can be read (it is empty); convert it to one of these.", Assert.Throws<UserException>(() => Picture.Decode([])).Message);
    }

    [Fact]
    public void A_picture_that_announces_too_many_pixels_is_refused_before_it_is_read()
    {
        var bomb = PngBytes.Assemble(60_000, 60_000, 8, 2, []);
        var error = Assert.Throws<UserException>(() => Picture.Decode(bomb));
        Assert.Contains("60000 x 60000", error.Message, StringComparison.Ordinal);
        Assert.Throws<UserException>(() => Picture.Decode(PictureTests.Slope(11, 10).EncodePng(), new() { PixelLimit = 109 }));
        Assert.Equal(11, Picture.Decode(PictureTests.Slope(11, 10).EncodePng(), new() { PixelLimit = 110 }).Width);
    }

    [Fact]
    public void Absent_files_and_unknown_extensions_are_named()
    {
        Assert.Contains("absent.png", Assert.Throws<UserException>(() => Picture.Load(Path.Combine(folder, "absent.png"))).Message, StringComparison.Ordinal);
        Assert.Contains(".png, .jpg or .webp", Assert.Throws<UserException>(() => PictureTests.Slope(2, 2).Save(Path.Combine(folder, "picture.xyz"))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Errors_on_many_threads_do_not_disturb_good_pictures()
    {
        var good = PictureTests.Slope(32, 32);
        var png = good.EncodePng();
        Parallel.For(0, 200, round =>
        {
            if (round % 2 == 0)
            {
                Assert.True(Picture.Decode(png).Pixels.Span.SequenceEqual(good.Pixels.Span));
            }
            else
            {
                Assert.Throws<UserException>(() => Picture.Decode(png.AsSpan(0, png.Length / 2)));
            }
        });
    }

    /// <summary>Puts an EXIF block with nothing but the orientation after the first marker.</summary>
    private static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        .. jpeg.AsSpan(0, 2),
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8,
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg.AsSpan(2),
    ];
}
