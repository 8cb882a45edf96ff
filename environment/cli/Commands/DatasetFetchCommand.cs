using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset fetch NAME</c>: gets what the cache lacks.</summary>
internal static class DatasetFetchCommand
{
    public static Command Create()
    {
        var name = DatasetCommand.NameArgument();
        var command = new Command("fetch", "Fetch a data set into the cache and check its hashes.") { name };
        command.Handle(async context =>
        {
            var manifest = new ManifestCatalog().Find(context.Get(name)!);
            var store = new AssetStore();
            var cached = store.IsCached(manifest);
            var clock = Stopwatch.StartNew();
            if (manifest.Form == DataSetForm.Procedural) throw new UserException($"'{manifest.FullName}' has nothing to fetch: a program makes its pictures when they are needed.");
            var folder = await DataProgress.ShowAsync(context, progress => FetchAsync(store, manifest, progress, context.Cancellation));
            context.Result(
                new DatasetFetched(manifest.FullName, folder, manifest.Bytes, manifest.Files.Count, manifest.Pictures, !cached, Math.Round(clock.Elapsed.TotalSeconds, 3)),
                result => string.Create(CultureInfo.InvariantCulture, $"{result.Name} {(result.Fetched ? $"was fetched in {result.Seconds:0.0} s" : "was already here")}: {result.Folder} ({(result.Pictures > 0 ? $"{result.Pictures:N0} pictures, " : "")}{DatasetCommand.Size(result.Bytes)})"));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Fetches what is missing, and unfolds paintings that come in tiles.</summary>
    /// <returns>The folder with the pictures, or with the files that hold them.</returns>
    internal static async Task<string> FetchAsync(AssetStore store, Manifest manifest, IProgress<FetchProgress> progress, CancellationToken cancellation) =>
        manifest.Form == DataSetForm.QtResource
            ? Path.GetDirectoryName((await PictureFiles.FetchAsync(store, manifest, progress, cancellation)).Files[0].Path)!
            : await store.FetchAsync(manifest, progress, cancellation);
}

/// <summary>How a fetch ended.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Pictures">How many pictures are in them.</param>
/// <param name="Fetched">Whether anything had to be fetched.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record DatasetFetched(string Name, string Folder, long Bytes, int Files, int Pictures, bool Fetched, double Seconds);
