using System.Globalization;
using ArtGan.Data;

namespace ArtGan.Style;

/// <summary>The networks with which style transfer looks, by name.</summary>
/// <example><code>
/// using var network = StyleNetworks.Open(StyleNetworks.Best(store), store, CPU);
/// </code></example>
public static class StyleNetworks
{
    /// <summary>Every name, the best first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. StyleNetworkKind.All.Select(kind => kind.Name)];

    /// <summary>Every network, the best first.</summary>
    /// <param name="store">Where weights are kept and come from.</param>
    public static IReadOnlyList<StyleNetworkInfo> List(AssetStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return [.. StyleNetworkKind.All.Select(kind => (kind, manifest: PublishedWeights.Catalog.Find(kind.Manifest)))
            .Select(each => new StyleNetworkInfo(each.kind.Name, each.manifest.Title, each.manifest.Licence, each.manifest.Bytes, store.IsCached(each.manifest), store.IsAtHand(each.manifest)))];
    }

    /// <summary>The names of those that can be opened now: their weights are cached, in the mirror, or in a package of a registry.</summary>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <returns>The best first.</returns>
    public static IReadOnlyList<string> AtHand(AssetStore store) => [.. List(store).Where(network => network.IsAtHand).Select(network => network.Name)];

    /// <summary>The best network at hand, in the order of <see cref="Names"/>.</summary>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <exception cref="UserException">None is at hand.</exception>
    public static string Best(AssetStore store) => AtHand(store) is [var best, ..] ? best
        : throw new UserException("No feature network for style transfer is at hand; fetch one of those that 'artgan style list' shows with 'artgan style fetch NAME'.");

    /// <summary>Fetches the weights of a network, however large they are.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <returns>The folder with the weights.</returns>
    /// <exception cref="UserException">There is no such network, or its weights cannot be had.</exception>
    public static Task<string> FetchAsync(string name, AssetStore store, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.FetchAsync(PublishedWeights.Catalog.Find(Find(name).Manifest), progress, cancellation);
    }

    /// <summary>Opens a network. Weights of hundreds of megabytes are not fetched by the way: <see cref="FetchAsync"/> does that.</summary>
    /// <param name="name">
    /// One of <see cref="Names"/>, or the path of a file (.pth or .safetensors) with the weights of VGG-16, VGG-19 or NIN under the names of torchvision,
    /// neural-style-pt, Gatys' notebook or Keras.
    /// </param>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="device">Where it looks.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="progress">Told of a fetch.</param>
    /// <param name="cancellation">Ends a fetch.</param>
    /// <exception cref="UserException">There is no such network; its weights are not at hand, damaged, or of another network; or average pooling makes no sense for it.</exception>
    public static StyleNetwork Open(
        string name, AssetStore store, Device device, StylePooling pooling = StylePooling.Maximum, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(device);
        using var silent = no_grad();
        if (StyleWeightsFile.IsMeant(name)) return StyleWeightsFile.Open(name, pooling, device);
        var kind = Find(name);
        if (pooling == StylePooling.Average && !kind.CanAverage)
            throw new UserException($"The network '{name}' has no average pooling: only those of VGG and Network in Network keep their meaning with it; leave it out, or choose one of them.");
        var manifest = PublishedWeights.Catalog.Find(kind.Manifest);
        if (!store.IsAtHand(manifest)) throw Missing(kind, manifest, store);
        return kind.Build(kind, PublishedWeights.Fetch(kind.Manifest, store, progress, cancellation), pooling, device);
    }

    private static StyleNetworkKind Find(string name) => StyleNetworkKind.All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new UserException($"Unknown feature network '{name}'{NearestName.Suggest(name, Names)}");

    private static UserException Missing(StyleNetworkKind kind, Manifest manifest, AssetStore store)
    {
        var atHand = AtHand(store) is { Count: > 0 } names ? $"choose one of those at hand: {string.Join(", ", names)}" : "choose another network";
        var isDownload = manifest.Files.All(file => file.Sources.Any(source => source is not MirrorSource));
        return new(isDownload
            ? string.Create(CultureInfo.InvariantCulture, $"The weights of '{kind.Name}' ({manifest.Bytes / 1e6:0} MB) are not on this machine; fetch them with 'artgan style fetch {kind.Name}', or {atHand}.")
            : $"The weights of '{kind.Name}' are only in a mirror; set ARTGAN_MIRROR to the folder that has them, or {atHand}.");
    }
}
