using System.Globalization;
using ArtGan.Data;

namespace ArtGan.Cli.Packing;

/// <summary>A data set that goes into a bundle.</summary>
/// <param name="Manifest">The data set.</param>
/// <param name="Size">The edge in pixels to train at; null for the set's own.</param>
internal sealed record BundleData(Manifest Manifest, int? Size)
{
    /// <summary>Reads <c>NAME</c> or <c>NAME:SIZE</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="catalog">The known data sets.</param>
    /// <exception cref="UserException">There is no such data set.</exception>
    /// <exception cref="UsageException">The size is none.</exception>
    public static BundleData Parse(string text, ManifestCatalog catalog)
    {
        var parts = text.Split(':');
        var size = 0;
        return parts.Length <= 2 && (parts.Length == 1 || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out size) && size > 0))
            ? new(catalog.Find(parts[0]), size > 0 ? size : null)
            : throw new UsageException($"'{text}' names no data set and size; write for example --data mnist:32.");
    }

    /// <summary>
    /// Fetches what the cache lacks and lists the files, as the bundle's own cache will hold them. A set that is kept in
    /// its published form serves every size.
    /// </summary>
    /// <param name="store">The cache.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    public async Task<IReadOnlyList<BundleFile>> FetchAsync(AssetStore store, IProgress<FetchProgress>? progress, CancellationToken cancellation)
    {
        var folder = await store.FetchAsync(Manifest, progress, cancellation);
        return [.. Manifest.Files.Select(file => new BundleFile($"cache/datasets/{Manifest.Name}/{file.Path}", Path.Combine(folder, file.Path)))];
    }
}
