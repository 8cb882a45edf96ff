namespace ArtGan.Data;

/// <summary>Adds up what several files under way have brought, and tells one listener at a time.</summary>
internal sealed class FetchMeter
{
    private readonly Lock gate = new();
    private readonly Manifest manifest;
    private readonly IProgress<FetchProgress>? progress;
    private readonly Dictionary<ManifestFile, long> underWay = [];
    private readonly long total;
    private long bytes;
    private int files;

    /// <summary>Starts with what is in place.</summary>
    /// <param name="manifest">The data set.</param>
    /// <param name="missing">Its files that are yet to come.</param>
    /// <param name="progress">The listener.</param>
    public FetchMeter(Manifest manifest, IReadOnlyCollection<ManifestFile> missing, IProgress<FetchProgress>? progress)
    {
        (this.manifest, this.progress) = (manifest, progress);
        total = manifest.Bytes;
        bytes = total - missing.Sum(file => file.Bytes);
        files = manifest.Files.Count - missing.Count;
    }

    /// <summary>A file is being fetched; so many of its bytes have come.</summary>
    public void Tell(ManifestFile file, string step, long length = 0)
    {
        if (progress is null) return;
        lock (gate)
        {
            underWay[file] = Math.Min(length, file.Bytes);
            Report(step);
        }
    }

    /// <summary>A file is in place.</summary>
    public void Finish(ManifestFile file)
    {
        if (progress is null) return;
        lock (gate)
        {
            underWay.Remove(file);
            bytes += file.Bytes;
            files++;
            Report($"{file.Path} is in place");
        }
    }

    /// <summary>A file could not be had.</summary>
    public void Drop(ManifestFile file)
    {
        lock (gate) underWay.Remove(file);
    }

    private void Report(string step) => progress!.Report(new(manifest.FullName, step, Math.Min(total, bytes + underWay.Values.Sum()), total) { FilesDone = files, Files = manifest.Files.Count });
}
