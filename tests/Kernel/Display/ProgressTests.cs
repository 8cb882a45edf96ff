using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Display;

public class ProgressTests
{
    [Fact]
    public async Task A_loop_leaves_one_line_that_says_it_is_done()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { UpdateInterval = TimeSpan.FromHours(1) } });
        await cells.Run("foreach (var i in Enumerable.Range(0, 100_000).WithProgress(\"work\")) { }\nConsole.Write(\"after\");");
        Assert.StartsWith("work  100% |████████████████████████| 100,000/100,000 in ", Last(cells), StringComparison.Ordinal);
        // Done before the cell goes on, however rare updates are.
        Assert.IsType<UpdateDisplayData>(cells.Outputs.ElementAt(cells.Outputs.Count - 2));
        Assert.InRange(cells.Outputs.Count, 3, 5);
    }

    [Theory]
    [InlineData("foreach (var i in Enumerable.Range(0, 4).WithProgress(\"work\")) if (i == 2) break;", "stopped at 2/4")]
    [InlineData("foreach (var i in Enumerable.Range(0, 4).WithProgress(\"work\")) if (i == 3) throw new Exception();", "stopped at 3/4")]
    [InlineData("var bar = Progress(\"work\", 4); bar.Advance(); bar.Message = \"loss 2\";", "stopped at 1/4")]
    [InlineData("var bar = Progress(\"work\", 4); Parallel.For(0, 4, _ => bar.Advance());", "4/4 in")]
    [InlineData("using var bar = Progress(\"work\"); bar.Advance(7); bar.Complete();", "7 in")]
    [InlineData("Parallel.ForEach(Enumerable.Range(0, 50).WithProgress(\"work\"), _ => { });", "50/50 in")]
    [InlineData("async IAsyncEnumerable<int> Items() { yield return 1; await Task.Yield(); yield return 2; }\nawait foreach (var i in Items().WithProgress(\"work\", 2)) { }", "2/2 in")]
    [InlineData("foreach (var i in new int[0].WithProgress(\"work\")) { }", "100%")]
    public async Task The_line_says_how_far_the_work_came(string code, string expected)
    {
        using var cells = new Cells();
        await cells.Run(code);
        Assert.Single(cells.Outputs.OfType<DisplayData>());
        Assert.Contains(expected, Last(cells), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_leaves_the_state_at_which_the_work_stopped()
    {
        using var cells = new Cells();
        await cells.Interrupt("foreach (var i in Enumerable.Range(0, 1_000_000_000).WithProgress(\"work\")) { if (i == 5) { Console.WriteLine(\"ready\"); await Task.Delay(-1); } }");
        Assert.Contains("stopped at 5/1,000,000,000", Last(cells), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_inside_another_shares_its_place_and_leaves()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { UpdateInterval = TimeSpan.Zero } });
        await cells.Run("foreach (var i in Enumerable.Range(0, 3).WithProgress(\"outer\"))\n    foreach (var j in Enumerable.Range(0, 3).WithProgress(\"inner\")) { }");
        Assert.Single(cells.Outputs.OfType<DisplayData>());
        Assert.StartsWith("outer  100%", Last(cells), StringComparison.Ordinal);
        Assert.DoesNotContain("inner", Last(cells), StringComparison.Ordinal);
    }

    private static string Last(Cells cells) => (string)cells.Outputs.OfType<UpdateDisplayData>().Last().Data.Representations["text/plain"];
}
