using System.Runtime.InteropServices;

namespace ArtGan.Cli;

/// <summary>Turns the first Ctrl-C (or SIGTERM) into a request to save and stop, and lets the second end the process at once.</summary>
internal sealed partial class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly Terminal terminal;
    private readonly PosixSignalRegistration[] registrations;
    private int exitCode;

    public Interruption(Terminal terminal)
    {
        this.terminal = terminal;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Receive(signal, Cli.ExitCode.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Receive(signal, Cli.ExitCode.Terminated)),
        ];
    }

    /// <summary>Requested by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code that tells of the signal, or null while none came.</summary>
    public int? ExitCode => Volatile.Read(ref exitCode) is var code and not 0 ? code : null;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Receive(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
        {
            // Not Environment.Exit: it would wait for finalisers while native threads still compute.
            ExitAtOnce(code);
        }

        terminal.Error.WriteLine("Stopping; once more ends at once, without saving.");
        source.Cancel();
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitAtOnce(int code);
}
