using System.Formats.Tar;
using System.IO.Compression;

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
        try
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
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new SourceFailure($"its archive is damaged ({error.Message.TrimEnd('.')})", error) { Altered = true };
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
        await using var archive = File.OpenRead(SingleFile(folder, "*.tgz", options.Npm));
        await using var unpacked = new GZipStream(archive, CompressionMode.Decompress);
        await ExtractAsync(unpacked, wanted, cancellation);
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
                await ExtractAsync(archive, wanted, cancellation);
                await archive.CopyToAsync(Stream.Null, cancellation);
            },
            cancellation);
    }

    /// <summary>Takes the wanted files out of a tar archive; nothing in the archive decides where anything is written.</summary>
    internal static async Task ExtractAsync(Stream archive, IReadOnlyDictionary<string, WantedFile> wanted, CancellationToken cancellation)
    {
        var missing = new Dictionary<string, WantedFile>(wanted, StringComparer.Ordinal);
        await using var reader = new TarReader(archive, leaveOpen: true);
        while (missing.Count > 0 && await reader.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (!missing.TryGetValue(name, out var file)) continue;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw new SourceFailure($"'{name}' in it is not a plain file");
            missing.Remove(name);
            await LimitedCopy.AppendAsync(entry.DataStream ?? Stream.Null, file.Destination, file.Bytes, null, cancellation);
        }

        if (missing.Count > 0) throw new SourceFailure($"it holds no '{missing.Keys.First()}'");
    }

    private static string SingleFile(string folder, string pattern, string client) =>
        Directory.GetFiles(folder, pattern) is [var file] ? file : throw new SourceFailure($"'{client}' left no package behind");
}

/// <summary>Where a file of an archive goes, and the most bytes it may have.</summary>
internal sealed record WantedFile(string Destination, long Bytes);
