using System.ComponentModel;
using System.Diagnostics;

namespace ArtGan.Data;

/// <summary>Runs a program of the system, without a shell, and tells in a clause why it failed.</summary>
internal static class ExternalTool
{
    private const int LongestReason = 240;

    /// <summary>What npm (old and new) and apt write before each line of an error.</summary>
    private static readonly string[] LinePrefixes = ["npm error ", "npm ERR! ", "E: "];

    /// <summary>Runs the program to its end; it is ended with all it started when cancelled.</summary>
    /// <param name="program">The program, found on PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="environment">Variables to set on top of ours.</param>
    /// <param name="read">Reads its standard output, which must be read to the end.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <exception cref="SourceFailure">The program is absent or did not end well.</exception>
    public static async Task RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment,
        Func<Stream, Task> read, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Start(start);
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await read(process.StandardOutput.BaseStream);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0) throw new SourceFailure($"'{program}' failed ({Shorten(await errors, process.ExitCode)})");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new SourceFailure($"'{start.FileName}' is not on PATH", error);
        }
    }

    private static string Shorten(string errors, int exitCode)
    {
        var lines = errors
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => LinePrefixes.Aggregate(line, (rest, prefix) => rest.StartsWith(prefix, StringComparison.Ordinal) ? rest[prefix.Length..].Trim() : rest))
            .Where(line => !line.StartsWith("at ", StringComparison.Ordinal));
        var text = string.Join(", ", lines).TrimEnd('.');
        return text.Length == 0 ? $"exit code {exitCode}" : text.Length <= LongestReason ? text : $"{text[..LongestReason]}…";
    }
}
