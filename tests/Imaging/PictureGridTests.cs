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
    public void Impossible_grids_are_refused_with_a_sentence()
    {
        Assert.Contains("at least one", Assert.Throws<UserException>(() => PictureGrid.Compose([])).Message, StringComparison.Ordinal);
        Assert.Contains("Picture 2 of a grid is 1 x 1", Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1), new Picture(1, 1, 1, [0])])).Message, StringComparison.Ordinal);
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Columns = 0 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Padding = -1 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Enlarge = 0 }));
        Assert.Throws<UserException>(() => PictureGrid.Compose([Grey(1)], new() { Frames = [] }));
    }

    private static Picture Grey(byte value) => new(2, 2, 1, [value, value, value, value]);
}
