using System.Globalization;

namespace ArtGan.Cli;

/// <summary>What becomes of an error nobody foresaw: one sentence for people, the stack trace in a file.</summary>
internal static class CrashLog
{
    public static void Report(Exception error, Terminal terminal)
    {
        var sentence = $"Unexpected {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}";
        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"error-{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}.log");
            var path = Path.Combine(Repository.Root, "artifacts", "log", name);
            AtomicFile.WriteText(path, $"artgan {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}\n{error}\n");
            terminal.Error.WriteLine($"{sentence}; the details are in '{path}'.");
        }
        catch (UserException)
        {
            // Nowhere to write: better all of it here than nothing at all.
            terminal.Error.WriteLine($"{sentence}.\n{error}");
        }
    }
}
