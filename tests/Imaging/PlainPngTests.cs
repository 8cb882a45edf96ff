using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public class PlainPngTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 5, 1)]
    [InlineData(64, 3, 3)]
    [InlineData(3, 64, 3)]
    public void What_it_writes_is_read_as_it_was(int width, int height, int channels)
    {
        var pixels = new byte[width * height * channels];
        new Random(5).NextBytes(pixels);
        var read = Picture.Decode(PlainPng.Encode(pixels, width, height, channels));
        Assert.Equal((width, height), (read.Width, read.Height));
        Assert.Equal(new Picture(width, height, channels, pixels).ToColour().Pixels.ToArray(), read.ToColour().Pixels.ToArray());
    }
}
