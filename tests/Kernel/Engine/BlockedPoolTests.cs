using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine;

public class BlockedPoolTests
{
    [Fact]
    public async Task A_pool_full_of_waiting_tasks_holds_up_neither_the_interrupt_nor_the_next_cell()
    {
        using var cells = new Cells();
        await cells.Run("var release = new ManualResetEventSlim(); var begun = new ManualResetEventSlim(); var kept = 41;");
        try
        {
            var stopped = await cells.Interrupt("""
                var tasks = Enumerable.Range(0, 200).Select(_ => Task.Run(() =>
                {
                    begun.Set();
                    release.Wait(TimeSpan.FromMinutes(2));
                })).ToArray();
                begun.Wait();
                Console.WriteLine("ready"); Console.Out.Flush();
                display("ready");
                Thread.Sleep(Timeout.Infinite);
                """);
            Assert.Equal(CellStatus.Interrupted, stopped.Status);
            Assert.Equal(42, await cells.Value("kept + Enumerable.Range(0, 1).Select(x => x + 1).Sum()"));
            Assert.Contains((await cells.Session.CompleteAsync("kep", 3)).Items, item => item.Text == "kept");
            Assert.Equal(true, await cells.Value("tasks.Any(task => !task.IsCompleted)"));
        }
        finally
        {
            await cells.Run("release.Set();");
        }
    }
}
