using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.Languages;

public sealed class PageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [MermaidFact]
    public async Task Diagrams_and_scripts_are_run_by_a_page_that_loads_nothing()
    {
        var run = await NotebookRunner.RunAsync(new()
        {
            Path = folder.Write("book.dib", """
                #!csharp
                var data = new[] { new { Name = "one", Value = 1 } };
                #!mermaid
                graph LR
                  A[First box] --> B{"Choice <&>"}
                #!mermaid
                sequenceDiagram
                  Alice->>Bob: Second drawing
                #!mermaid
                graph nonsense ((
                #!javascript
                #!share --from csharp data
                let data2 = data.map(item => item.name + item.value);
                console.log("logged", data2[0]);
                element.dataset.seen = "yes";
                return await Promise.resolve(6 * 7);
                #!javascript
                missing();
                """),
        });
        Assert.Null(run.Failure);
        var sizes = run.Document.Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Outputs.Sum(output => output.ToJsonString().Length)).ToList();
        Assert.True(sizes[1] is > 500_000 and < 4_000_000, $"The library is sent packed, not in {sizes[1]} characters.");
        Assert.True(sizes[2] > 500_000, $"A diagram stands alone, not in {sizes[2]} characters.");
        Assert.Equal("graph LR\n  A[First box] --> B{\"Choice <&>\"}", (string?)run.Document.Cells[1].Outputs[0]["data"]!["text/plain"]);

        var page = HtmlExporter.Export(run.Document, new HtmlExportOptions());
        var (elements, log) = await ChromiumFactAttribute.OpenAsync(folder.Write("page.html", page.Html), folder["profile"]);
        Assert.True(page.Html.Length < sizes[1] + sizes[2], $"The page holds the library once, not in {page.Html.Length} characters.");
        Assert.DoesNotContain("CSP", log, StringComparison.Ordinal);
        Assert.Equal(2, elements.Split("-drawing\" ").Length - 1);
        Assert.Matches("<svg[^>]*flowchart[^>]*>", elements);
        Assert.Contains("Second drawing</text>", elements, StringComparison.Ordinal);
        Assert.Matches("<pre style=\"color: crimson;[^>]*>[^<]*(Parse|Lexical|Syntax)", elements);
        Assert.Contains("logged one1</pre>", elements, StringComparison.Ordinal);
        Assert.Contains("data-seen=\"yes\"", elements, StringComparison.Ordinal);
        Assert.Contains(">42</pre>", elements, StringComparison.Ordinal);
        Assert.Contains("ReferenceError: missing is not defined</pre>", elements, StringComparison.Ordinal);
    }

    [MermaidFact]
    public async Task Drawings_of_a_published_page_need_no_library()
    {
        var run = await NotebookRunner.RunAsync(new()
        {
            Path = folder.Write("book.dib", """
                #!mermaid
                graph LR
                  A[First box] --> B[Its end]
                #!mermaid
                sequenceDiagram
                  Alice->>Bob: Second drawing
                #!html
                <p id="between">stays</p><script>document.getElementById("between").dataset.seen = "yes";</script>
                """),
        });
        var page = HtmlExporter.Export(run.Document, new HtmlExportOptions { IsPublished = true }).Html;
        var drawn = await DiagramDrawing.DrawAsync(page, CancellationToken.None);
        Assert.False(DrawnDiagrams.AreDrawnBy(drawn));
        Assert.True(drawn.Length < 100_000, $"The page without the library has {drawn.Length} characters.");
        Assert.Equal(2, drawn.Split("<div class=\"diagram\"><svg ").Length - 1);
        Assert.Contains("Second drawing</text>", drawn, StringComparison.Ordinal);
        Assert.Equal(drawn, await DiagramDrawing.DrawAsync(drawn, CancellationToken.None));

        var (elements, log) = await ChromiumFactAttribute.OpenAsync(folder.Write("page.html", drawn), folder["profile"]);
        Assert.DoesNotContain("CSP", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", log, StringComparison.Ordinal);
        Assert.Contains("data-seen=\"yes\"", elements, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagram_that_was_not_drawn_is_told_of()
    {
        const string Page = "<div id=\"artgan-mermaid-0a\"><pre>graph (</pre></div><script>draw();</script>";
        var error = Assert.Throws<UserException>(() => DrawnDiagrams.Put(Page, "<div id=\"artgan-mermaid-0a\"><pre>graph (</pre><pre>Parse error</pre></div>"));
        Assert.Contains("not drawn", error.Message, StringComparison.Ordinal);
    }
}
