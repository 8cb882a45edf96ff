using ArtGan.Data;

namespace ArtGan.Pages;

/// <summary>plotly.js, which draws the charts of pages: fetched once, then at hand without a network.</summary>
internal static class PlotlyLibrary
{
    private const string FileName = "plotly.min.js";

    /// <summary>Its manifest.</summary>
    internal static string ManifestPath => Path.Combine(Repository.Root, "environment", "plotly.json");

    /// <summary>The file where it is at hand already; else null. Fetches nothing.</summary>
    /// <exception cref="UserException">The manifest is damaged.</exception>
    internal static string? Cached()
    {
        var (store, manifest) = (new AssetStore(), Manifest.Load(ManifestPath));
        return store.IsCached(manifest) ? Path.Combine(store.Locate(manifest), FileName) : null;
    }

    /// <summary>The file, fetched where it is not at hand.</summary>
    /// <param name="progress">Told how far the fetch is.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">It could not be had.</exception>
    internal static async Task<string> FetchAsync(IProgress<FetchProgress>? progress, CancellationToken cancellation) =>
        Path.Combine(await new AssetStore().FetchAsync(Manifest.Load(ManifestPath), progress, cancellation).ConfigureAwait(false), FileName);

    /// <summary>The library as a script inside a page.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="UserException">It cannot be read.</exception>
    internal static string ReadScript(string path)
    {
        try
        {
            return File.ReadAllText(path).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"plotly.js cannot be read from '{path}'; fetch it again, or export without it.", error);
        }
    }
}
