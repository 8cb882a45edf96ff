using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Session.Process;

/// <summary>A process that is nothing but a kernel: its signals, its parent and its standard output belong to it.</summary>
public static partial class KernelProcess
{
    // Cells that fill the pool with waiting tasks must not keep the kernel from interrupting them.
    private const int PoolThreads = 32;
    private static readonly TimeSpan ExitGrace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Serves a connection file until a front-end shuts the kernel down, the process that started it is gone,
    /// or the token is cancelled. SIGINT interrupts the running cell.
    /// </summary>
    /// <param name="connectionFile">The file that Jupyter has written.</param>
    /// <param name="options">How it serves; its log becomes the terminal's standard error.</param>
    /// <param name="cancellation">Ends the kernel.</param>
    /// <exception cref="UserException">The file is not as it should be, an address cannot be used, or libzmq is not there.</exception>
    public static async Task RunAsync(string connectionFile, KernelOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, PoolThreads), completions);
        using var native = NativeOutput.TryCapture();
        if (native is not null)
            options = options with { Log = native.Error, Cells = options.Cells with { CellEnding = native.Flush } };
        using var kernel = new KernelServer(connectionFile, options);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            kernel.Interrupt();
        });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = kernel.RunAsync(end.Token);
        await Task.WhenAny(serving, ParentProcess.WaitForEndAsync(end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await serving.ConfigureAwait(false);
    }

    /// <summary>Ends the process, whatever threads and handlers cells have left behind.</summary>
    /// <param name="code">The exit code.</param>
    public static void Exit(int code)
    {
        new Thread(() =>
        {
            Thread.Sleep(ExitGrace);
            ExitAtOnce(code);
        })
        { IsBackground = true }.UnsafeStart();
        Environment.Exit(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitAtOnce(int code);
}
