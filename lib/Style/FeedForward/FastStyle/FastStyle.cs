using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Paints in the one style that a <see cref="FastStyleNet"/> has learnt.</summary>
/// <param name="name">The name or file it was opened by.</param>
/// <param name="description">What it is, in a line.</param>
/// <param name="network">The network, owned from here on.</param>
/// <param name="device">Where it lies.</param>
internal sealed class FastStyle(string name, string description, FastStyleNet network, Device device) : IFeedForwardStyle
{
    // Estimated: the widest moments are the last doubling and the last convolution, where a grid, its margin and columns are there together.
    private const long BytesPerPixel = 4 * 170;

    public string Name => name;

    public string Description => description;

    public bool NeedsStyle => false;

    public long PeakBytes(int width, int height) => BytesPerPixel * width * height;

    public Picture Paint(Picture content, IReadOnlyList<StylePicture> styles, FeedForwardOptions? options = null)
    {
        var chosen = (options ?? new()).Validated();
        FeedForwardCanvas.CheckOwnStyle(this, styles, chosen);
        var sized = FeedForwardCanvas.Sized(this, content, chosen.Size);
        return FeedForwardCanvas.Within(sized, () =>
        {
            var values = FeedForwardCanvas.Values(sized, FastStyleNet.SideMultiple, TensorRange.Bytes, device);
            return FeedForwardCanvas.Cut(network.call(values), sized, TensorRange.Bytes);
        });
    }

    public void Dispose() => network.Dispose();
}
