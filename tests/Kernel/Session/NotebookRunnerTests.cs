using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Session;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Cells_run_in_order_and_their_outputs_are_written()
    {
        var progress = new List<CellProgress>();
        var run = await Run([Text("# Title"), Code("var x = 6;\nConsole.WriteLine(\"hello\");"), Code(""), Code("x * 7")], options => options with { Progress = progress.Add });
        Assert.Null(run.Failure);
        Assert.Equal(2, run.CellsRun);
        Assert.Equal(6, run.Variables["x"]);
        var cells = (JsonArray)JsonNode.Parse(File.ReadAllText(folder["out.ipynb"]))!["cells"]!;
        Assert.Equal("hello\n", (string?)cells[1]!["outputs"]![0]!["text"]![0]);
        Assert.Equal("42", (string?)cells[3]!["outputs"]![0]!["data"]!["text/plain"]![0]);
        Assert.Equal(2, (int)cells[3]!["execution_count"]!);
        Assert.Equal([1, 1, 2, 2], progress.Select(step => step.Cell));
        Assert.All(progress, step => Assert.Equal(("Title", 2), (step.Title, step.Cells)));
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_and_keeps_the_outputs_so_far()
    {
        var run = await Run([Code("1 + 1"), Code("Console.WriteLine(\"before\");\n\nthrow new InvalidOperationException(\"no luck\");"), Code("3")]);
        Assert.Equal((2, 3), (run.Failure!.Cell, run.Failure.Line));
        Assert.Equal("Cell 2, line 3 failed: InvalidOperationException: no luck", run.Failure.ToString());
        var written = NotebookDocument.Load(folder["out.ipynb"]);
        Assert.Equal(["stream", "error"], written.Cells[1].Outputs.Select(output => (string?)output["output_type"]));
        Assert.Equal("InvalidOperationException", (string?)written.Cells[1].Outputs[1]["ename"]);
        Assert.Empty(written.Cells[2].Outputs);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_named_with_its_line()
    {
        var run = await Run([Code("var a = 1;\n\nvar b = a +;\n")]);
        Assert.StartsWith("Cell 1, line 3 failed: error CS1525", run.Failure!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_skip_cells_and_let_them_fail()
    {
        var run = await Run([Code("throw new Exception();", "skip-execution"), Code("throw new Exception(\"expected\");", "raises-exception"), Code("7")]);
        Assert.Null(run.Failure);
        Assert.Empty(run.Document.Cells[0].Outputs);
        Assert.Equal("error", (string?)run.Document.Cells[1].Outputs[0]["output_type"]);
        Assert.Equal("7", (string?)run.Document.Cells[2].Outputs[0]["data"]!["text/plain"]);
    }

    [Fact]
    public async Task Updates_replace_what_was_shown_in_whichever_cell()
    {
        var run = await Run([Code("var shown = display(\"old\");\ndisplay(\"beside\");"), Code("shown.Update(\"new\");")]);
        Assert.Equal(["new", "beside"], run.Document.Cells[0].Outputs.Select(output => (string?)output["data"]!["text/plain"]));
        Assert.Empty(run.Document.Cells[1].Outputs);
    }

    [Fact]
    public async Task Clearing_takes_outputs_away_at_once_or_with_the_next()
    {
        var run = await Run([Code("display(1); ClearOutput(); display(2);"), Code("display(1); ClearOutput(wait: true);"), Code("display(1); ClearOutput(wait: true); display(3);")]);
        Assert.Equal(["2", "1", "3"], run.Document.Cells.Select(cell => (string?)Assert.Single(cell.Outputs)["data"]!["text/plain"]));
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_is_stopped_and_the_notebook_written()
    {
        var run = await Run([Code("var kept = 1;\nConsole.WriteLine(\"started\");\nwhile (true) { }"), Code("2")], options => options with { CellTimeout = TimeSpan.FromSeconds(2) });
        Assert.Contains("longer than the 2 s", run.Failure!.Error.Value, StringComparison.Ordinal);
        Assert.Equal(1, run.Variables["kept"]);
        Assert.Equal("Timeout", (string?)NotebookDocument.Load(folder["out.ipynb"]).Cells[0].Outputs[^1]["ename"]);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_stopped()
    {
        var run = await Run([Code("await Task.Delay(-1);")], options => options with { Timeout = TimeSpan.FromSeconds(1) });
        Assert.Contains("The notebook took longer than the 1 s", run.Failure!.Error.Value, StringComparison.Ordinal);
        Assert.False(run.WasCancelled);
    }

    [Fact]
    public async Task A_cancelled_run_writes_what_it_has()
    {
        using var cancellation = new CancellationTokenSource();
        var run = await Run([Code("Console.WriteLine(\"ready\");\nThread.Sleep(Timeout.Infinite);")],
            options => options with { Listener = output => cancellation.CancelAsync() }, cancellation.Token);
        Assert.True(run.WasCancelled);
        Assert.Equal("ready\n", (string?)NotebookDocument.Load(folder["out.ipynb"]).Cells[0].Outputs[0]["text"]);
    }

    private static NotebookCell Code(string source, params string[] tags) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Kind = CellKind.Code,
        Source = source,
        Metadata = new() { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
    };

    private static NotebookCell Text(string source) => new() { Id = Guid.NewGuid().ToString("N"), Kind = CellKind.Markdown, Source = source };

    private Task<NotebookRunResult> Run(NotebookCell[] cells, Func<NotebookRunOptions, NotebookRunOptions>? change = null, CancellationToken cancellation = default)
    {
        new NotebookDocument { Cells = cells }.Save(folder["in.ipynb"]);
        var options = new NotebookRunOptions { Path = folder["in.ipynb"], OutputPath = folder["out.ipynb"] };
        return NotebookRunner.RunAsync(change?.Invoke(options) ?? options, cancellation);
    }
}
