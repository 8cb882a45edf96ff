using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Kernel.Display.Html;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Session;

public sealed partial class HtmlExporterTests : IDisposable
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_page_is_whole_and_loads_nothing()
    {
        folder.Write("near.png", Convert.FromBase64String(Pixel));
        var page = Export(
            Text("""
                # One & two
                ![near](near.png) ![far](https://example.com/far.png) <img src="https://example.com/x.png"> <script src="http://example.com/x.js"></script>
                [a link](https://example.com/)

                ## One & two
                """),
            Code("var x = 1;", Shown(("text/html", "<div style=\"background: url(http://example.com/b.png)\"><iframe src='//example.com'></iframe>kept</div>"), ("text/plain", "x"))));
        Assert.DoesNotMatch("(?:src|srcset)=[\"']?(?:https?:|//)", page);
        Assert.DoesNotContain("example.com/b.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.com/\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>One &amp; two</title>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#one-two\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"one-two-2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_output_is_shown_in_its_richest_form()
    {
        var page = Export(
            Code("1", Shown(("image/png", Pixel), ("text/plain", "picture")), Shown(("text/html", "<b>rich</b>"), ("text/plain", "poor")), Shown(("text/markdown", "*em*")),
                Shown(("text/latex", "$$x^2$$"), ("text/plain", "x")), Shown(("text/plain", "<plain>")),
                new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "10 %\r100 %\n\u001b[31mred\u001b[0m" },
                new JsonObject { ["output_type"] = "error", ["ename"] = "Oops", ["evalue"] = "", ["traceback"] = new JsonArray("at <cell>") }));
        Assert.Contains($"<img src=\"data:image/png;base64,{Pixel}\" width=\"1\" height=\"1\" class=\"small\" alt=\"picture\">", page, StringComparison.Ordinal);
        Assert.Contains("<b>rich</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("poor", page, StringComparison.Ordinal);
        Assert.Contains("<em>em</em>", page, StringComparison.Ordinal);
        Assert.Contains("<msup><mi>x</mi><mn>2</mn></msup>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;plain&gt;", page, StringComparison.Ordinal);
        Assert.Contains("100 %\nred</pre>", page, StringComparison.Ordinal);
        Assert.Contains("at &lt;cell&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Folded_parts_tables_and_formulas_of_texts_are_kept()
    {
        var page = Export(Text("<details><summary>Solution</summary>\n\n**bold** $a_1$\n\n</details>\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n$$\n\\sum_i x\n$$\n\n```csharp\nvar x = 1;\n```"));
        Assert.Contains("<summary>Solution</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>bold</strong> <math", page, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align: right;\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">var</span> x = <span class=\"n\">1</span>;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Highlighting_changes_no_character()
    {
        const string Source = "#r \"project:a.csproj\"\nusing System; // <note>\nrecord P(int X);\nstring F<T>(T x) => $\"a{x}b\" + @\"c\";\n#if X\nno\n#endif\nvar s = \"\"\"\n    raw\n    \"\"\";\nbroken (";
        var html = CodeHighlighter.Highlight(Source);
        Assert.Equal(Source, WebUtility.HtmlDecode(Tags().Replace(html, "")));
        Assert.Contains("<span class=\"k\">record</span> <span class=\"t\">P</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"m\">F</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"c\">// &lt;note&gt;</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_plotly_a_chart_is_its_picture_and_counted()
    {
        var page = HtmlExporter.Export(new NotebookDocument { Cells = [Code("chart", Chart())] }, new HtmlExportOptions());
        Assert.Equal((0, 1), (page.Charts, page.StaticCharts));
        Assert.Contains("data:image/png;base64", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Plotly", page.Html, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_browser_draws_the_charts_and_has_nothing_to_complain_about()
    {
        var document = new NotebookDocument { Cells = [Text("# Chart\n\n$$\\frac{1}{2}$$"), Code("chart", Chart()), Code("chart", Chart())] };
        var page = HtmlExporter.Export(document, new HtmlExportOptions { PlotlyPath = ChromiumFactAttribute.PlotlyPath });
        Assert.Equal(2, page.Charts);
        var (elements, log) = await ChromiumFactAttribute.OpenAsync(folder.Write("page.html", page.Html), folder["profile"]);
        Assert.Equal(2, Regex.Count(elements, "class=\"plot js-plotly-plot\""));
        Assert.Equal(2, Regex.Count(elements, "(?s)class=\"plot js-plotly-plot\".*?class=\"main-svg\""));
        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
    }

    private static JsonObject Chart() => new()
    {
        ["output_type"] = "display_data",
        ["metadata"] = new JsonObject(),
        ["data"] = new JsonObject
        {
            ["application/vnd.plotly.v1+json"] = JsonNode.Parse("""{"data":[{"type":"scatter","x":[1,2],"y":[3,1]}],"layout":{"title":{"text":"</script><b>"}}}"""),
            ["image/png"] = Pixel,
            ["text/plain"] = "chart",
        },
    };

    private static JsonObject Shown(params (string Type, string Content)[] data) => new()
    {
        ["output_type"] = "display_data",
        ["metadata"] = new JsonObject(),
        ["data"] = new JsonObject(data.Select(entry => KeyValuePair.Create(entry.Type, (JsonNode?)entry.Content))),
    };

    private static NotebookCell Code(string source, params JsonObject[] outputs) => new() { Id = "c", Kind = CellKind.Code, Source = source, Outputs = outputs };

    private static NotebookCell Text(string source) => new() { Id = "t", Kind = CellKind.Markdown, Source = source };

    private string Export(params NotebookCell[] cells) =>
        HtmlExporter.Export(new NotebookDocument { Cells = cells }, new HtmlExportOptions { Folder = folder.Path }).Html;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
