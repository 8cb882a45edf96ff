using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine.Languages;

public class CellSplitterTests
{
    [Fact]
    public async Task Parts_run_in_order_and_share_a_number_and_their_values_are_shown()
    {
        using var cells = new Cells();
        var result = await cells.Run("var x = 6;\nx\n#!html\n<b>between</b>\n#!csharp\nx * 7");
        Assert.Null(result.Error);
        Assert.Equal((42, 1), (result.Value, result.ExecutionCount));
        Assert.Equal(["6", "<b>between</b>", "42"], cells.Shown());
        Assert.Equal("<b>between</b>", Assert.Single(cells.Shown("text/html")));
        Assert.Equal(1, Assert.Single(cells.Outputs.OfType<ExecuteResult>()).ExecutionCount);
        Assert.Equal(2, (await cells.Run("0")).ExecutionCount);
    }

    [Fact]
    public async Task Errors_keep_the_lines_of_the_whole_cell()
    {
        using var cells = new Cells();
        var failed = await cells.Run("#!markdown\n# Title\n#!csharp\nvar ok = 1;\n  nothing();");
        Assert.Equal(("CompilationError", 5), (failed.Error!.Name, failed.Error.Line));
        Assert.StartsWith("cell-1:line 5, column 3", failed.Error.Traceback[0], StringComparison.Ordinal);
        var thrown = await cells.Run("#!time\n\nthrow new InvalidOperationException();");
        Assert.Equal(3, thrown.Error!.Line);
    }

    [Fact]
    public async Task A_failed_part_ends_the_cell_and_keeps_what_was_assigned()
    {
        using var cells = new Cells();
        Assert.NotNull((await cells.Run("var kept = 1;\n#!html\nx\n#!csharp\nthrow new Exception();\n#!html\nnever")).Error);
        Assert.Equal(["x"], cells.Shown());
        Assert.Equal(1, cells.Session.Variables["kept"]);
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!html\n\"\"\"; s", "#!html")]
    [InlineData("var s = @\"\n#!html\n\"; s.Trim()", "#!html")]
    [InlineData("/*\n#!html\n*/ \"comment\"", "comment")]
    [InlineData("// #!html\n\"line\"", "line")]
    public async Task Lines_in_strings_and_comments_are_none_of_ours(string code, string expected)
    {
        using var cells = new Cells();
        Assert.Equal(expected, (await cells.Run(code)).Value);
    }

    [Theory]
    [InlineData("#!htlm\n<b>", "did you mean '#!html'?", 1)]
    [InlineData("var x = 1;\n#!frobnicate", "#!lsmagic", 2)]
    [InlineData("if (true)\n{\n#!time\n}", "inside a statement", 3)]
    [InlineData("#!pwsh\nls", "PowerShell", 1)]
    [InlineData("1\n#!connect jupyter", "databases of SQLite", 2)]
    [InlineData("var x = 1;\n%timeit x", "#!time", 2)]
    [InlineData("%%html\n<b>bold</b>", "#!html", 1)]
    [InlineData("%matplotlib inline", "#!lsmagic", 1)]
    [InlineData("!ls -l", "Process.Start(\"ls\"", 1)]
    [InlineData("?Console", "Shift+Tab", 1)]
    [InlineData("Console.WriteLine?", "'Console.WriteLine'", 1)]
    public async Task A_line_that_cannot_be_followed_says_what_to_do(string code, string expected, int line)
    {
        using var cells = new Cells();
        var failed = await cells.Run(code);
        Assert.Equal(CellStatus.Failed, failed.Status);
        Assert.Contains(expected, failed.Error!.Value, StringComparison.Ordinal);
        Assert.Equal(line, failed.Error.Line);
    }

    [Fact]
    public async Task A_cell_may_begin_in_another_language_without_a_line_that_says_so()
    {
        using var cells = new Cells();
        await cells.Session.RunAsync(new CellRequest("# Title") { Language = "markdown" }, cells.Outputs.Enqueue);
        await cells.Session.RunAsync(new CellRequest("#!/bin/sh stays text\n#!csharp\n1 + 1") { Language = "html" }, cells.Outputs.Enqueue);
        Assert.Equal(["# Title", "#!/bin/sh stays text", "2"], cells.Shown());
        Assert.Equal("# Title", Assert.Single(cells.Shown("text/markdown")));
    }

    [Fact]
    public async Task An_interrupt_ends_the_cell_between_its_parts()
    {
        using var cells = new Cells();
        var result = await cells.Interrupt("var kept = 1;\n#!html\nx\n#!csharp\nConsole.WriteLine(\"ready\");\nwhile (true) { }\n#!html\nnever");
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Equal(["x"], cells.Shown());
        Assert.Equal(2, (await cells.Run("kept + 1")).Value);
    }
}
