using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Data;

/// <summary>
/// What is known about the files of a cached data set without reading them: a file whose length and time of
/// change are still those of its last full check is taken to be whole.
/// </summary>
internal sealed class VerifiedFiles
{
    /// <summary>Between two savings of a long fetch; what a killed process had not saved is read again, once.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly string path;
    private readonly Dictionary<string, VerifiedFile> files;
    private long savedAt = Environment.TickCount64;
    private bool changed;

    private VerifiedFiles(string path, Dictionary<string, VerifiedFile> files) => (this.path, this.files) = (path, files);

    /// <summary>Reads the records; none are known where the file is absent or damaged.</summary>
    public static VerifiedFiles Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(path, JsonSerializer.Deserialize(stream, VerifiedFilesContext.Default.DictionaryStringVerifiedFile) ?? []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(path, []);
        }
    }

    /// <summary>Whether the file is as it was when its hash was last found to be the manifest's.</summary>
    public bool Knows(ManifestFile file, string location) =>
        files.TryGetValue(file.Path, out var known) && known.Sha256 == file.Sha256
        && new FileInfo(location) is { Exists: true } info && known.Describes(info) && info.Length == file.Bytes;

    /// <summary>Records a file that was just found whole; several threads may do so at a time.</summary>
    public void Add(ManifestFile file, string location)
    {
        var info = new FileInfo(location);
        lock (gate)
        {
            files[file.Path] = new(file.Sha256, info.Length, info.LastWriteTimeUtc.Ticks);
            changed = true;
            if (Environment.TickCount64 - savedAt > Interval.TotalMilliseconds) TrySave();
        }
    }

    /// <summary>Forgets a file.</summary>
    public void Remove(ManifestFile file)
    {
        lock (gate) changed |= files.Remove(file.Path);
    }

    /// <summary>Saves what has changed. Where that cannot be, on a full disk, the files are read again at the next fetch, and nothing else is lost.</summary>
    public void TrySave()
    {
        lock (gate)
        {
            if (!changed) return;
            savedAt = Environment.TickCount64;
            try
            {
                AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, files, VerifiedFilesContext.Default.DictionaryStringVerifiedFile));
                changed = false;
            }
            catch (UserException)
            {
                // What fills the disk is being said by whoever writes the files.
            }
        }
    }
}

internal sealed record VerifiedFile(string Sha256, long Bytes, long ChangedTicks)
{
    public bool Describes(FileInfo info) => info.Length == Bytes && info.LastWriteTimeUtc.Ticks == ChangedTicks;
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, VerifiedFile>))]
internal sealed partial class VerifiedFilesContext : JsonSerializerContext;
