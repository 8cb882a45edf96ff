using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Imaging;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Plots;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>Pages of a gallery.</summary>
public sealed partial class PublishedPageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Charts_are_still_and_pictures_small_and_a_link_leads_to_the_notebook()
    {
        var chart = Chart.Plot(new Scatter { y = new[] { 1.0, 3, 2 } }).WithSize(700, 400);
        var document = Document(Text("# A lesson"), Code(Shown(("application/vnd.plotly.v1+json", chart.ToJson().ToJsonString()), ("image/png", Convert.ToBase64String(chart.ToPicture().EncodePng())), ("text/plain", "figure"))));
        var whole = Page(document, isPublished: false).Html;
        var published = Page(document, isPublished: true);

        Assert.Equal((0, 1), (published.Charts, published.StaticCharts));
        var picture = Picture.Decode(Convert.FromBase64String(Embedded().Match(published.Html).Groups["content"].Value));
        Assert.Equal(PublishedPictures.Widest, picture.Width);
        // It takes the room that it took before.
        Assert.Contains("width=\"1400\" height=\"800\"", published.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"../lesson.ipynb\"", published.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("../lesson.ipynb", whole, StringComparison.Ordinal);
        Assert.True(published.Html.Length < whole.Length);
    }

    [Fact]
    public void Pictures_that_would_grow_and_those_that_cannot_be_read_stay_as_they_are()
    {
        var tiny = Convert.ToBase64String(new Picture(1, 1, 3, [1, 2, 3]).EncodePng());
        var html = $"<img src=\"data:image/png;base64,{tiny}\"><img src=\"data:image/png;base64,AAAA\"><img src='data:image/gif;base64,R0lGOD'>";
        Assert.Equal(html, PublishedPictures.Shrink(html));
    }

    [Theory]
    [InlineData("other.ipynb", "other.html")]
    [InlineData("other.ipynb#A-heading", "other.html")]
    [InlineData("../README.md#two-commands", "../../README.md#two-commands")]
    [InlineData("two%20words.md", "../two%20words.md")]
    [InlineData("https://example.com/a.ipynb", "https://example.com/a.ipynb")]
    [InlineData("#here", "#here")]
    public void Links_lead_where_they_led(string address, string expected)
    {
        var page = Page(Document(Text($"[x]({address})")), isPublished: true).Html;
        Assert.Contains($"href=\"{expected}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_page_elsewhere_lead_to_the_notebooks()
    {
        var page = Page(Document(Text("[x](other.ipynb#A-heading)")), isPublished: false).Html;
        Assert.Contains("href=\"../other.ipynb#A-heading\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_thumbnail_is_the_last_picture_of_its_cell()
    {
        string Png(int width, byte grey, int height = 100) => Convert.ToBase64String(new Picture(width, height, 1, [.. Enumerable.Repeat(grey, width * height)]).EncodePng());
        var cell = Code(Shown(("image/png", Png(50, 0))), Shown(("text/html", $"<img src=\"data:image/png;base64,{Png(60, 1)}\"><img src=\"data:image/png;base64,{Png(960, 200)}\">")), Shown(("text/plain", "done")));
        cell.Metadata["tags"] = new JsonArray(NotebookThumbnail.Tag);

        var picture = NotebookThumbnail.Of(Document(Code(Shown(("image/png", Png(70, 9)))), cell))!;
        Assert.Equal((320, 33, 200), (picture.Width, picture.Height, picture.Pixels.Span[0]));

        var tall = Code(Shown(("image/png", Png(70, 9, 500))));
        tall.Metadata["tags"] = new JsonArray(NotebookThumbnail.Tag);
        Assert.Equal((70, 240), (NotebookThumbnail.Of(Document(tall))!.Width, NotebookThumbnail.Of(Document(tall))!.Height));
        Assert.Null(NotebookThumbnail.Of(Document(Code(Shown(("image/png", Png(70, 9)))))));
    }

    private HtmlPage Page(NotebookDocument document, bool isPublished) => HtmlExporter.Export(document, new HtmlExportOptions
    {
        SourceName = "lesson.ipynb",
        Folder = folder["notebooks"],
        PagePath = folder["notebooks/gallery/lesson.html"],
        IsPublished = isPublished,
    });

    private static NotebookDocument Document(params NotebookCell[] cells) => new() { Cells = [.. cells] };

    private static JsonObject Shown(params (string Type, string Content)[] data) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject(data.Select(entry => KeyValuePair.Create(entry.Type, entry.Type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(entry.Content) : JsonValue.Create(entry.Content)))),
        ["metadata"] = new JsonObject(),
    };

    private static NotebookCell Code(params JsonObject[] outputs) => new() { Id = "c", Kind = CellKind.Code, Source = "1", Outputs = outputs };

    private static NotebookCell Text(string source) => new() { Id = "t", Kind = CellKind.Markdown, Source = source };

    [GeneratedRegex("data:image/webp;base64,(?<content>[^\"]+)\"")]
    private static partial Regex Embedded();
}
