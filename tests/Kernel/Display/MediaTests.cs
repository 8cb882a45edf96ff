using System.Xml.Linq;
using ArtGan.Imaging;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Views;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Display;

public sealed class MediaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] png = new Picture(2, 1, 1, [0, 255]).EncodePng();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Picture_files_are_shown_as_what_they_are()
    {
        var bundle = CellFunctions.Image(folder.Write("a.png", png)).ToMimeBundle().Representations;
        Assert.Equal(png, bundle["image/png"]);
        Assert.Equal("a.png", bundle["text/plain"]);
        Assert.Contains("width=\"40\" alt=\"two &lt;pixels&gt;\"", Html(CellFunctions.Image(png, width: 40, alt: "two <pixels>")), StringComparison.Ordinal);
        Assert.Equal("<img src=\"https://example.com/x.png\" alt=\"\"/>", Html(CellFunctions.Image("https://example.com/x.png")));
    }

    [Fact]
    public void What_is_no_picture_is_said_in_a_sentence()
    {
        Assert.Contains("no PNG, JPEG, GIF or WebP", Assert.Throws<UserException>(() => CellFunctions.Image([1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("could not be read", Assert.Throws<UserException>(() => CellFunctions.Image(folder["absent.png"])).Message, StringComparison.Ordinal);
        Assert.Contains("no kind that browsers play", Assert.Throws<UserException>(() => CellFunctions.Audio("a.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_can_be_arranged_without_a_script()
    {
        object[] values = [new { A = 1 }, CellFunctions.Image(png), CellFunctions.Markdown("**bold**"), 42];
        foreach (var arrangement in new[] { CellFunctions.Columns(values), CellFunctions.Tabs(("<one>", values[0]), ("two", values[1])), CellFunctions.Collapse("more & more", values[0]) })
        {
            var html = Html(arrangement);
            XElement.Parse(html);
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        }

        Assert.Contains("<strong>bold</strong>", Html(CellFunctions.Columns(values)), StringComparison.Ordinal);
        Assert.Equal("one\n42", CellFunctions.Tabs(("one", 42)).ToMimeBundle().Representations["text/plain"]);
    }

    [Fact]
    public void The_look_of_values_weighs_little() => Assert.InRange(HtmlView.Style.Length, 1, 1_200);

    private static string Html(IRichDisplay value) => (string)value.ToMimeBundle().Representations["text/html"];
}
