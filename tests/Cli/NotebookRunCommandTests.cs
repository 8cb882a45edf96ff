using System.Text.Json.Nodes;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class NotebookRunCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_writes_what_is_asked_for_and_one_object()
    {
        var call = await Call.RunAsync("notebook", "run", Notebook("Console.WriteLine($\"steps {steps}\");"), "--set", "steps=50", "--out", folder["out.ipynb"], "--html", folder["out.html"], "--json");

        Assert.Equal((0, true), (call.ExitCode, call.Error.Contains("steps 50\n", StringComparison.Ordinal)));
        var result = JsonNode.Parse(call.Out)!;
        Assert.Equal((folder["out.ipynb"], folder["out.html"], 3), ((string?)result["notebook"], (string?)result["html"], (int)result["cells"]!));
        Assert.Null(result["failed_cell"]);
        Assert.Contains("steps 50", await File.ReadAllTextAsync(folder["out.ipynb"]), StringComparison.Ordinal);
        Assert.Contains("steps 50", await File.ReadAllTextAsync(folder["out.html"]), StringComparison.Ordinal);
        Assert.Equal(["in.ipynb", "out.html", "out.ipynb"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_cell_that_prints_and_a_console_that_is_written_to_do_not_wait_for_each_other()
    {
        using var error = new ConsoleLike();
        AppContext.SetData(nameof(ConsoleLike), error.Entered);
        // The console's own streams lock Console.Out, and so does Console.WriteLine in a cell.
        var running = Call.WithErrorAsync(error, "notebook", "run", Notebook($$"""
            lock (Console.Out)
            {
                Console.Write("a");
                ((System.Threading.ManualResetEventSlim)AppContext.GetData("{{nameof(ConsoleLike)}}")).Wait();
                Console.Write("b");
            }
            """));
        Assert.Equal(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromMinutes(1))));
        Assert.Equal(0, (await running).ExitCode);
        Assert.Contains("b", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_is_named_and_everything_is_written()
    {
        var call = await Call.RunAsync("notebook", "run", Notebook("\nthrow new InvalidOperationException(\"no luck\");"), "--out", folder["out.ipynb"], "--html", folder["out.html"], "--json");

        Assert.Equal(1, call.ExitCode);
        Assert.EndsWith("Cell 2, line 2 failed: InvalidOperationException: no luck\n", call.Error, StringComparison.Ordinal);
        var result = JsonNode.Parse(call.Out)!;
        Assert.Equal((2, 2), ((int)result["failed_cell"]!, (int)result["failed_line"]!));
        Assert.Contains("no luck", await File.ReadAllTextAsync(folder["out.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_test_lets_the_run_go_on_and_fails_it_and_both_reports_are_written()
    {
        var call = await Call.RunAsync("notebook", "run", Notebook("#!test sums\nCheck(1 + 1 == 3);"), "--junit", folder["tests.xml"], "--trx", folder["tests.trx"], "--json");

        Assert.Equal(1, call.ExitCode);
        Assert.EndsWith("Cell 2, line 2 failed: 1 of 1 tests failed: sums\n", call.Error, StringComparison.Ordinal);
        Assert.Contains("<testcase name=\"sums\" classname=\"in\"", await File.ReadAllTextAsync(folder["tests.xml"]), StringComparison.Ordinal);
        Assert.Contains("outcome=\"Failed\"", await File.ReadAllTextAsync(folder["tests.trx"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_out_and_html_leaves_nothing_behind()
    {
        var call = await Call.RunAsync("notebook", "run", Notebook("steps"));

        Assert.Equal(0, call.ExitCode);
        Assert.Equal("in.ipynb", Assert.Single(Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName)));
    }

    [Theory]
    [InlineData(1, "did you mean 'steps'?", "--set", "stpes=1")]
    [InlineData(1, "a whole number (int)", "--set", "steps=many")]
    [InlineData(2, "name=value", "--set", "steps")]
    [InlineData(2, "number of seconds", "--timeout", "0")]
    [InlineData(2, "same file", "--out", "x", "--html", "x")]
    public async Task A_mistake_in_the_arguments_is_one_sentence(int exitCode, string expected, params string[] arguments)
    {
        var call = await Call.RunAsync(["notebook", "run", Notebook("1"), .. arguments]);

        Assert.Equal((exitCode, ""), (call.ExitCode, call.Out));
        Assert.Contains(expected, Assert.Single(call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private string Notebook(string code) => folder.Write("in.ipynb", new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject(),
        ["cells"] = new JsonArray(Cell("int steps = 10;", "parameters"), Cell(code)),
    }.ToJsonString());

    private static JsonObject Cell(string source, params string[] tags) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };

    /// <summary>Locks as the console's own stream does, and tells when a cell's text has come.</summary>
    private sealed class ConsoleLike : StringWriter
    {
        public ManualResetEventSlim Entered { get; } = new();

        public override void Write(string? value)
        {
            if (value == "a")
                Entered.Set();
            lock (Console.Out)
                base.Write(value);
        }

        protected override void Dispose(bool disposing)
        {
            Entered.Dispose();
            base.Dispose(disposing);
        }
    }
}
