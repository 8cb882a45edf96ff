namespace ArtGan.Data;

/// <summary>
/// The cache of fetched files, shared by all runs and safe for several processes at once. Files are checked
/// against their manifest's hashes before they come into place, so what lies there can be used.
/// </summary>
public sealed class AssetStore
{
    private readonly string root;
    private readonly AssetStoreOptions options;

    /// <summary>Opens a cache; nothing is created before the first fetch.</summary>
    /// <param name="root">The cache's folder; <see cref="Repository.Cache"/> where null.</param>
    /// <param name="options">Where files come from.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public AssetStore(string? root = null, AssetStoreOptions? options = null)
    {
        this.root = Path.GetFullPath(root ?? Repository.Cache);
        this.options = (options ?? new()).Validated();
    }

    /// <summary>Where a data set's files lie, or will lie.</summary>
    /// <param name="manifest">The data set.</param>
    public string Locate(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Path.Combine(root, manifest.Name);
    }

    /// <summary>Whether every file is in the cache and unchanged since its last full check, by length and time.</summary>
    /// <param name="manifest">The data set.</param>
    public bool IsCached(Manifest manifest) => FindUnknown(manifest, out _).Count == 0;

    /// <summary>Fetches what is missing; see <see cref="FetchAsync"/>.</summary>
    /// <inheritdoc cref="FetchAsync"/>
    public string Fetch(Manifest manifest, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default) =>
        // On the pool, so that a caller with a synchronisation context cannot lock itself up.
        Task.Run(() => FetchAsync(manifest, progress, cancellation), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Fetches what is missing or altered and leaves the rest alone; offline once everything is there.</summary>
    /// <param name="manifest">The data set.</param>
    /// <param name="progress">Told of each piece.</param>
    /// <param name="cancellation">Ends the fetch; unfinished https downloads go on at the next call.</param>
    /// <returns>The folder with the verified files, at the paths in the manifest.</returns>
    /// <exception cref="UserException">A file could not be had, or the cache not be written.</exception>
    public async Task<string> FetchAsync(
        Manifest manifest, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (FindUnknown(manifest, out var folder).Count == 0) return folder.Path;
        folder.Create();
        using var guard = await StoreLock.AcquireAsync(
            folder.Lock, () => progress?.Report(new(manifest.Name, "waiting for another process that is fetching it", 0, manifest.Bytes)), cancellation);

        var verified = VerifiedFiles.Read(folder.Records);
        var missing = new List<ManifestFile>();
        foreach (var file in FindUnknown(manifest, out _))
        {
            if (await HashAsync(file, folder, cancellation) == file.Sha256) verified.Add(file, folder.Locate(file));
            else missing.Add(file);
        }

        if (missing.Count == 0) return folder.Path;
        using var session = new FetchSession(manifest, missing, folder, options, progress);
        await session.RunAsync(verified, cancellation);
        return folder.Path;
    }

    /// <summary>Reads every cached file and compares its hash; altered ones are fetched again by the next <see cref="FetchAsync"/>.</summary>
    /// <param name="manifest">The data set.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <returns>One finding a file, in the manifest's order.</returns>
    public async Task<IReadOnlyList<FileFinding>> VerifyAsync(Manifest manifest, CancellationToken cancellation = default)
    {
        var folder = new StoreFolder(Locate(manifest));
        var found = new List<FileFinding>();
        foreach (var file in manifest.Files)
        {
            var hash = await HashAsync(file, folder, cancellation);
            found.Add(new(file.Path, file.Sha256, hash));
        }

        if (!Directory.Exists(folder.Path)) return found;
        folder.Create();
        using var guard = await StoreLock.AcquireAsync(folder.Lock, () => { }, cancellation);
        var verified = VerifiedFiles.Read(folder.Records);
        foreach (var (file, finding) in manifest.Files.Zip(found))
        {
            if (finding.State == FileState.Altered) verified.Remove(file);
        }

        return found;
    }

    private List<ManifestFile> FindUnknown(Manifest manifest, out StoreFolder folder)
    {
        var place = folder = new StoreFolder(Locate(manifest));
        var verified = VerifiedFiles.Read(place.Records);
        return [.. manifest.Files.Where(file => !verified.Knows(file, place.Locate(file)))];
    }

    private static async Task<string?> HashAsync(ManifestFile file, StoreFolder folder, CancellationToken cancellation)
    {
        var path = folder.Locate(file);
        return File.Exists(path) ? await FileHash.OfFileAsync(path, cancellation) : null;
    }
}
