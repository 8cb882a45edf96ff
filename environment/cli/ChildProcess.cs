using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace ArtGan.Cli;

/// <summary>Runs other programs; none of them outlives a cancelled call.</summary>
internal static partial class ChildProcess
{
    private const int SigTerm = 15;

    /// <summary>The <c>dotnet</c> that runs this process.</summary>
    public static string Dotnet =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>The folder of the .NET that runs this process: it holds <c>dotnet</c>, host/ and shared/.</summary>
    public static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The program and the arguments that start this command line once more.</summary>
    /// <param name="arguments">The arguments after <c>artgan</c>.</param>
    public static (string Program, string[] Arguments) Again(params string[] arguments)
    {
        var assembly = typeof(ChildProcess).Assembly;
        return Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == assembly.GetName().Name
            ? (path, arguments)
            : (Dotnet, [assembly.Location, .. arguments]);
    }

    /// <summary>Runs a program to its end and hands over its lines, of both streams, as they come.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, one each.</param>
    /// <param name="line">Receives the lines, one at a time.</param>
    /// <param name="variables">Environment variables set beside the inherited ones.</param>
    /// <param name="cancellation">Kills the program and all it started.</param>
    /// <param name="grace">How long a cancelled program, asked to end by SIGTERM, gets before it is killed; none unless told.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UserException">The program is not there.</exception>
    public static async Task<int> RunAsync(
        string program, IEnumerable<string> arguments, Action<string> line, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation, TimeSpan grace = default)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var gate = new Lock();
        void Receive(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } text)
            {
                lock (gate)
                {
                    line(text);
                }
            }
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            throw new UserException($"The program '{program}' could not be started; see 'artgan doctor'.", error);
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process, grace);
            throw;
        }

        return process.ExitCode;
    }

    private static async Task EndAsync(Process process, TimeSpan grace)
    {
        if (grace > TimeSpan.Zero && Kill(process.Id, SigTerm) == 0)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(grace));
        }

        process.Kill(entireProcessTree: true);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    /// <summary>All that a short program prints, or null where it is not there or fails.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, one each.</param>
    /// <param name="cancellation">Kills the program.</param>
    public static async Task<string?> TryReadAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        var text = new StringBuilder();
        try
        {
            var code = await RunAsync(program, arguments, line => text.AppendLine(line), new Dictionary<string, string>(), limit.Token);
            return code == 0 ? text.ToString().Trim() : null;
        }
        catch (UserException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
