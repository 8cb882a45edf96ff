using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>What trimming cuts, and what it leaves.</summary>
public sealed class FrameTests
{
    private static readonly Picture Waves = PicturePreparationTests.Waves(120, 90);

    [Theory]
    [InlineData("#000000", 20, 20, 10, 10)]
    [InlineData("#ffffff", 8, 8, 8, 8)]
    [InlineData("#6a2fb0", 12, 14, 9, 20)]
    [InlineData("#000000", 0, 0, 25, 25)]
    [InlineData("#ffffff", 30, 31, 0, 0)]
    [InlineData("#808080", 5, 5, 5, 15)]
    public void Frames_and_bars_of_any_colour_are_cut(string colour, int left, int right, int top, int bottom)
    {
        var framed = Framed(Waves, Colour.Parse(colour), left, right, top, bottom);
        Assert.Equal(new PixelRectangle(left, top, 120, 90), framed.FindTrim());
        Assert.Equal(Waves.Pixels.ToArray(), framed.Trim().Pixels.ToArray());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(95)]
    public void The_noise_of_JPEG_does_not_hide_a_frame(int quality)
    {
        var found = Picture.Decode(Framed(Waves, Colour.White, 24, 24, 16, 16).Encode(PictureFormat.Jpeg, new() { Quality = quality })).FindTrim();
        Assert.InRange(found.Left, 22, 26);
        Assert.InRange(found.Top, 14, 18);
        Assert.InRange(found.Width, 116, 124);
        Assert.InRange(found.Height, 86, 94);
    }

    [Fact]
    public void Frames_within_frames_are_cut_too()
    {
        var framed = Framed(Framed(Framed(Waves, Colour.White, 10, 10, 10, 10), Colour.Black, 3, 3, 3, 3), Colour.Parse("#c0a080"), 12, 12, 12, 12);
        Assert.Equal(new PixelRectangle(25, 25, 120, 90), framed.FindTrim());
    }

    [Fact]
    public void Grey_pictures_have_frames_as_well()
    {
        var grey = new Picture(40, 30, 1, [.. Enumerable.Range(0, 1200).Select(at => at % 40 is < 4 or >= 36 || at / 40 is < 4 or >= 26 ? (byte)0 : (byte)(60 + (at % 7 * 20)))]);
        Assert.Equal(new PixelRectangle(4, 4, 32, 22), grey.FindTrim());
    }

    [Fact]
    public void A_plain_sky_is_part_of_the_painting()
    {
        // Sky down to hills that rise and fall.
        var sky = Paint(200, 150, (x, y) => y < 70 + (20 * Math.Sin(x / 30.0)) ? (150, 190, 240) : (40 + (x % 30), 90 + (y % 20), 30));
        Assert.Equal(new PixelRectangle(0, 0, 200, 150), sky.FindTrim());
        // Sky down to a calm sea: a straight edge, but on one side alone.
        var sea = Paint(200, 150, (x, y) => y < 70 ? (150, 190, 240) : (20, 60 + (x * y % 40), 110));
        Assert.Equal(new PixelRectangle(0, 0, 200, 150), sea.FindTrim());
    }

    [Fact]
    public void A_figure_on_a_plain_background_keeps_its_room()
    {
        var figure = Paint(200, 200, (x, y) => ((x - 100) * (x - 100)) + ((y - 100) * (y - 100)) < 2500 ? (200, 30, 30) : (255, 255, 255));
        Assert.Equal(new PixelRectangle(0, 0, 200, 200), figure.FindTrim());
    }

    [Fact]
    public void Stripes_that_are_the_picture_are_left()
    {
        // Two fields of colour, as Rothko has them, over a ground.
        var fields = Paint(120, 160, (_, y) => y < 80 ? (170, 40, 30) : (240, 160, 40));
        Assert.Equal(new PixelRectangle(0, 0, 120, 160), fields.FindTrim());
    }

    [Fact]
    public void What_would_be_emptied_stays_whole()
    {
        var even = Paint(50, 50, (_, _) => (255, 255, 255));
        Assert.Equal(new PixelRectangle(0, 0, 50, 50), even.FindTrim());
        Assert.Same(even, even.Trim());
        var speck = Framed(Paint(6, 6, (x, y) => (x * 40, y * 40, 0)), Colour.White, 60, 60, 60, 60);
        Assert.Equal(new PixelRectangle(0, 0, 126, 126), speck.FindTrim());
        Assert.Equal(new PixelRectangle(0, 0, 1, 1), Paint(1, 1, (_, _) => (0, 0, 0)).FindTrim());
    }

    [Fact]
    public void A_narrow_black_edge_on_one_side_is_cut_and_a_wide_one_is_not()
    {
        Assert.Equal(new PixelRectangle(3, 0, 120, 90), Framed(Waves, Colour.Black, 3, 0, 0, 0).FindTrim());
        Assert.Equal(new PixelRectangle(0, 0, 150, 90), Framed(Waves, Colour.Black, 30, 0, 0, 0).FindTrim());
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<UserException>(() => Waves.FindTrim(new() { Tolerance = -1 }));
        Assert.Throws<UserException>(() => Waves.FindTrim(new() { LeastShare = 0 }));
    }

    private static Picture Framed(Picture picture, Colour colour, int left, int right, int top, int bottom)
    {
        var canvas = new Canvas(picture.Width + left + right, picture.Height + top + bottom, 3, colour);
        canvas.Draw(picture, left, top);
        return canvas.ToPicture();
    }

    private static Picture Paint(int width, int height, Func<int, int, (int, int, int)> colourAt) => new(width, height, 3, [.. Enumerable
        .Range(0, width * height)
        .SelectMany(at => colourAt(at % width, at / width) is var (red, green, blue) ? new[] { (byte)red, (byte)green, (byte)blue } : [])]);
}
