namespace ArtGan.Data;

/// <summary>Downloads a package with its registry's own client and takes single files out of it.</summary>
/// <param name="options">The clients' names.</param>
internal sealed class PackageFetcher(AssetStoreOptions options)
{
    /// <summary>Fetches a package.</summary>
    /// <param name="source">A file in the package.</param>
    /// <param name="wanted">The files to take: their place in the package to where they go and the most bytes they may have.</param>
    /// <param name="folder">An empty folder to work in.</param>
    /// <param name="anew">Whether the client's own cache must not be used.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="SourceFailure">The client is absent, or failed, or the archive is damaged.</exception>
    public async Task FetchAsync(
        PackageSource source, IReadOnlyDictionary<string, WantedFile> wanted, string folder, bool anew, CancellationToken cancellation)
    {
        switch (source)
        {
            case NpmSource npm:
                await FetchNpmAsync(npm, wanted, folder, anew, cancellation);
                break;
            case DebianSource debian:
                await FetchDebianAsync(debian, wanted, folder, cancellation);
                break;
            default:
                throw new InvalidOperationException($"no client for {source.GetType().Name}");
        }
    }

    private async Task FetchNpmAsync(
        NpmSource source, IReadOnlyDictionary<string, WantedFile> wanted, string folder, bool anew, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>
        {
            ["npm_config_update_notifier"] = "false",
            ["npm_config_fetch_retry_mintimeout"] = "1000",
            ["npm_config_fetch_retry_maxtimeout"] = "4000",
        };
        if (anew || !Directory.Exists(Environment.GetEnvironmentVariable("HOME")))
        {
            environment["npm_config_cache"] = Path.Combine(folder, "npm-cache");
        }

        await ExternalTool.RunAsync(
            options.Npm,
            ["pack", $"{source.Name}@{source.Version}", "--pack-destination", folder, "--ignore-scripts", "--loglevel=error"],
            folder, environment, output => output.CopyToAsync(Stream.Null, cancellation), cancellation);
        await ArchiveReader.TakeAsync(SingleFile(folder, "*.tgz", options.Npm), wanted, cancellation);
    }

    private async Task FetchDebianAsync(
        DebianSource source, IReadOnlyDictionary<string, WantedFile> wanted, string folder, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>();
        await ExternalTool.RunAsync(
            options.Apt, ["download", source.Name], folder, environment, output => output.CopyToAsync(Stream.Null, cancellation), cancellation);
        await ExternalTool.RunAsync(
            options.Dpkg, ["--fsys-tarfile", SingleFile(folder, "*.deb", options.Apt)], folder, environment,
            async archive =>
            {
                await ArchiveReader.TakeAsync(archive, wanted, cancellation);
                await archive.CopyToAsync(Stream.Null, cancellation);
            },
            cancellation);
    }

    private static string SingleFile(string folder, string pattern, string client) =>
        Directory.GetFiles(folder, pattern) is [var file] ? file : throw new SourceFailure($"'{client}' left no package behind");
}

/// <summary>Where a file of an archive goes, and the most bytes it may have.</summary>
internal sealed record WantedFile(string Destination, long Bytes);
