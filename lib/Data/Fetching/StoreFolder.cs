namespace ArtGan.Data;

/// <summary>
/// A data set's folder in the cache. Its files lie as in the manifest; what the store itself needs lies in
/// a hidden folder beside them, on the same file system, so that a rename puts a file in place.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class StoreFolder(string path)
{
    private string State => System.IO.Path.Combine(Path, ".state");

    private string StagingRoot => System.IO.Path.Combine(State, "staging");

    public string Path { get; } = path;

    public string Lock => System.IO.Path.Combine(State, "lock");

    public string Records => System.IO.Path.Combine(State, "verified.json");

    public string Locate(ManifestFile file) => System.IO.Path.Combine(Path, file.Path);

    /// <summary>The unfinished download of a file; named by hash, so that another version's is never continued.</summary>
    public string Partial(ManifestFile file) => System.IO.Path.Combine(State, "partial", file.Sha256);

    public void Create() => Writing(() => Directory.CreateDirectory(State));

    /// <summary>A new folder for arrivals; what a killed process left behind is removed. Call it under the lock.</summary>
    public string CreateStaging()
    {
        Writing(() =>
        {
            ClearStaging();
            Directory.CreateDirectory(StagingRoot);
        });
        return StagingRoot;
    }

    public void ClearStaging()
    {
        if (Directory.Exists(StagingRoot)) Directory.Delete(StagingRoot, recursive: true);
    }

    /// <summary>Moves a checked file to its place.</summary>
    public void Place(string arrived, ManifestFile file) => Writing(() =>
    {
        var target = Locate(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.Move(arrived, target, overwrite: true);
    });

    private void Writing(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LimitedCopy.NotWritable(Path, error);
        }
    }
}
