using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Display;

public class OutputTests
{
    [Fact]
    public async Task What_cells_print_comes_in_order_and_from_any_thread()
    {
        using var cells = new Cells();
        await cells.Run("Console.Write(\"a\");\nawait Task.Run(() => Console.Write(\"b\"));\nvar t = new Thread(() => Console.Write(\"c\")); t.Start(); t.Join();\nConsole.Error.Write(\"e\");\ndisplay(1);\nConsole.WriteLine(\"d\");");
        Assert.Equal($"abcd{Environment.NewLine}", cells.Stdout);
        Assert.Equal("e", cells.Stderr);
        Assert.Equal(["abc", "e", "1", "d\n"], cells.Outputs.Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            DisplayData display => (string)display.Data.Representations["text/plain"],
            _ => "",
        }));
    }

    [Fact]
    public async Task Two_sessions_do_not_hear_each_other()
    {
        using var one = new Cells();
        using var two = new Cells();
        await one.Run("var later = new TaskCompletionSource(); var waiting = Task.Run(async () => { await later.Task; Console.Write(\"one\"); });");
        await two.Run("Console.Write(\"two\");");
        await one.Run("later.SetResult(); await waiting;");
        Assert.Equal("one", one.Stdout);
        Assert.Equal("two", two.Stdout);
    }

    [Fact]
    public async Task A_flood_is_cut_and_the_amount_left_out_is_said()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { StreamLimit = 1000 } });
        await cells.Run("for (var i = 0; i < 500; i++) Console.Write(\"0123456789\");");
        Assert.Equal(1000, cells.Stdout.Length);
        Assert.Contains("4,000 characters left out", cells.Stderr, StringComparison.Ordinal);
        await cells.Run("Console.Write(\"next\");");
        Assert.EndsWith("next", cells.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_displayed_value_can_be_replaced_and_the_last_value_always_comes()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { UpdateInterval = TimeSpan.FromHours(1) } });
        await cells.Run("var shown = \"start\".Display();\nfor (var i = 0; i <= 10_000; i++) shown.Update(i);");
        var display = Assert.Single(cells.Outputs.OfType<DisplayData>());
        var updates = cells.Outputs.OfType<UpdateDisplayData>().ToList();
        Assert.All(updates, update => Assert.Equal(display.DisplayId, update.DisplayId));
        Assert.Equal(["0", "10000"], updates.Select(update => (string)update.Data.Representations["text/plain"]));
        await cells.Run("shown.Update(\"later\");");
        Assert.Equal("later", cells.Outputs.OfType<UpdateDisplayData>().Last().Data.Representations["text/plain"]);
    }

    [Fact]
    public async Task Markup_is_shown_as_such()
    {
        using var cells = new Cells();
        await cells.Run("HTML(\"<b>x</b>\").Display(); Markdown(\"*x*\").Display(); Svg(\"<svg/>\").Display(); Latex(\"x^2\").Display(); ClearOutput(wait: true);");
        Assert.Equal(["text/html", "text/markdown", "image/svg+xml", "text/latex"], cells.Outputs.OfType<DisplayData>().Select(output => output.Data.Representations.Keys.First()));
        Assert.Equal("$$x^2$$", cells.Outputs.OfType<DisplayData>().Last().Data.Representations["text/latex"]);
        Assert.True(cells.Outputs.OfType<ClearOutput>().Single().Wait);
    }

    [Fact]
    public async Task A_cell_that_ends_with_a_display_shows_the_value_once()
    {
        using var cells = new Cells();
        await cells.Run("display(1)");
        Assert.IsType<DisplayData>(Assert.Single(cells.Outputs));
    }
}
