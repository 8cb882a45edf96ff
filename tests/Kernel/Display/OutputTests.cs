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
    public async Task A_flood_shows_its_beginning_and_its_end_and_how_much_is_missing()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { StreamLimit = 1000, StreamTail = 95, StreamRefill = 0 } });
        await cells.Run("for (var i = 0; i < 500; i++) Console.Write($\"{i:000000000} \");\nConsole.Error.Write(\"end\");");
        Assert.StartsWith("000000000 000000001 ", cells.Stdout, StringComparison.Ordinal);
        Assert.EndsWith("000000498 000000499 ", cells.Stdout, StringComparison.Ordinal);
        Assert.Equal(1092, cells.Stdout.Length);
        Assert.Equal("\n[output cut: 3,908 characters left out here]\nend", cells.Stderr);
        await cells.Run("Console.Write(\"next\");");
        Assert.EndsWith("next", cells.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Little_more_than_the_limit_is_shown_whole_and_in_order()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { StreamLimit = 10, StreamTail = 100, StreamRefill = 0 } });
        await cells.Run("for (var i = 0; i < 9; i++) { Console.Write($\"o{i}o\"); Console.Error.Write($\"e{i}e\"); }");
        Assert.Equal("o0oe0eo1oe1eo2oe2eo3oe3eo4oe4eo5oe5eo6oe6eo7oe7eo8oe8e", string.Concat(cells.Outputs.OfType<StreamOutput>().Select(output => output.Text)));
    }

    [Fact]
    public void What_was_held_back_follows_what_was_printed_before_it()
    {
        using var channel = new OutputChannel(new() { StreamLimit = 5, StreamRefill = 100, FlushInterval = TimeSpan.FromMinutes(1) });
        var sent = new System.Text.StringBuilder();
        channel.Begin(output => sent.Append(((StreamOutput)output).Text));

        channel.Write("stdout", "ready");
        channel.Write("stdout", "x");
        // There is room again before the first text is sent.
        var clock = System.Diagnostics.Stopwatch.StartNew();
        SpinWait.SpinUntil(() => clock.Elapsed > TimeSpan.FromMilliseconds(20));
        channel.Write("stdout", "y");
        channel.End();

        Assert.Equal("readyxy", sent.ToString());
    }

    [Fact]
    public async Task What_prints_slowly_is_never_cut()
    {
        using var cells = new Cells(new SessionOptions { Output = new OutputOptions { StreamLimit = 0, StreamTail = 5, StreamRefill = int.MaxValue } });
        await cells.Run("for (var i = 0; i < 100; i++) Console.Write(\"0123456789\");");
        Assert.Equal(1000, cells.Stdout.Length);
        Assert.Empty(cells.Stderr);
    }

    [Fact]
    public void The_end_of_ever_so_much_text_is_kept()
    {
        var random = new Random(7);
        var tail = new StreamTail(100);
        var all = new System.Text.StringBuilder();
        for (var i = 0; i < 1000; i++)
        {
            var part = new string((char)('a' + i % 26), random.Next(250));
            tail.Add(i % 3 == 0 ? "stderr" : "stdout", part);
            all.Append(part);
        }

        Assert.Equal(all.Length - 100, tail.LeftOut);
        Assert.Equal(all.ToString()[^100..], string.Concat(tail.Take().Select(output => output.Text)));
        Assert.True(tail.IsEmpty);
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
