using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Session.Process;

/// <summary>The process that has started the kernel; when it dies, however suddenly, nobody is left to shut the kernel down.</summary>
public static partial class ParentProcess
{
    private const int NoSuchProcess = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Waits until the process that Jupyter names in <c>JPY_PARENT_PID</c> is gone; for ever where it names none.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task WaitForEndAsync(CancellationToken cancellation)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var parent) || parent <= 1)
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
            return;
        }

        var isChild = GetParent() == parent;
        while (isChild ? GetParent() == parent : Exists(parent))
            await Task.Delay(Interval, cancellation).ConfigureAwait(false);
    }

    private static bool Exists(int process) => Signal(process, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Signal(int process, int signal);
}
