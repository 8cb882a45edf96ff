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
    /// <param name="root">The store's folder; <c>datasets</c> in <see cref="CacheFolder.Root"/> where null.</param>
    /// <param name="options">Where files come from.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public AssetStore(string? root = null, AssetStoreOptions? options = null)
    {
        this.root = Path.GetFullPath(root ?? Path.Combine(CacheFolder.Root, "datasets"));
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

    /// <summary>Whether every file can be had without a download from an https address: it is cached, in the mirror, or in a package.</summary>
    /// <param name="manifest">The files.</param>
    public bool IsAtHand(Manifest manifest) =>
        FindUnknown(manifest, out _).All(file => file.Sources.Any(source => source is PackageSource || (source is MirrorSource mirrored && IsMirrored(mirrored))));

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
            folder.Lock, () => progress?.Report(new(manifest.FullName, "waiting for another process that is fetching it", 0, manifest.Bytes)), cancellation);

        var verified = VerifiedFiles.Read(folder.Records);
        var missing = new List<ManifestFile>();
        var unknown = FindUnknown(manifest, out _);
        foreach (var (file, hash) in unknown.Zip(await HashAsync(unknown, folder, cancellation)))
        {
            if (hash == file.Sha256) verified.Add(file, folder.Locate(file));
            else missing.Add(file);
        }

        verified.TrySave();
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
        List<FileFinding> found = [.. manifest.Files.Zip(await HashAsync(manifest.Files, folder, cancellation), (file, hash) => new FileFinding(file.Path, file.Sha256, hash))];
        if (!Directory.Exists(folder.Path)) return found;
        folder.Create();
        using var guard = await StoreLock.AcquireAsync(folder.Lock, () => { }, cancellation);
        var verified = VerifiedFiles.Read(folder.Records);
        foreach (var (file, finding) in manifest.Files.Zip(found))
        {
            if (finding.State == FileState.Altered) verified.Remove(file);
        }

        verified.TrySave();
        return found;
    }

    private bool IsMirrored(MirrorSource source) => options.Mirror is { } mirror && File.Exists(Path.Combine(mirror, source.Path));

    private List<ManifestFile> FindUnknown(Manifest manifest, out StoreFolder folder)
    {
        var place = folder = new StoreFolder(Locate(manifest));
        var verified = VerifiedFiles.Read(place.Records);
        return [.. manifest.Files.Where(file => !verified.Knows(file, place.Locate(file)))];
    }

    /// <summary>The hash of each file, in their order; null for one that is not there.</summary>
    private static async Task<string?[]> HashAsync(IReadOnlyList<ManifestFile> files, StoreFolder folder, CancellationToken cancellation)
    {
        var hashes = new string?[files.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Count), cancellation, async (index, token) =>
        {
            var path = folder.Locate(files[index]);
            if (File.Exists(path)) hashes[index] = await FileHash.OfFileAsync(path, token);
        });
        return hashes;
    }
}
