using System.Globalization;

namespace ArtGan.Data;

/// <summary>
/// One fetch of a data set's missing files, under its lock: several at a time, each from its sources in order,
/// checked, and put in place with a rename.
/// </summary>
internal sealed class FetchSession : IDisposable
{
    /// <summary>What arrives altered is fetched once more.</summary>
    private const int TriesPerSource = 2;

    /// <summary>So many files that cannot be had end the fetch; fewer do not keep the others from coming.</summary>
    private const int MostFailures = 5;

    private readonly Manifest manifest;
    private readonly IReadOnlyList<ManifestFile> missing;
    private readonly StoreFolder folder;
    private readonly AssetStoreOptions options;
    private readonly FetchMeter meter;
    private readonly SharedArrivals shared = new();
    private readonly PackageFetcher packages;
    private readonly HttpsFetcher https;
    private readonly string staging;
    private readonly List<UserException> failures = [];
    private int arrivals;

    public FetchSession(
        Manifest manifest, IReadOnlyList<ManifestFile> missing, StoreFolder folder, AssetStoreOptions options, IProgress<FetchProgress>? progress)
    {
        (this.manifest, this.missing, this.folder, this.options) = (manifest, missing, folder, options);
        packages = new PackageFetcher(options);
        https = new HttpsFetcher(options);
        staging = folder.CreateStaging();
        meter = new FetchMeter(manifest, missing, progress);
    }

    public void Dispose()
    {
        https.Dispose();
        shared.Dispose();
        folder.ClearStaging();
    }

    /// <summary>Fetches every missing file; what has come stays when others fail.</summary>
    /// <exception cref="UserException">A file could not be had; the sentence names each source tried and why it failed.</exception>
    public async Task RunAsync(VerifiedFiles verified, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // Files with the same content have the same unfinished download, and take turns.
            await Parallel.ForEachAsync(
                missing.GroupBy(file => file.Sha256),
                new ParallelOptions { MaxDegreeOfParallelism = options.FilesAtOnce, CancellationToken = enough.Token },
                async (same, token) =>
                {
                    foreach (var file in same) await FetchAsync(file, verified, enough, token);
                });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && failures.Count > 0)
        {
            // Told below.
        }
        finally
        {
            verified.TrySave();
        }

        if (failures is [var first, .. var others])
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"{others.Count} more {(others.Count == 1 ? "file" : "files")} failed too{(failures.Count >= MostFailures ? ", which ended the fetch" : "")}");
            throw others.Count == 0 ? first : new UserException($"{first.Message.TrimEnd('.')}; {more}; what came is kept.", first);
        }
    }

    private async Task FetchAsync(ManifestFile file, VerifiedFiles verified, CancellationTokenSource enough, CancellationToken cancellation)
    {
        try
        {
            folder.Place(await ObtainAsync(file, cancellation), file);
            verified.Add(file, folder.Locate(file));
            meter.Finish(file);
        }
        catch (SourceFailure failure)
        {
            meter.Drop(file);
            lock (failures)
            {
                failures.Add(new UserException($"'{file.Path}' of '{manifest.FullName}' with sha256 {file.Sha256} could not be fetched ({failure.Message}); {Advice(file)}."));
                if (failures.Count >= MostFailures) enough.Cancel();
            }
        }
    }

    private string Advice(ManifestFile file) =>
        file.Sources.Any(source => source is not MirrorSource) ? "check the network, or set ARTGAN_MIRROR to a folder that has it"
        : manifest.Origin is { Import: { } import } origin ? $"set ARTGAN_MIRROR to a folder that has it, or get the original from {origin.Address.AbsoluteUri} and run '{import}'"
        : "set ARTGAN_MIRROR to a folder that has it";

    /// <summary>The first of a file's sources that gives it.</summary>
    private async Task<string> ObtainAsync(ManifestFile file, CancellationToken cancellation)
    {
        var reasons = new List<string>();
        foreach (var source in file.Sources)
        {
            try
            {
                return await ObtainAsync(file, source, cancellation);
            }
            catch (SourceFailure failure)
            {
                reasons.Add($"{source.Describe()}: {failure.Message}");
            }
        }

        throw new SourceFailure(string.Join("; ", reasons));
    }

    private async Task<string> ObtainAsync(ManifestFile file, AssetSource source, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source is not MirrorSource) meter.Tell(file, $"{file.Path} from {source.Describe()}");
            SourceFailure failure;
            try
            {
                var arrived = source switch
                {
                    MirrorSource mirror => await CopyFromMirrorAsync(mirror, file, cancellation),
                    PackageSource package => await TakeAsync(package.Package, package.Path, attempt, () => UnpackAsync(package, anew: attempt > 1, cancellation), cancellation),
                    ArchiveSource archive => await TakeAsync($"archive {archive.Archive.Sha256}", archive.Path, attempt, () => UnpackAsync(archive, cancellation), cancellation),
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

            if (source is HttpsSource) File.Delete(folder.Partial(file));
            // A mirror is a folder: reading it again gives the same.
            if (source is MirrorSource || attempt == TriesPerSource) throw new SourceFailure(failure.Message, failure);
        }
    }

    private async Task<string> CopyFromMirrorAsync(MirrorSource source, ManifestFile file, CancellationToken cancellation)
    {
        if (options.Mirror is null) throw new SourceFailure("ARTGAN_MIRROR is not set");
        var path = Path.Combine(options.Mirror, source.Path);
        if (!File.Exists(path)) throw new SourceFailure("it does not exist there");
        var copy = NewPath();
        try
        {
            await using var original = File.OpenRead(path);
            await LimitedCopy.AppendAsync(original, copy, file.Bytes, length => meter.Tell(file, $"{file.Path} from {source.Describe()}", length), cancellation);
            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceFailure(error.Message.TrimEnd('.'), error);
        }
    }

    private async Task<string> TakeAsync(
        string key, string path, int attempt, Func<Task<IReadOnlyDictionary<string, WantedFile>>> unpack, CancellationToken cancellation)
    {
        var files = await shared.TakeAsync(key, attempt, unpack, cancellation);
        return File.Exists(files[path].Destination) ? files[path].Destination : throw new SourceFailure($"it gave no '{path}'");
    }

    private async Task<IReadOnlyDictionary<string, WantedFile>> UnpackAsync(PackageSource source, bool anew, CancellationToken cancellation)
    {
        var wanted = Wanted<PackageSource>(each => each.Package == source.Package, each => each.Path);
        await packages.FetchAsync(source, wanted, Directory.CreateDirectory(NewPath()).FullName, anew, cancellation);
        return wanted;
    }

    private async Task<IReadOnlyDictionary<string, WantedFile>> UnpackAsync(ArchiveSource source, CancellationToken cancellation)
    {
        var archive = await ObtainAsync(source.Archive, cancellation);
        try
        {
            var wanted = Wanted<ArchiveSource>(each => each.Archive.Sha256 == source.Archive.Sha256, each => each.Path);
            await ArchiveReader.TakeAsync(archive, wanted, cancellation);
            return wanted;
        }
        finally
        {
            meter.Drop(source.Archive);
            File.Delete(archive);
        }
    }

    /// <summary>All missing files that one download brings.</summary>
    private Dictionary<string, WantedFile> Wanted<TSource>(Func<TSource, bool> isSame, Func<TSource, string> place) where TSource : AssetSource
    {
        var target = NewPath();
        return missing
            .SelectMany(item => item.Sources.OfType<TSource>().Where(isSame).Select(each => (Path: place(each), item.Bytes)))
            .DistinctBy(item => item.Path)
            .Select((item, index) => (item.Path, File: new WantedFile(Path.Combine(target, $"{index}"), item.Bytes)))
            .ToDictionary(item => item.Path, item => item.File, StringComparer.Ordinal);
    }

    private async Task<string> DownloadAsync(HttpsSource source, ManifestFile file, CancellationToken cancellation)
    {
        var partial = folder.Partial(file);
        await https.FetchAsync(source.Address, partial, file.Bytes, length => meter.Tell(file, $"{file.Path} from {source.Describe()}", length), cancellation);
        return partial;
    }

    private string NewPath() => Path.Combine(staging, Interlocked.Increment(ref arrivals).ToString(CultureInfo.InvariantCulture));
}
