using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using ArtGan.Kernel.Wire;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>The kernel as front-ends start it: a process of its own, through the launcher.</summary>
public sealed partial class KernelProcessTests : IDisposable
{
    private const int Interrupt = 2, Kill = 9, Terminate = 15;
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task SIGINT_interrupts_the_cell_and_SIGTERM_ends_the_process()
    {
        using var process = Start();
        using var front = await ConnectAsync();
        var cell = front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        front.HearText("ready");
        Assert.Equal(0, Signal(process.Id, Interrupt));
        Assert.Equal("Interrupted", (string)front.Await(cell).Reply["ename"]!);
        Assert.Equal("ok", front.Run("1").Status);
        Assert.Equal(0, Signal(process.Id, Terminate));
        await process.WaitForExitAsync().WaitAsync(HangGuard);
        Assert.Equal(143, process.ExitCode);
    }

    [Fact]
    public async Task What_native_code_and_child_processes_print_reaches_the_cell_and_shutdown_needs_no_thread_to_end()
    {
        using var process = Start();
        using var front = await ConnectAsync();
        front.Run("using System.Runtime.InteropServices;\nstatic class Native { [DllImport(\"libc\")] public static extern int puts(string text); }\nnew Thread(() => Thread.Sleep(-1)).Start();");
        Assert.Equal("from C\n", front.Run("Native.puts(\"from C\");").Stdout);
        Assert.Equal("from a child\n", front.Run("System.Diagnostics.Process.Start(\"echo\", \"from a child\").WaitForExit();").Stdout);
        front.AskControl("shutdown_request", new() { ["restart"] = false });
        await process.WaitForExitAsync().WaitAsync(HangGuard);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task The_kernel_ends_when_the_process_that_started_it_is_gone()
    {
        using var parent = Process.Start("sleep", "1000");
        using var process = Start(("JPY_PARENT_PID", parent.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        using var front = await ConnectAsync();
        Assert.Equal("ok", front.Run("1").Status);
        Assert.Equal(0, Signal(parent.Id, Kill));
        await process.WaitForExitAsync().WaitAsync(HangGuard);
    }

    [Fact]
    public async Task A_kernel_that_was_killed_leaves_nothing_locked_and_its_connection_file_serves_the_next()
    {
        new ConnectionInfo { Key = "secret" }.Save(ConnectionFile);
        using (var killed = Launch())
        {
            using var front = await ConnectAsync();
            front.Run("var before = 1;");
            front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
            front.HearText("ready");
            Assert.Equal(0, Signal(killed.Id, Kill));
            await killed.WaitForExitAsync().WaitAsync(HangGuard);
        }

        using var next = Launch();
        using var again = await ConnectAsync();
        Assert.Equal("error", again.Run("before").Status);
        Assert.Equal("ok", again.Run("2").Status);
        var history = again.Ask("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 3 }).Reply["history"]!;
        Assert.Equal("""[[1,1,"var before = 1;"],[2,1,"before"],[2,2,"2"]]""", history.ToJsonString());
        again.AskControl("shutdown_request", new() { ["restart"] = false });
        await next.WaitForExitAsync().WaitAsync(HangGuard);
        Assert.Equal(0, next.ExitCode);
    }

    [JupyterKernelTestFact]
    public async Task Jupyters_own_tests_for_kernels_pass_all_of_them()
    {
        var specification = new { argv = new[] { Launcher, "kernel", "run", "{connection_file}" }, display_name = "under test", language = "csharp", interrupt_mode = "message" };
        folder.Write("kernels/artgan-under-test/kernel.json", JsonSerializer.Serialize(specification));
        var start = new ProcessStartInfo(JupyterKernelTestFactAttribute.Python, [Path.Combine(AppContext.BaseDirectory, "Kernel", "Session", "kernel_tests.py")]) { RedirectStandardError = true };
        (start.Environment["JUPYTER_PATH"], start.Environment["XDG_DATA_HOME"]) = (folder.Path, folder.Path);
        using var process = Process.Start(start)!;
        var report = await process.StandardError.ReadToEndAsync().WaitAsync(HangGuard);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, report);
        Assert.Contains("Ran 12 tests", report);
        Assert.DoesNotContain("skipped", report);
    }

    public void Dispose() => folder.Dispose();

    private static string Launcher => Path.Combine(Repository.Root, "environment", "artgan");

    private string ConnectionFile => folder["connection.json"];

    private Process Start(params (string Name, string Value)[] variables)
    {
        new ConnectionInfo { Key = "secret" }.Save(ConnectionFile);
        return Launch(variables);
    }

    private Process Launch(params (string Name, string Value)[] variables)
    {
        // Whoever starts the tests in the background of a script lets them, and all below them, ignore SIGINT.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Launcher, "kernel", "run", ConnectionFile]);
        start.Environment["XDG_DATA_HOME"] = folder.Path;
        start.Environment.Remove("JPY_PARENT_PID");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    // The kernel writes the ports that it was given into the file.
    private async Task<FrontEnd> ConnectAsync()
    {
        var clock = Stopwatch.StartNew();
        while (ConnectionInfo.Load(ConnectionFile).HbPort == 0)
        {
            Assert.True(clock.Elapsed < HangGuard, "The kernel does not start.");
            await Task.Delay(20);
        }

        return new FrontEnd(ConnectionInfo.Load(ConnectionFile));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
