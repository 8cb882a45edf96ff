using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Fetched data sets in packed form: each is prepared once for every size and crop, and kept in the cache.</summary>
/// <param name="root">The cache's folder; <see cref="CacheFolder.Root"/> where null.</param>
public sealed class PreparedSets(string? root = null)
{
    private readonly string folder = Path.Combine(Path.GetFullPath(root ?? CacheFolder.Root), "prepared");

    /// <summary>Where a prepared set lies, or will lie; the place tells its content and options.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="fingerprint">What its files are known by, such as a hash over those in its manifest.</param>
    /// <param name="options">How it is prepared.</param>
    public string Locate(string name, string fingerprint, PreparationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var key = FileHash.OfText($"{name} {fingerprint} {PreparationPlan.Describe(options)}");
        return Path.Combine(folder, name, $"{options.Size}-{key[..16]}{ImportedSets.Extension}");
    }

    /// <summary>Opens a prepared set, and prepares it where that has not been done; safe for several processes at once.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="fingerprint">What its files are known by, such as a hash over those in its manifest.</param>
    /// <param name="options">How it is prepared.</param>
    /// <param name="plan">Gives the files; called only where they are needed, so that they need not be fetched otherwise.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="note">Told, in a sentence each, of files that could not be used.</param>
    /// <param name="cancellation">Ends the preparation; what is done is kept for the next call.</param>
    /// <exception cref="UserException">No file could be used, or the disk is full or fails.</exception>
    public PackedSet Open(
        string name, string fingerprint, PreparationOptions options, Func<PreparationPlan> plan,
        IProgress<PreparationProgress>? progress = null, Action<string>? note = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var path = Locate(name, fingerprint, options);
        if (TryOpen(path) is { } ready) return ready;
        using var guard = ImportedSets.Lock(path, cancellation);
        // Another process may have prepared it while this one waited.
        if (TryOpen(path) is { } meanwhile) return meanwhile;
        var result = Preparation.Run(plan() with { Name = name, Options = options }, path, progress, cancellation);
        foreach (var rejected in result.Rejected)
        {
            note?.Invoke($"'{rejected.File}' of '{name}' was left out: {rejected.Reason}");
        }

        return PackedSet.Open(path);
    }

    // What is damaged is prepared again.
    private static PackedSet? TryOpen(string path)
    {
        try
        {
            return File.Exists(path) ? PackedSet.Open(path) : null;
        }
        catch (UserException)
        {
            return null;
        }
    }
}
