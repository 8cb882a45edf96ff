using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PicturePreparationTests
{
    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.WebP)]
    public void Read_small_or_in_full_a_picture_comes_out_alike(PictureFormat format)
    {
        var large = Waves(900, 700);
        var data = large.Encode(format, new() { Quality = 95 });
        foreach (var size in new[] { 24, 64, 100, 350, 699 })
        {
            var prepared = PicturePreparation.Prepare(data, new() { Size = size });
            var reference = Picture.Decode(data).CropSquare().Resize(size, size, ResizeKernel.Triangle);
            Assert.Equal((size, size, 3), (prepared.Picture.Width, prepared.Picture.Height, prepared.Picture.Channels));
            Assert.True(MeanDifference(reference, prepared.Picture) < 2, $"{format} at {size}: {MeanDifference(reference, prepared.Picture):0.00}");
            Assert.Equal((900, 700), (prepared.Source.Width, prepared.Source.Height));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5000)]
    [InlineData(5000, 1)]
    [InlineData(7, 300)]
    public void Any_shape_becomes_the_square(int width, int height)
    {
        var data = new Picture(width, height, 1, [.. Enumerable.Repeat((byte)90, width * height)]).EncodePng();
        foreach (var crop in Enum.GetValues<CropMode>())
        {
            var prepared = PicturePreparation.Prepare(data, new() { Size = 16, Crop = crop, Trim = true, Background = new(90, 90, 90) });
            Assert.All(prepared.Picture.Pixels.ToArray(), value => Assert.Equal(90, value));
            Assert.False(prepared.WasTrimmed);
        }
    }

    [Fact]
    public void Into_memory_of_the_callers_it_is_the_same_plane_by_plane()
    {
        var data = Fixture.Read("baseline.jpg");
        var options = new PreparationOptions { Size = 20 };
        var target = new byte[3 * 20 * 20];
        var facts = PicturePreparation.Prepare(data, options, target);
        Assert.Equal(PicturePreparation.Prepare(data, options).Picture.Pixels.ToArray(), Picture.FromPlanar(target, 3, 20, 20).Pixels.ToArray());
        Assert.Equal(new PictureInfo("JPEG", 64, 48, 3, false), facts.Source);
        Assert.Throws<ArgumentException>(() => PicturePreparation.Prepare(data, options, new byte[5]));
    }

    [Fact]
    public void Grey_and_colour_are_as_asked()
    {
        var grey = PicturePreparation.Prepare(Fixture.Read("baseline.jpg"), new() { Size = 8, Channels = 1, Crop = CropMode.Stretch }).Picture;
        Fixture.Near([94], Fixture.Middle(grey, 0), 3, "red as grey");
        var colour = PicturePreparation.Prepare(Fixture.Read("grey.jpg"), new() { Size = 8 }).Picture;
        Assert.Equal(3, colour.Channels);
        Assert.All(Enumerable.Range(0, 64), at => Assert.Equal(colour.Pixels.Span[at * 3], colour.Pixels.Span[(at * 3) + 2]));
    }

    [Fact]
    public void Padding_keeps_the_whole_picture_between_bars()
    {
        var picture = PicturePreparation.Prepare(Fixture.Read("plain.png"), new() { Size = 32, Crop = CropMode.Pad, Background = Colour.Black }).Picture;
        Assert.All(picture.Pixels[..(4 * 32 * 3)].ToArray(), value => Assert.Equal(0, value));
        Assert.All(picture.Pixels[^(4 * 32 * 3)..].ToArray(), value => Assert.Equal(0, value));
        Fixture.Near(Fixture.Colours[0], picture.Pixels.Span.Slice(4 * 32 * 3, 3), 1, "first pixel below the bar");
    }

    [Theory]
    [InlineData(CropMode.Attention)]
    [InlineData(CropMode.Entropy)]
    public void Smart_crops_find_what_there_is_to_see(CropMode mode)
    {
        var pixels = Enumerable.Repeat((byte)128, 240 * 60 * 3).ToArray();
        var random = new Random(3);
        for (var y = 10; y < 50; y++)
            random.NextBytes(pixels.AsSpan(((y * 240) + 190) * 3, 40 * 3));
        var square = SquareFitting.FindSquare(new PixelView(pixels, 240, 60, 3), new Region(0, 0, 240, 60), 1, mode);
        Assert.Equal((60, 60, 0), (square.Width, square.Height, square.Top));
        Assert.InRange(square.Left, 170, 180);
    }

    [Fact]
    public void A_frame_is_cut_from_a_picture_read_small_as_from_the_whole_one()
    {
        var framed = Framed(Waves(1200, 900), 400, 40, 40, 40);
        var data = framed.Encode(PictureFormat.Jpeg, new() { Quality = 95 });
        foreach (var size in new[] { 48, 64, 256, 800 })
        {
            var prepared = PicturePreparation.Prepare(data, new() { Size = size, Trim = true });
            var reference = Picture.Decode(data).Trim().CropSquare().Resize(size, size, ResizeKernel.Triangle);
            Assert.True(prepared.WasTrimmed);
            Assert.True(MeanDifference(reference, prepared.Picture) < 5, $"At {size}: {MeanDifference(reference, prepared.Picture):0.00}");
        }
    }

    [Fact]
    public void Impossible_options_are_refused_with_a_sentence()
    {
        var data = Fixture.Read("plain.png");
        Assert.Contains("8 to 4096", Assert.Throws<UserException>(() => PicturePreparation.Prepare(data, new() { Size = 7 })).Message, StringComparison.Ordinal);
        Assert.Contains("1 (grey) or 3", Assert.Throws<UserException>(() => PicturePreparation.Prepare(data, new() { Channels = 2 })).Message, StringComparison.Ordinal);
        Assert.StartsWith("The picture is too large (64 x 48", Assert.Throws<UserException>(() => PicturePreparation.Prepare(data, new() { PixelLimit = 100 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_prepare_the_same()
    {
        var data = Waves(300, 200).Encode(PictureFormat.Jpeg);
        var expected = PicturePreparation.Prepare(data, new()).Picture.Pixels.ToArray();
        Parallel.For(0, 200, _ => Assert.Equal(expected, PicturePreparation.Prepare(data, new()).Picture.Pixels.ToArray()));
    }

    /// <summary>Soft in all places, so that a pixel more or less hardly counts.</summary>
    internal static Picture Waves(int width, int height) => new(width, height, 3, [.. Enumerable
        .Range(0, width * height)
        .SelectMany(at => new[] { Wave(at % width, 83), Wave(at / width, 61), Wave((at % width) + (at / width), 140) })]);

    /// <summary>A picture within a white frame.</summary>
    internal static Picture Framed(Picture picture, int left, int right, int top, int bottom)
    {
        var (width, height) = (picture.Width + left + right, picture.Height + top + bottom);
        var canvas = new Canvas(width, height, picture.Channels, Colour.White);
        canvas.Draw(picture, left, top);
        return canvas.ToPicture();
    }

    private static byte Wave(int at, double length) => (byte)(110 + (90 * Math.Sin(at / length * Math.Tau)));

    private static double MeanDifference(Picture expected, Picture actual) =>
        expected.Pixels.ToArray().Zip(actual.Pixels.ToArray(), (left, right) => Math.Abs(left - right)).Average();
}
