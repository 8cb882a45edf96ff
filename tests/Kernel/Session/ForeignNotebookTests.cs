using System.Text.Json.Nodes;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>Notebooks as people wrote them for .NET Interactive, each about another habit; all run unchanged.</summary>
public class ForeignNotebookTests
{
    [Theory]
    [InlineData("linq-tables.dib", "2:text/html:<td>Composition VII</td>", "3:text/html:Kandinsky", "3:text/plain:Monet", "4:text/plain:Water Lilies", "4:text/plain:1897")]
    [InlineData("pocket-view.dib", "2:text/html:<div style=\"color:teal\" class=\"card\"><h1>Tom &amp; Jerry</h1><img src=\"data:,\" alt=\"none\"><ul><li>one</li><li>two</li></ul><hr><p><b>42</b></p></div>", "3:text/html:<a href=\"#top\" data-kind=\"link\">up</a>")]
    [InlineData("async-streams.dib", "2:stdout:3 2 1 0 ", "2:text/plain:6", "3:text/plain:9")]
    [InlineData("hand-made-chart.dib", "1:text/html:<rect x='20' y='10' width='15' height='50'/>", "2:text/html:\"values\": [3,5,2]", "3:text/html:<div id=\"legend\">bars</div>")]
    [InlineData("imports.ipynb", "2:text/plain:2", "3:text/html:<b>written as HTML</b>", "4:text/markdown:*written as Markdown*")]
    [InlineData("values.dib", "1:text/plain:Ada,36", "2:text/plain:77", "3:text/plain:1")]
    [InlineData("timing.dib", "1:stdout:499999500000", "1:text/plain:Wall time: ", "2:text/plain:True", "3:text/plain:total")]
    [InlineData("classes.ipynb", "3:text/plain:4 HI! 3.142", "4:text/plain:Hello, Ada")]
    [InlineData("progress.dib", "1:text/plain:100 %", "2:stdout:done\n", "2:text/markdown:**bold**", "2:text/html:>2</td>")]
    [InlineData("web-without-network.dib", "2:text/plain:42", "3:text/plain:/api/items 3", "4:text/plain:3")]
    [InlineData("files.dib", "1:text/plain:5", "2:text/plain:line 6", "3:text/plain:False")]
    [InlineData("patterns-and-regex.dib", "2:text/plain:42", "3:text/plain:86", "4:text/plain:True")]
    [InlineData("matrices.dib", "2:text/plain:-2", "3:text/plain:3 passed, 0 failed", "4:text/plain:True")]
    [InlineData("sql.dib", "1:text/html:<td>Monet</td>", "3:text/plain:2 rows were changed.", "3:text/html:>2</td>", "4:text/html:<td>Monet</td>")]
    [InlineData("formatters.dib", "2:text/html:<b>21.5 °C</b>", "2:text/plain:21.5 °C", "3:text/plain:step 3 of 3", "4:application/javascript:element.append(1)", "4:text/html:<style>", "5:stdout:released\n", "6:text/plain:3 words")]
    public async Task A_notebook_runs_unchanged_and_shows_what_it_should(string file, params string[] expected)
    {
        var run = await NotebookRunner.RunAsync(new() { Path = Path.Combine(Folder, file) });
        Assert.Null(run.Failure);
        var cells = run.Document.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        foreach (var expectation in expected)
        {
            var parts = expectation.Split(':', 3);
            var outputs = cells[int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) - 1].Outputs;
            var shown = string.Join('\n', outputs.Select(output => (string?)(parts[1] == "stdout" ? output["text"] : (output["data"] as JsonObject)?[parts[1]])));
            Assert.Contains(parts[2], shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_notebook_that_asks_is_answered()
    {
        var answers = new Queue<string>(["Ada", "secret", "Paris", "1872"]);
        using var cells = new Cells(new SessionOptions { ReadInput = _ => answers.Dequeue() });
        foreach (var cell in NotebookDocument.Load(Path.Combine(Folder, "asking.dib")).Cells)
            Assert.Null((await cells.Run(cell.Source)).Error);
        Assert.Equal(["Hello, Ada", "••••••", "6", "PARIS", "1873"], cells.Shown());
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "Kernel", "Notebooks");
}
