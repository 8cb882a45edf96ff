using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine;

public class InterruptTests
{
    private const string Ready = "var kept = 7;\nConsole.WriteLine(\"ready\");\n";

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("void Spin() { while (true) for (var i = 0; i < 10; i++) _ = new int[i]; }\nSpin();")]
    [InlineData("int Fibonacci(int n) { return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2); }\nFibonacci(60)")]
    [InlineData("try { while (true) { } } catch (Exception) { do Console.Write(1); while (true); }")]
    [InlineData("var n = 0L; while (true) n++;")]
    [InlineData("for (var i = 0; ; i = (i + 1) % 7) Math.Sqrt(i);")]
    [InlineData("var n = 0L; while (true) { try { n++; } catch (Exception) { } }")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Run(() => { while (true) Thread.Sleep(1); });")]
    [InlineData("async Task Forever() { while (true) await Task.Delay(1); }\nawait Forever();")]
    [InlineData("async Task Busy() { await Task.Yield(); while (true) { } }\nawait Busy();")]
    [InlineData("while (true) Console.Write(1);")]
    [InlineData("var shown = display(0); for (var i = 0; ; i++) shown.Update(i);")]
    [InlineData("while (true) _ = Enumerable.Range(0, 100).Select(i => i * i).ToList();")]
    [InlineData("int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);\nFibonacci(60)")]
    [InlineData("IEnumerable<int> Endless() { var i = 0; while (true) yield return i++; }\nEndless().Where(x => x < 0).First()")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).SelectMany(x => Enumerable.Repeat(x, int.MaxValue)).Where(x => x < 0).Count()")]
    [InlineData("Array.Sort(new int[50_000_000], (a, b) => a < b ? 1 : -1);")]
    [InlineData("while (true) { try { while (true) kept = 7; } catch { } }")]
    [InlineData("while (true) { try { Thread.Sleep(1); } catch (Exception) { } }")]
    [InlineData("Parallel.For(0, 1000, i => { var d = 0.0; while (true) d += i; });")]
    [InlineData("Parallel.For(0, long.MaxValue, i => Math.Sqrt(i));")]
    [InlineData("var gate = new object(); var held = new ManualResetEventSlim();\nnew Thread(() => { lock (gate) { held.Set(); Thread.Sleep(-1); } }) { IsBackground = true }.Start();\nheld.Wait(); lock (gate) { }")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int>().Take();")]
    [InlineData("var sleeper = new Thread(() => Thread.Sleep(-1)) { IsBackground = true }; sleeper.Start(); sleeper.Join();")]
    [InlineData("using var process = System.Diagnostics.Process.Start(\"sleep\", \"60\"); try { process.WaitForExit(); } finally { process.Kill(); }")]
    [InlineData("var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); listener.Start(); listener.AcceptTcpClientAsync().GetAwaiter().GetResult();")]
    [InlineData("class Spinner { public int Turn => Turn2; int Turn2 { get { while (true) { } } } }\nnew Spinner().Turn")]
    public async Task An_interrupted_cell_stops_and_keeps_its_variables(string code)
    {
        using var cells = new Cells();
        await cells.Run("var earlier = 35;");
        var stopped = await cells.Interrupt(Ready + code);
        Assert.Equal(CellStatus.Interrupted, stopped.Status);
        Assert.Equal(42, (await cells.Run("earlier + kept")).Value);
    }

    [Fact]
    public async Task What_a_cell_does_on_its_way_out_is_done()
    {
        using var cells = new Cells();
        await cells.Run("var saved = 0;\nvoid Save() { for (var i = 0; i < 3; i++) saved++; }");
        var stopped = await cells.Interrupt("Console.WriteLine(\"ready\");\ntry { while (true) { } } finally { Save(); }");
        Assert.Equal(CellStatus.Interrupted, stopped.Status);
        Assert.Equal(3, cells.Session.Variables["saved"]);
    }

    [Fact]
    public async Task A_library_hears_of_the_interrupt_through_the_cells_token()
    {
        using var cells = new Cells();
        var result = await cells.Interrupt("var token = CellInterruption;\n" + Ready + "token.WaitHandle.WaitOne();\nvar saved = token.IsCancellationRequested;");
        Assert.Equal(CellStatus.Succeeded, result.Status);
        Assert.Equal(true, cells.Session.Variables["saved"]);
    }

    [Fact]
    public async Task A_library_that_listens_to_the_token_is_not_torn_out_of_saving()
    {
        using var cells = new Cells();
        var result = await cells.Interrupt($"#r \"{typeof(ListeningLibrary).Assembly.Location}\"\n{Ready}var saved = ArtGan.Tests.Kernel.Engine.ListeningLibrary.Train(CellInterruption);");
        Assert.Equal(CellStatus.Succeeded, result.Status);
        Assert.Equal(ListeningLibrary.Parts, cells.Session.Variables["saved"]);
    }

    [Fact]
    public async Task A_cell_that_ignores_the_interrupt_and_finishes_has_succeeded()
    {
        using var cells = new Cells();
        var result = await cells.Interrupt(Ready + "try { await Task.Delay(-1); } catch (OperationCanceledException) { }\nkept");
        Assert.Equal(CellStatus.Succeeded, result.Status);
        Assert.Equal(7, result.Value);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_is_given_up_and_the_session_says_so()
    {
        using var release = new ManualResetEventSlim();
        using var cells = new Cells(new SessionOptions { InterruptGrace = TimeSpan.FromMilliseconds(200), ReadInput = _ => { Block(release); return null; } });
        var stuck = await cells.Interrupt(Ready + "Console.ReadLine();");
        Assert.Equal(CellStatus.Stuck, stuck.Status);
        Assert.Equal(CellStatus.Stuck, (await cells.Run("1")).Status);
        Assert.True(cells.Session.IsStuck);
        release.Set();
        Assert.True(SpinWait.SpinUntil(() => !cells.Session.IsStuck, TimeSpan.FromMinutes(1)));
        Assert.Equal(7, (await cells.Run("kept")).Value);
    }

    private static void Block(ManualResetEventSlim release)
    {
        // No interrupt gets into a catch block, as none gets into native code.
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            while (!release.IsSet)
                Thread.SpinWait(100);
        }
    }
}
