using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine;

public class SessionTests
{
    [Fact]
    public async Task A_cell_sees_what_the_cells_before_declared()
    {
        using var cells = new Cells();
        await cells.Run("int Twice(int x) => 2 * x; record Point(int X, int Y); var origin = new Point(1, 2);");
        var result = await cells.Run("Twice(origin.Y)");
        Assert.Equal(4, result.Value);
        Assert.Equal(2, result.ExecutionCount);
        Assert.Equal("4", Assert.Single(cells.Outputs.OfType<ExecuteResult>()).Data.Representations["text/plain"]);
    }

    [Fact]
    public async Task A_variable_can_be_declared_again_with_another_type()
    {
        using var cells = new Cells();
        await cells.Run("var x = 1;");
        await cells.Run("var x = \"one\";");
        Assert.Equal("ONE", (await cells.Run("x.ToUpperInvariant()")).Value);
        Assert.Equal("one", cells.Session.Variables["x"]);
    }

    [Theory]
    [InlineData("var a = 1;", false)]
    [InlineData("a(); int a() => 1;", false)]
    [InlineData("Console.WriteLine()", false)]
    [InlineData("await Task.Delay(0)", false)]
    [InlineData("(string?)null", true)]
    [InlineData("1 + 1", true)]
    [InlineData("await Task.FromResult(3)", true)]
    [InlineData("return 5;", true)]
    [InlineData("// nothing", false)]
    [InlineData("", false)]
    [InlineData("using System.Net;", false)]
    public async Task Only_a_last_expression_without_semicolon_is_a_result(string code, bool expected)
    {
        using var cells = new Cells();
        var result = await cells.Run(code);
        Assert.Null(result.Error);
        Assert.Equal(expected, cells.Outputs.OfType<ExecuteResult>().Any());
    }

    [Fact]
    public async Task What_was_assigned_before_an_exception_stays()
    {
        using var cells = new Cells();
        var failed = await cells.Run("var before = 41;\nvar list = new List<int> { 1 };\nthrow new InvalidOperationException(\"no\");\nvar after = 1;");
        Assert.Equal(CellStatus.Failed, failed.Status);
        Assert.Equal("InvalidOperationException", failed.Error!.Name);
        Assert.Equal(3, failed.Error.Line);
        Assert.Equal(42, (await cells.Run("before + list.Count")).Value);
    }

    [Fact]
    public async Task A_stack_trace_names_cells_and_lines_and_nothing_of_the_machinery()
    {
        using var cells = new Cells();
        await cells.Run("int Divide(int a, int b)\n{\n    return a / b;\n}");
        var failed = await cells.Run("using System.Numerics;\nvar zero = 0;\n\nDivide(1, zero)");
        var trace = string.Join('\n', failed.Error!.Traceback);
        Assert.Contains("cell-1:line 3", trace, StringComparison.Ordinal);
        Assert.Contains("cell-2:line 4", trace, StringComparison.Ordinal);
        Assert.Equal(4, failed.Error.Line);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Submission", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("MoveNext", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compilation_error_points_at_the_users_text()
    {
        using var cells = new Cells();
        var failed = await cells.Run("using System.Net;\nvar x = await Task.FromResult(nothing);\n");
        Assert.Equal("CompilationError", failed.Error!.Name);
        Assert.Equal(2, failed.Error.Line);
        Assert.StartsWith("cell-1:line 2, column 31: error CS0103", failed.Error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal("    var x = await Task.FromResult(nothing);", failed.Error.Traceback[1]);
        Assert.Equal(failed.Error.Traceback[1].IndexOf("nothing", StringComparison.Ordinal), failed.Error.Traceback[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Awaits_of_every_kind_work_at_the_top()
    {
        using var cells = new Cells();
        var result = await cells.Run("""
            await Task.Yield();
            await Task.Delay(1).ConfigureAwait(true);
            await new ValueTask(Task.CompletedTask);
            var a = await new ValueTask<int>(1);
            var b = await Task.Run(async () => { await Task.Delay(1); return 2; });
            async IAsyncEnumerable<int> Numbers() { yield return 3; await Task.Yield(); yield return 4; }
            var sum = a + b;
            await foreach (var n in Numbers()) sum += n;
            sum
            """);
        Assert.Equal(10, result.Value);
    }

    [Fact]
    public async Task Using_declarations_are_disposed_at_the_end_of_the_cell_last_first_and_after_an_exception()
    {
        using var cells = new Cells();
        await cells.Run("class Noisy(string name) : IDisposable { public string Name => name; public void Dispose() => Console.Write($\"-{name}\"); }");
        await cells.Run("using var a = new Noisy(\"a\");\nusing Noisy b = new(\"b\"), c = new(\"c\");\nConsole.Write(a.Name + b.Name);");
        Assert.Equal("ab-c-b-a", cells.Stdout);
        var failed = await cells.Run("using var d = new Noisy(\"d\");\nthrow new Exception();");
        Assert.Equal(2, failed.Error!.Line);
        Assert.EndsWith("-d", cells.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nullable_annotations_and_the_latest_language_are_on()
    {
        using var cells = new Cells();
        var result = await cells.Run("string? none = null;\nint[] all = [1, 2, .. new[] { 3 }];\n$\"{none?.Length ?? all.Length}\"");
        Assert.Equal("3", result.Value);
    }

    [Fact]
    public async Task A_command_of_another_kernel_is_named()
    {
        using var cells = new Cells();
        var failed = await cells.Run("var x = \"\"\"\n    #!not this\n    \"\"\";\n#!fsharp\nlet y = 1");
        Assert.Contains("'#!fsharp' begins F#", failed.Error!.Value, StringComparison.Ordinal);
        Assert.Equal(4, failed.Error.Line);
    }

    [Fact]
    public async Task A_cell_that_asks_for_input_is_told_that_nobody_answers()
    {
        using var cells = new Cells();
        Assert.Contains("parameter", (await cells.Run("Console.ReadLine()")).Error!.Value, StringComparison.Ordinal);
        using var answered = new Cells(new SessionOptions { ReadInput = _ => "yes" });
        Assert.Equal("yes", (await answered.Run("Console.ReadLine()")).Value);
    }

    [Fact]
    public async Task Input_is_read_by_lines_by_characters_and_to_the_end()
    {
        var answers = new Queue<string?>(["one", "two", "three", null]);
        using var cells = new Cells(new SessionOptions { ReadInput = _ => answers.Dequeue() });
        Assert.Equal("one", (await cells.Run("Console.In.ReadLine()")).Value);
        Assert.Equal("t -1 wo", (await cells.Run("var before = Console.In.Peek();\n$\"{(char)Console.Read()} {before} {Console.ReadLine()}\"")).Value);
        Assert.Equal("three", (await cells.Run("Console.In.ReadToEnd()")).Value);
        Assert.Null((await cells.Run("Console.ReadLine()")).Value);
    }

    [Fact]
    public async Task A_question_is_seen_before_it_is_answered_also_after_a_flood()
    {
        Cells? cells = null;
        var seen = "";
        using (cells = new Cells(new SessionOptions { Output = new() { StreamLimit = 10, StreamRefill = 0 }, ReadInput = _ => { seen = cells!.Stdout; return "x"; } }))
            await cells.Run("Console.Write(new string('-', 20) + \"name?\"); Console.ReadLine();");
        Assert.EndsWith("name?", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_may_take_the_console_and_give_it_back()
    {
        using var cells = new Cells();
        Assert.Equal("taken", (await cells.Run("var console = Console.Out;\nvar writer = new StringWriter();\nConsole.SetOut(writer);\nConsole.Write(\"taken\");\nConsole.SetOut(console);\nConsole.Write(\"back\");\nwriter.ToString()")).Value);
        await cells.Run("Console.SetOut(writer);");
        await cells.Run("Console.Write(\"again\");");
        Assert.Equal("backagain", cells.Stdout);
    }

    [Fact]
    public async Task Traces_are_shown_and_the_screen_is_cleared()
    {
        using var cells = new Cells();
        await cells.Run("using System.Diagnostics;\nDebug.WriteLine(\"debug\");\nTrace.WriteLine(\"trace\");\nConsole.ForegroundColor = ConsoleColor.Red;\nConsole.Clear();");
        Assert.Equal($"debug{Environment.NewLine}trace{Environment.NewLine}", cells.Stderr);
        Assert.Single(cells.Outputs.OfType<ClearOutput>());
    }

    [Theory]
    [InlineData("async void Fail() { await Task.Yield(); throw new Exception(\"lost\"); }\nFail();")]
    [InlineData("var thread = new Thread(() => throw new Exception(\"lost\"));\nthread.Start();\nthread.Join();")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"lost\"));")]
    public async Task An_exception_that_nobody_catches_is_printed_and_ends_nothing(string code)
    {
        using var cells = new Cells();
        using var printed = new SemaphoreSlim(0);
        var result = await cells.Session.RunAsync(code, output =>
        {
            if (output is StreamOutput { Name: "stderr", Text: var text } && text.Contains("lost", StringComparison.Ordinal))
                printed.Release();
        });
        Assert.Null(result.Error);
        Assert.True(await printed.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_cell_may_wait_for_a_task_by_its_result()
    {
        using var cells = new Cells();
        var result = await cells.Run("async Task<int> Later() { await Task.Delay(1); await Task.Yield(); return 42; }\nLater().Result");
        Assert.Equal(42, result.Value);
    }

    [Fact]
    public async Task A_cell_goes_on_on_its_own_thread_after_each_await()
    {
        using var cells = new Cells();
        var result = await cells.Run("""
            var names = new List<string?> { Thread.CurrentThread.Name };
            await Task.Delay(1);
            names.Add(Thread.CurrentThread.Name);
            await Task.Run(() => { }).ConfigureAwait(false);
            names.Add(Thread.CurrentThread.Name);
            await Task.Yield();
            names.Add(Thread.CurrentThread.Name);
            string.Join(' ', names)
            """);
        Assert.Equal("cell-1 cell-1 cell-1 cell-1", result.Value);
    }
}
