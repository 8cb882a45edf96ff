using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PlainPixmapTests
{
    [Fact]
    public void Colour_and_grey_are_read_with_comments_in_the_header()
    {
        var colour = Picture.Decode([.. "P6\n# made by hand\n2 1\n255\n"u8, 1, 2, 3, 4, 5, 6]);
        Assert.Equal((2, 1, 3), (colour.Width, colour.Height, colour.Channels));
        Assert.Equal([1, 2, 3, 4, 5, 6], colour.Pixels.ToArray());
        Assert.Equal([7, 8], Picture.Decode([.. "P5 1 2 255 "u8, 7, 8]).Pixels.ToArray());
    }

    [Theory]
    [InlineData("P6 2 1 255 abc")]
    [InlineData("P6 2 1 65535 abcdefabcdef")]
    [InlineData("P6 99999999999999 1 255 abc")]
    [InlineData("P6 ")]
    [InlineData("P6 -1 1 255 abc")]
    public void Damage_is_told(string content) =>
        Assert.Contains("pixmap", Assert.Throws<UserException>(() => Picture.Decode(System.Text.Encoding.ASCII.GetBytes(content))).Message);
}
