namespace ArtGan.Data;

/// <summary>
/// One fetch of a data set's missing files, under its lock: tries each file's sources in order, checks
/// what they give, and puts it in place with a rename.
/// </summary>
internal sealed class FetchSession : IDisposable
{
    /// <summary>What arrives altered is fetched once more.</summary>
    private const int TriesPerSource = 2;

    private readonly Manifest manifest;
    private readonly IReadOnlyList<ManifestFile> missing;
    private readonly StoreFolder folder;
    private readonly AssetStoreOptions options;
    private readonly IProgress<FetchProgress>? progress;
    private readonly PackageFetcher packages;
    private readonly HttpsFetcher https;
    private readonly string staging;
    private readonly Dictionary<string, Dictionary<string, WantedFile>> unpacked = [];
    private readonly Dictionary<string, SourceFailure> failedPackages = [];
    private long bytesInPlace;
    private int folders;

    public FetchSession(
        Manifest manifest, IReadOnlyList<ManifestFile> missing, StoreFolder folder, AssetStoreOptions options, IProgress<FetchProgress>? progress)
    {
        (this.manifest, this.missing, this.folder, this.options, this.progress) = (manifest, missing, folder, options, progress);
        packages = new PackageFetcher(options);
        https = new HttpsFetcher(options);
        staging = folder.CreateStaging();
        bytesInPlace = manifest.Bytes - missing.Sum(file => file.Bytes);
    }

    public void Dispose()
    {
        https.Dispose();
        folder.ClearStaging();
    }

    /// <summary>Fetches every missing file.</summary>
    /// <exception cref="UserException">A file could not be had; the sentence names each source tried and why it failed.</exception>
    public async Task RunAsync(VerifiedFiles verified, CancellationToken cancellation)
    {
        foreach (var file in missing)
        {
            await FetchAsync(file, verified, cancellation);
            bytesInPlace += file.Bytes;
            Report($"{file.Path} is in place", 0);
        }
    }

    private async Task FetchAsync(ManifestFile file, VerifiedFiles verified, CancellationToken cancellation)
    {
        var reasons = new List<string>();
        foreach (var source in file.Sources)
        {
            try
            {
                var arrived = await ObtainAsync(file, source, cancellation);
                folder.Place(arrived, file);
                verified.Add(file, folder.Locate(file));
                return;
            }
            catch (SourceFailure failure)
            {
                reasons.Add($"{source.Describe()}: {failure.Message}");
            }
        }

        throw new UserException($"'{file.Path}' of '{manifest.Name}' with sha256 {file.Sha256} could not be fetched ({string.Join("; ", reasons)}); check the network, or set ARTGAN_MIRROR to a folder that has it.");
    }

    private async Task<string> ObtainAsync(ManifestFile file, AssetSource source, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source is not MirrorSource) Report($"{file.Path} from {source.Describe()}", 0);
            SourceFailure failure;
            try
            {
                var arrived = source switch
                {
                    MirrorSource mirror => await CopyFromMirrorAsync(mirror, file, cancellation),
                    PackageSource package => await UnpackAsync(package, file, anew: attempt > 1, cancellation),
                    HttpsSource address => await DownloadAsync(address, file, cancellation),
                    _ => throw new InvalidOperationException($"no way to fetch from {source.GetType().Name}"),
                };
                var found = await FileHash.OfFileAsync(arrived, cancellation);
                if (found == file.Sha256) return arrived;
                failure = new SourceFailure($"it gave {new FileInfo(arrived).Length} bytes with sha256 {found} where {file.Bytes} are expected");
            }
            catch (SourceFailure altered) when (altered.Altered)
            {
                failure = altered;
            }

            Forget(source, file);
            // A mirror is a folder: reading it again gives the same.
            if (source is MirrorSource || attempt == TriesPerSource) throw failure;
        }
    }

    private async Task<string> CopyFromMirrorAsync(MirrorSource source, ManifestFile file, CancellationToken cancellation)
    {
        if (options.Mirror is null) throw new SourceFailure("ARTGAN_MIRROR is not set");
        var path = Path.Combine(options.Mirror, source.Path);
        if (!File.Exists(path)) throw new SourceFailure("it does not exist there");
        var copy = Path.Combine(NewFolder(), "copy");
        try
        {
            await using var original = File.OpenRead(path);
            await LimitedCopy.AppendAsync(original, copy, file.Bytes, length => Report($"{file.Path} from {source.Describe()}", length), cancellation);
            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceFailure(error.Message.TrimEnd('.'), error);
        }
    }

    /// <summary>Opens a package once for all missing files that lie in it.</summary>
    private async Task<string> UnpackAsync(PackageSource source, ManifestFile file, bool anew, CancellationToken cancellation)
    {
        if (failedPackages.TryGetValue(source.Package, out var earlier)) throw earlier;
        if (!unpacked.TryGetValue(source.Package, out var wanted))
        {
            var target = NewFolder();
            wanted = missing
                .SelectMany(item => item.Sources.OfType<PackageSource>().Where(each => each.Package == source.Package).Select(each => (each.Path, item.Bytes)))
                .DistinctBy(item => item.Path)
                .Select((item, index) => (item.Path, Wanted: new WantedFile(Path.Combine(target, $"{index}"), item.Bytes)))
                .ToDictionary(item => item.Path, item => item.Wanted, StringComparer.Ordinal);
            try
            {
                await packages.FetchAsync(source, wanted, NewFolder(), anew, cancellation);
            }
            catch (SourceFailure failure) when (!failure.Altered)
            {
                failedPackages[source.Package] = failure;
                throw;
            }

            unpacked[source.Package] = wanted;
        }

        return File.Exists(wanted[source.Path].Destination)
            ? wanted[source.Path].Destination
            : throw new SourceFailure($"it gave no '{file.Path}'");
    }

    private async Task<string> DownloadAsync(HttpsSource source, ManifestFile file, CancellationToken cancellation)
    {
        var partial = folder.Partial(file);
        await https.FetchAsync(source.Address, partial, file.Bytes, length => Report($"{file.Path} from {source.Describe()}", length), cancellation);
        return partial;
    }

    private void Forget(AssetSource source, ManifestFile file)
    {
        if (source is PackageSource package) unpacked.Remove(package.Package);
        if (source is HttpsSource) File.Delete(folder.Partial(file));
    }

    private string NewFolder() => Directory.CreateDirectory(Path.Combine(staging, $"{folders++}")).FullName;

    private void Report(string step, long part) => progress?.Report(new(manifest.Name, step, bytesInPlace + part, manifest.Bytes));
}
