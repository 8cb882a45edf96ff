namespace ArtGan.Tests.Kernel.Session;

public class InterruptRequestTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) Console.Write(\"x\");")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("var gate = new object(); var held = new ManualResetEventSlim(); new Thread(() => { lock (gate) { held.Set(); Thread.Sleep(-1); } }) { IsBackground = true }.Start(); held.Wait(); lock (gate) { }")]
    [InlineData("await Task.Run(() => { while (true) Thread.Sleep(1); });")]
    [InlineData("foreach (var n in Enumerable.Range(0, int.MaxValue)) await Task.Yield();")]
    public void An_interrupt_ends_the_cell_with_an_error_and_keeps_output_and_variables(string code)
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell("var kept = 42; Console.WriteLine(\"ready\");\n" + code);
        front.HearText("ready");
        Assert.Equal("ok", front.AskControl("interrupt_request").Status);
        var answer = front.Await(cell);
        Assert.Equal(("error", "Interrupted"), (answer.Status, (string)answer.Reply["ename"]!));
        Assert.StartsWith("ready", answer.Stdout);
        Assert.Equal("42", (string)front.Run("kept").One("execute_result")["data"]!["text/plain"]!);
    }

    [Fact]
    public void An_interrupt_on_the_shell_channel_does_not_wait_for_the_cell()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        front.HearText("ready");
        Assert.Equal("ok", front.Ask("interrupt_request").Status);
        Assert.Equal("Interrupted", (string)front.Await(cell).Reply["ename"]!);
    }

    [Fact]
    public void An_interrupt_between_cells_does_nothing()
    {
        using var kernel = new RunningKernel();
        Assert.Equal("ok", kernel.FrontEnd.AskControl("interrupt_request").Status);
        Assert.Equal("ok", kernel.FrontEnd.Run("1").Status);
    }

    [Fact]
    public void A_cell_in_native_code_says_so_once_and_the_second_interrupt_gives_it_up()
    {
        using var kernel = new RunningKernel(options => options with { StubbornAfter = TimeSpan.FromMilliseconds(200) });
        var front = kernel.FrontEnd;
        front.Run("using System.Runtime.InteropServices;\nstatic class Native { [DllImport(\"libc\")] public static extern int sleep(int seconds); }");
        var cell = front.SendCell("Console.WriteLine(\"ready\"); Native.sleep(100);");
        front.HearText("ready");
        front.AskControl("interrupt_request");
        front.HearText("interrupt it once more");
        front.AskControl("interrupt_request");
        var answer = front.Await(cell);
        Assert.Equal(("error", "Stuck"), (answer.Status, (string)answer.Reply["ename"]!));
        Assert.Contains("restart the kernel", (string)answer.Reply["evalue"]!);
        Assert.Equal("Stuck", (string)front.Run("1").Reply["ename"]!);
        Assert.Equal("ok", front.AskControl("kernel_info_request").Status);
    }
}
