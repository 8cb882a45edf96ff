using System.Runtime.InteropServices;

namespace ArtGan.Cli;

/// <summary>Turns the first Ctrl-C (or SIGTERM) into a request to save and stop, and lets the second end the process at once.</summary>
internal sealed partial class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly Terminal terminal;
    private readonly Action<int> endAtOnce;
    private readonly PosixSignalRegistration[] registrations;
    private int exitCode;

    /// <summary>Listens from now on.</summary>
    /// <param name="terminal">Where to say what happens.</param>
    /// <param name="endAtOnce">Ends the process with an exit code; the system's own way when null.</param>
    /// <param name="handlesInterrupts">Whether Ctrl-C is listened to; SIGTERM always is.</param>
    public Interruption(Terminal terminal, Action<int>? endAtOnce = null, bool handlesInterrupts = true)
    {
        this.terminal = terminal;
        // Not Environment.Exit: it would wait for finalisers while native threads still compute.
        this.endAtOnce = endAtOnce ?? EndProcess;
        registrations =
        [
            .. handlesInterrupts ? [PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Receive(signal, Cli.ExitCode.Interrupted))] : Array.Empty<PosixSignalRegistration>(),
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

    internal void Receive(int code)
    {
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
        {
            endAtOnce(code);
            return;
        }

        terminal.Error.WriteLine("Stopping; once more ends at once, without saving.");
        source.Cancel();
    }

    private void Receive(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;
        Receive(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void EndProcess(int code);
}
