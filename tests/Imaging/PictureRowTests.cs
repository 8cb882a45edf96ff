using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

public sealed class PictureRowTests
{
    private static readonly Picture Small = new(2, 4, 1, [0, 50, 100, 150, 200, 250, 255, 0]);
    private static readonly Picture Large = new(300, 600, 3, [.. Enumerable.Range(0, 300 * 600 * 3).Select(at => (byte)(at / 4000))]);

    [Fact]
    public void All_are_shown_equally_high_and_small_ones_keep_their_pixels()
    {
        var bundle = new PictureRow([("few pixels", Small), ("a < b", Large)], 100).ToMimeBundle();
        var html = (string)bundle.Representations["text/html"];
        Assert.Contains($"data:image/png;base64,{Convert.ToBase64String(Small.EncodePng())}", html, StringComparison.Ordinal);
        Assert.Contains("width:50px;height:100px;image-rendering:pixelated", html, StringComparison.Ordinal);
        Assert.Contains("width:50px;height:100px;image-rendering:auto", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"a &lt; b\"", html, StringComparison.Ordinal);
        var jpeg = html[(html.IndexOf("image/jpeg;base64,", StringComparison.Ordinal) + "image/jpeg;base64,".Length)..];
        var reduced = Picture.Decode(Convert.FromBase64String(jpeg[..jpeg.IndexOf('"', StringComparison.Ordinal)]));
        Assert.Equal((75, 150), (reduced.Width, reduced.Height));
        Assert.Equal("few pixels (2 x 4 grey picture), a < b (300 x 600 colour picture)", bundle.Representations["text/plain"]);
    }

    [Fact]
    public void Front_ends_without_html_get_one_picture()
    {
        var whole = Picture.Decode((byte[])new PictureRow([("a", Small), ("b", Small)], 100).ToMimeBundle().Representations["image/png"]);
        Assert.Equal((112, 100), (whole.Width, whole.Height));
        Assert.Equal([0, 0, 0, 50, 50, 50], [.. whole.Pixels.Span[..3], .. whole.Pixels.Span[(49 * 3)..(50 * 3)]]);
    }

    [Fact]
    public void A_row_of_nothing_is_refused() => Assert.Throws<UserException>(() => new PictureRow([]));
}
