using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>Notebooks run by nbconvert and nbclient through the kernel give what the headless runner gives.</summary>
public sealed class ExecutionTests : IDisposable
{
    private static readonly string ForeignFolder = Path.Combine(Repository.Root, "tests", "Kernel", "Notebooks");
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Kernel", "FrontEnds", "execute.py");

    private readonly Jupyter jupyter = new();

    [JupyterFact(Jupyter.Kernelspec)]
    public async Task The_kernel_is_listed()
    {
        var call = await jupyter.RunAsync(Jupyter.Kernelspec, ["list", "--json"]);
        Assert.Equal(0, call.ExitCode);
        var kernel = System.Text.Json.Nodes.JsonNode.Parse(call.Out)!["kernelspecs"]![".net-csharp"]!["spec"]!;
        Assert.Equal((".NET (C#)", "csharp", "message"), ((string)kernel["display_name"]!, (string)kernel["language"]!, (string)kernel["interrupt_mode"]!));
    }

    [JupyterFact(Jupyter.Python, Jupyter.Nbconvert)]
    public async Task Nbclient_gives_what_the_headless_runner_gives()
    {
        var document = Notebook(
            "int steps = 1;|parameters",
            "Console.WriteLine($\"{steps} steps\");\nConsole.Error.WriteLine(\"careful\");\nsteps * 2",
            "var shown = display(\"before\");\nawait Task.Delay(1);\nshown.Update(\"after\");",
            "display(new { Name = \"a\", Size = 2 });\nnew[] { 1.5, 2.5 }",
            "throw new InvalidOperationException(\"as it should\");|raises-exception",
            "steps + 1");
        NotebookParameters.Inject(document, new Dictionary<string, string> { ["steps"] = "21" }, "test");
        var outputs = await RunBothWaysAsync(document);
        Assert.Contains(outputs, line => line.Contains("21 steps", StringComparison.Ordinal));
        Assert.Contains(outputs, line => line.Contains("after", StringComparison.Ordinal));
        Assert.Contains(outputs, line => line.Contains("as it should", StringComparison.Ordinal));
    }

    [JupyterFact(Jupyter.Python, Jupyter.Nbconvert)]
    public async Task Notebooks_of_others_give_in_the_kernel_what_they_give_headless()
    {
        foreach (var file in Directory.EnumerateFiles(ForeignFolder))
            File.Copy(file, jupyter[Path.GetFileName(file)]);
        // One after the other in one kernel, as each would take seconds to start.
        var cells = from file in Directory.EnumerateFiles(ForeignFolder).Order(StringComparer.Ordinal)
                    where Path.GetExtension(file) is ".ipynb" or ".dib" && Path.GetFileName(file) is not "asking.dib"
                    from cell in NotebookDocument.Load(file).Cells
                    where cell.Kind == CellKind.Code
                    select Cell(cell.Language is null or "csharp" ? cell.Source : $"#!{cell.Language}\n{cell.Source}");
        var outputs = await RunBothWaysAsync(Notebook(cells));
        Assert.Contains(outputs, line => line.Contains("Water Lilies", StringComparison.Ordinal));
    }

    [JupyterFact(Jupyter.Python, Jupyter.Nbconvert)]
    public async Task A_failing_cell_ends_the_run_and_its_outputs_are_kept()
    {
        var document = Notebook("Console.WriteLine(\"so far\");\nthrow new InvalidOperationException(\"not further\");", "Console.WriteLine(\"never\");");
        var call = await jupyter.RunAsync(Jupyter.Python, [Script, jupyter["."]], document.ToJson());
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("not further", call.Error, StringComparison.Ordinal);
        Assert.Contains("so far", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("never\\n\"", call.Out.Replace("WriteLine(\\\"never", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => jupyter.Dispose();

    /// <summary>Runs a notebook headless and by nbclient; gives the outputs, which must be the same.</summary>
    private async Task<IReadOnlyList<string>> RunBothWaysAsync(NotebookDocument document)
    {
        document.Save(jupyter["test.ipynb"]);
        var headless = await NotebookRunner.RunAsync(new NotebookRunOptions { Path = jupyter["test.ipynb"] });
        Assert.True(headless.Failure is null, headless.Failure?.ToString());
        var call = await jupyter.RunAsync(Jupyter.Python, [Script, jupyter["."]], document.ToJson());
        Assert.True(call.ExitCode == 0, call.Error);
        var outputs = NotebookOutputs.Of(NotebookDocument.Parse(call.Out));
        Assert.Equal(string.Join('\n', NotebookOutputs.Of(headless.Document)), string.Join('\n', outputs));
        return outputs;
    }

    /// <summary>A notebook of code cells; what follows the last | is a cell's tag.</summary>
    private static NotebookDocument Notebook(params string[] cells) => Notebook(cells.Select(cell => cell.Split('|') is [var source, var tag]
        ? Cell(source, new() { ["tags"] = new System.Text.Json.Nodes.JsonArray(tag) })
        : Cell(cell)));

    private static NotebookDocument Notebook(IEnumerable<NotebookCell> cells)
    {
        var document = new NotebookDocument { Cells = [.. cells] };
        foreach (var (index, cell) in document.Cells.Index())
            cell.Id = $"cell-{index}";
        document.RequireCSharp("test");
        return document;
    }

    private static NotebookCell Cell(string source, System.Text.Json.Nodes.JsonObject? metadata = null) =>
        new() { Id = "", Kind = CellKind.Code, Source = source, Metadata = metadata ?? [] };
}
