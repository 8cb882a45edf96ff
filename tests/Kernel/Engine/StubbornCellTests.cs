using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine;

/// <summary>Cells inside a library's loop, which looks at nothing.</summary>
public class StubbornCellTests
{
    private const string Stubborn = "var kept = 7;\nConsole.WriteLine(\"ready\");\nArtGan.Tests.Kernel.Engine.StubbornLibrary.Turn();";

    private static readonly string Reference = $"#r \"{typeof(StubbornLibrary).Assembly.Location}\"\n";

    [Fact]
    public async Task The_first_interrupt_leaves_it_alone_and_giving_up_ends_it_and_keeps_the_variables()
    {
        using var cells = new Cells(new SessionOptions { InterruptGrace = TimeSpan.MaxValue, AbortsStubbornCells = true });
        using var interrupt = new CancellationTokenSource();
        using var giveUp = new CancellationTokenSource();
        var cell = cells.Session.RunAsync(new CellRequest(Reference + Stubborn) { GiveUp = giveUp.Token }, cells.Outputs.Enqueue, interrupt.Token);
        Assert.True(SpinWait.SpinUntil(() => cells.Stdout.Contains("ready", StringComparison.Ordinal), TimeSpan.FromMinutes(1)), cells.Stderr);
        await interrupt.CancelAsync();
        var turns = StubbornLibrary.Turns;
        Assert.True(SpinWait.SpinUntil(() => StubbornLibrary.Turns > turns + 100, TimeSpan.FromMinutes(1)));
        Assert.False(cell.IsCompleted);
        await giveUp.CancelAsync();
        Assert.Equal(CellStatus.Interrupted, (await cell).Status);
        Assert.Equal(8, await cells.Value("kept + 1"));
    }

    [Fact]
    public async Task Where_aborts_are_not_allowed_giving_up_leaves_it_running_and_says_so()
    {
        using var cells = new Cells(new SessionOptions { InterruptGrace = TimeSpan.FromMilliseconds(100) });
        var result = await cells.Interrupt(Reference + "Console.WriteLine(\"ready\");\nArtGan.Tests.Kernel.Engine.StubbornLibrary.Turn(seconds: 5);");
        Assert.Equal(CellStatus.Stuck, result.Status);
        Assert.Contains("restart the kernel", result.Error!.Value, StringComparison.Ordinal);
    }
}
