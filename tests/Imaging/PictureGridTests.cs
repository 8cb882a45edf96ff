using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PictureGridTests
{
    [Fact]
    public void Pictures_stand_where_columns_and_padding_put_them()
    {
        var grid = PictureGrid.Compose([Grey(10), Grey(20), Grey(30)], new() { Columns = 2, Padding = 1, Background = Colour.Black });
        Assert.Equal((7, 7, 1), (grid.Width, grid.Height, grid.Channels));
        byte[] expected =
        [
            0, 0, 0, 0, 0, 0, 0,
            0, 10, 10, 0, 20, 20, 0,
            0, 10, 10, 0, 20, 20, 0,
            0, 0, 0, 0, 0, 0, 0,
            0, 30, 30, 0, 0, 0, 0,
            0, 30, 30, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0,
        ];
        Assert.Equal(expected, grid.Pixels.ToArray());
    }

    [Fact]
    public void Enlarging_comes_before_padding()
    {
        var grid = PictureGrid.Compose([new Picture(2, 1, 1, [1, 2])], new() { Padding = 1, Enlarge = 2, Background = Colour.White });
        Assert.Equal((6, 4), (grid.Width, grid.Height));
        Assert.Equal<byte>([255, 1, 1, 2, 2, 255], grid.Pixels.Span.Slice(6, 6).ToArray());
        Assert.Equal<byte>([255, 1, 1, 2, 2, 255], grid.Pixels.Span.Slice(12, 6).ToArray());
    }

    [Fact]
    public void Frames_surround_the_pictures_that_have_one()
    {
        var red = Colour.Parse("#d00000");
        var grid = PictureGrid.Compose([Grey(10), Grey(20)], new() { Padding = 0, FrameWidth = 1, Frames = [red, null], Columns = 2 });
        Assert.Equal((8, 4, 3), (grid.Width, grid.Height, grid.Channels));
        Assert.Equal<byte>([208, 0, 0], grid.Pixels.Span[..3].ToArray());
        Assert.Equal<byte>([10, 10, 10], grid.Pixels.Span.Slice((8 + 1) * 3, 3).ToArray());
        Assert.Equal<byte>([208, 0, 0], grid.Pixels.Span.Slice((8 + 3) * 3, 3).ToArray());
        Assert.Equal<byte>([255, 255, 255], grid.Pixels.Span.Slice((8 + 4) * 3, 3).ToArray());
        Assert.Equal<byte>([20, 20, 20], grid.Pixels.Span.Slice((8 + 5) * 3, 3).ToArray());
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(64, 8, 8)]
    public void Left_to_itself_a_grid_is_about_square(int count, int columns, int rows)
    {
        var grid = PictureGrid.Compose([.. Enumerable.Repeat(Grey(1), count)], new() { Padding = 0 });
        Assert.Equal((columns * 2, rows * 2), (grid.Width, grid.Height));
    }

    [Fact]
    public void Grey_and_colour_may_be_mixed()
    {
        var grid = PictureGrid.Compose([Grey(7), new Picture(2, 2, 3, new byte[12])], new() { Padding = 0 });
        Assert.Equal<byte>([7, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0], grid.Pixels.Span[..12].ToArray());
    }

    [Fact]
    public void Captions_stand_below_their_pictures_and_fit()
    {
        var white = new Picture(80, 20, 1, [.. Enumerable.Repeat((byte)255, 1600)]);
        var options = new GridOptions { Padding = 4, Columns = 2, Captions = ["Wave", new string('W', 400)], CaptionSize = 12, Background = Colour.White };
        var grid = PictureGrid.Compose([white, white], options);
        Assert.Equal((3 * 4 + (2 * 80), 4 + 20 + 18 + 4, 1), (grid.Width, grid.Height, grid.Channels));
        var ink = Enumerable.Range(0, grid.Height * grid.Width).Where(at => grid.Pixels.Span[at] < 128).Select(at => (X: at % grid.Width, Y: at / grid.Width)).ToList();
        Assert.All(ink, place => Assert.InRange(place.Y, 25, 41));
        Assert.Contains(ink, place => place.X < 84);
        Assert.Contains(ink, place => place.X > 88);
        Assert.DoesNotContain(ink, place => place.X is >= 84 and < 88 or < 4 or >= 168);
    }

    [Fact]
    public void Captions_may_be_empty_coloured_or_full_of_marks()
    {
        var options = new GridOptions { Captions = ["", " \n ", "<b>&amp; \u00e9\u4e16\u754c", "two\nlines"], CaptionColour = Colour.Parse("#ff0000") };
        Picture wide = new(60, 4, 1, new byte[240]);
        var grid = PictureGrid.Compose([wide, wide, wide, wide], options);
        Assert.Contains(Enumerable.Range(0, grid.Width * grid.Height), at => grid.Pixels.Span.Slice(at * 3, 3).SequenceEqual<byte>([255, 0, 0]));
    }

    [Fact]
    public void Impossible_grids_are_refused_with_a_sentence()
    {
        Assert.Contains("at least one", Assert.Throws<UserException>(() => PictureGrid.Compose([])).Message, StringComparison.Ordinal);
        Assert.Contains("Picture 2 of a grid is 1 x 1", Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1), new Picture(1, 1, 1, [0])])).Message, StringComparison.Ordinal);
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Columns = 0 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Padding = -1 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Enlarge = 0 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Frames = [] }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Captions = [] }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Captions = ["a"], CaptionSize = 3 }));
    }

    private static Picture Grey(byte value) => new(2, 2, 1, [value, value, value, value]);
}
