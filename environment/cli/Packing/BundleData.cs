using System.Globalization;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Imaging;

namespace ArtGan.Cli.Packing;

/// <summary>A data set that goes into a bundle.</summary>
/// <param name="Name">Its name, with the part that is wanted after a slash.</param>
/// <param name="Manifest">What the catalogue says of it; null where it was imported.</param>
/// <param name="Size">The edge in pixels to train at; null for the set's own.</param>
internal sealed record BundleData(string Name, Manifest? Manifest, int? Size)
{
    /// <summary>How its pictures become squares.</summary>
    public Cropping Cropping { get; init; } = new();

    /// <summary>What a preset learns from, prepared as it asks for it; nothing for points, which are drawn where they are needed.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="catalog">The known data sets.</param>
    /// <exception cref="UserException">There is no such data set.</exception>
    public static IEnumerable<BundleData> Of(Preset preset, ManifestCatalog catalog)
    {
        string[] names = [preset.Options.Data, preset.Options.ContentData];
        foreach (var name in names.Where(name => name != ExperimentOptions.NoContent && PlanePoints.Find(name) is null))
        {
            yield return Parse($"{(name == StackedMnist.SetName ? Mnist.ManifestName : name)}:{preset.Options.Size}", catalog) with { Cropping = preset.Options.Crop };
        }
    }

    /// <summary>Reads <c>NAME</c> or <c>NAME:SIZE</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="catalog">The known data sets.</param>
    /// <exception cref="UserException">There is no such data set.</exception>
    /// <exception cref="UsageException">The size is none, or lacks where the pictures have none of their own.</exception>
    public static BundleData Parse(string text, ManifestCatalog catalog)
    {
        var parts = text.Split(':');
        var size = 0;
        if (parts.Length > 2 || (parts.Length == 2 && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out size) && size > 0)))
            throw new UsageException($"'{text}' names no data set and size; write for example --data mnist:32.");
        var manifest = new ImportedSets().Contains(parts[0]) ? null : catalog.Find(parts[0]);
        return size == 0 && manifest is { Form: DataSetForm.Pictures or DataSetForm.QtResource }
            ? throw new UsageException($"The pictures of '{parts[0]}' are packed at the size to train at; write for example --data {parts[0]}:64.")
            : new(parts[0], manifest, size > 0 ? size : null);
    }

    /// <summary>
    /// Fetches and prepares what the cache lacks and lists the files, as the bundle's own cache will hold them. A set in
    /// idx files serves every size and goes as it is; pictures go in packed form, and a program's pictures need no file.
    /// </summary>
    /// <param name="store">The cache.</param>
    /// <param name="progress">Told of the work.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<BundleFile>> FetchAsync(AssetStore store, DataProgress? progress, CancellationToken cancellation)
    {
        switch (Manifest?.Form)
        {
            case DataSetForm.Procedural:
                return [];
            case DataSetForm.Idx:
                var folder = await store.FetchAsync(Manifest, progress, cancellation);
                return [.. Manifest.Files.Select(file => InCache(Path.Combine(folder, file.Path)))];
            default:
                var pictures = await Task.Run(() => DataSets.Load(Name, Size ?? 0, new DataSetOptions { Cropping = Cropping, FetchProgress = progress, PreparationProgress = progress }, cancellation), cancellation);
                return [InCache(((PackedSet)pictures).Path)];
        }
    }

    private static BundleFile InCache(string file) => new($"cache/{Path.GetRelativePath(CacheFolder.Root, file)}", file);
}
