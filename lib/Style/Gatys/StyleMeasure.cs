using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Measures pictures with a network, tile by tile where the tiling says so.</summary>
/// <param name="network">The network.</param>
/// <param name="tiling">How its layers are walked.</param>
/// <param name="precision">Opens a scope of lower precision for the layers; null for float32.</param>
internal sealed class StyleMeasure(StyleNetwork network, Tiling tiling, Func<IDisposable>? precision)
{
    /// <summary>A picture as the network takes it: (1, 3, height, width), 0..255.</summary>
    public Tensor Pixels(Picture picture) => network.Pixels(picture);

    /// <summary>Walks over each chain that shows one of some views.</summary>
    /// <param name="views">The views' names.</param>
    /// <param name="height">Rows of the picture.</param>
    /// <param name="width">Its columns.</param>
    public IReadOnlyList<StyleWalk> Walks(IReadOnlyCollection<string> views, int height, int width) =>
        [.. network.Chains.Select(chain => (chain, Taps: views.Select(chain.Find).OfType<LayerChain.Tap>().ToArray()))
            .Where(each => each.Taps.Length > 0)
            .Select(each => new StyleWalk(tiling.Of(each.chain, each.Taps, height, width), precision))];

    /// <summary>A picture's features, whole.</summary>
    /// <param name="picture">(1, 3, height, width), 0..255.</param>
    /// <param name="views">Which.</param>
    /// <returns>(1, channels, height / stride, width / stride) of each, the caller's.</returns>
    public IReadOnlyDictionary<string, Tensor> Features(Tensor picture, IReadOnlyCollection<string> views)
    {
        var features = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        Look(picture, views, (sizes, view, seen, place) =>
        {
            if (!features.TryGetValue(view, out var whole))
                features[view] = whole = StyleWalk.ChannelsLast(seen.shape[1], sizes[view].Height, sizes[view].Width, seen).DetachFromDisposeScope();
            place.Of(whole).copy_(seen);
        });
        return features;
    }

    /// <summary>A picture's Gram matrices.</summary>
    /// <param name="picture">(1, 3, height, width), 0..255.</param>
    /// <param name="views">Which.</param>
    /// <param name="divisor">What they are divided by.</param>
    /// <param name="guide">How much each pixel counts, (1, 1, height, width), 0..1; null for all alike.</param>
    /// <returns>(channels, channels) of each, the caller's.</returns>
    public IReadOnlyDictionary<string, Tensor> Grams(Tensor picture, IReadOnlyCollection<string> views, GramDivisor divisor, Tensor? guide)
    {
        var meters = new Dictionary<string, GramSum>(StringComparer.Ordinal);
        Look(picture, views, (sizes, view, seen, place) =>
        {
            if (!meters.TryGetValue(view, out var sum))
                meters[view] = sum = new GramSum(seen.shape[1], StyleGuide.At(guide, sizes[view].Height, sizes[view].Width), sizes[view].Height * sizes[view].Width, seen);
            sum.Take(seen, place);
        });
        return meters.ToDictionary(each => each.Key, each => each.Value.Finish(divisor), StringComparer.Ordinal);
    }

    /// <summary>Rows and columns of views of pictures of a size.</summary>
    public IReadOnlyDictionary<string, (int Height, int Width)> Sizes(IReadOnlyCollection<string> views, int height, int width) => Sizes(Walks(views, height, width));

    private static Dictionary<string, (int Height, int Width)> Sizes(IReadOnlyList<StyleWalk> walks) =>
        walks.SelectMany(walk => walk.Segments).SelectMany(segment => segment.Taps.Select(tap => (tap.Name, Size: segment.SizeOf(tap)))).ToDictionary(each => each.Name, each => each.Size, StringComparer.Ordinal);

    private void Look(Tensor picture, IReadOnlyCollection<string> views, Action<Dictionary<string, (int Height, int Width)>, string, Tensor, TilePlace> see)
    {
        using var silent = no_grad();
        var walks = Walks(views, (int)picture.shape[2], (int)picture.shape[3]);
        var sizes = Sizes(walks);
        foreach (var walk in walks) walk.Look(picture, (view, seen, place) => see(sizes, view, seen, place), records: false);
    }
}
