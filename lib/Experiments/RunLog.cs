using System.Globalization;

namespace ArtGan.Experiments;

/// <summary>The file <c>log.txt</c>: what happened and when, for people.</summary>
internal sealed class RunLog(string path)
{
    /// <summary>Adds a line; a full disk is no reason to stop, since nothing depends on the log.</summary>
    internal void Write(string line)
    {
        try
        {
            File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z {line}\n"));
        }
        catch (IOException)
        {
        }
    }
}
