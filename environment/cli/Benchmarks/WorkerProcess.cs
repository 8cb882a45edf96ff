using System.ComponentModel;
using System.Diagnostics;
using ArtGan.Cli.Diagnosis;

namespace ArtGan.Cli.Benchmarks;

/// <summary>A process that runs one case when asked and sleeps meanwhile; it ends with this object.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly string description;
    private readonly Queue<string> lastWords = new();

    private WorkerProcess(Process process, string description) => (this.process, this.description) = (process, description);

    /// <summary>The version of the library it runs.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Its largest resident memory so far, in MB.</summary>
    public double PeakMb => ProcessMemory.PeakMb(process.Id);

    /// <summary>Starts a process and waits until its case is ready.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Environment variables beside the inherited ones.</param>
    /// <param name="description">What it is, for messages.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <exception cref="UserException">It cannot be started, or ended early.</exception>
    public static async Task<WorkerProcess> StartAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, string description, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var worker = new WorkerProcess(process, description);
        try
        {
            process.ErrorDataReceived += worker.Remember;
            process.Start();
            process.BeginErrorReadLine();
            worker.Version = (await worker.ReadAsync<ReadyAnswer>(cancellation)).Ready;
            return worker;
        }
        catch (Win32Exception error)
        {
            process.Dispose();
            throw new UserException($"The program '{program}' could not be started for {description}; see 'artgan doctor'.", error);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Runs the case.</summary>
    /// <param name="count">How often.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<RunAnswer> RunAsync(int count, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(FormattableString.Invariant($"run {count}").AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It has ended; reading tells what it said.
        }

        return await ReadAsync<RunAnswer>(cancellation);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task<T> ReadAsync<T>(CancellationToken cancellation)
    {
        if (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            return JsonLines.Deserialize<T>(line);
        }

        // Its last words come on another stream.
        await process.WaitForExitAsync(cancellation);
        string words;
        lock (lastWords)
        {
            words = string.Join(' ', lastWords.Select(each => each.Trim()).Where(each => each.Length > 0));
        }

        throw new UserException($"{description} ended early ({(words.Length > 0 ? words.TrimEnd('.') : FormattableString.Invariant($"exit code {process.ExitCode}"))}).");
    }

    private void Remember(object sender, DataReceivedEventArgs received)
    {
        const int Kept = 3;
        lock (lastWords)
        {
            if (received.Data is { } line)
            {
                lastWords.Enqueue(line);
                if (lastWords.Count > Kept)
                {
                    lastWords.Dequeue();
                }
            }
        }
    }
}
