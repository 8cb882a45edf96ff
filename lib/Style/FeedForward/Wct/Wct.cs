using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>
/// Universal style transfer (Li et al. 2017, arXiv:1705.08086): at each of five levels, the deepest first, features of the picture get the covariance of the
/// style's and become a picture again, which the next level refines.
/// </summary>
internal sealed class Wct : IFeedForwardStyle
{
    /// <summary>The name that users choose it by.</summary>
    public const string ByName = "wct";

    // Estimated: the first layers' features of content and style, the next layer's, and their margins.
    private const long BytesPerPixel = 4 * 75;

    private readonly IReadOnlyList<WctCoder> levels;
    private readonly Device device;

    private Wct(IReadOnlyList<WctCoder> levels, Device device) => (this.levels, this.device) = (levels, device);

    public string Name => ByName;

    public string Description => "Whitening and colouring at five levels of VGG-19 distilled to a sixteenth of its size, float32";

    public bool NeedsStyle => true;

    /// <summary>Opens it from fetched weights.</summary>
    /// <exception cref="UserException">They are damaged.</exception>
    public static Wct Open(PublishedWeights weights, Device device)
    {
        var levels = new List<WctCoder>();
        for (var level = WctCoder.Levels; level >= 1; level--)
        {
            using var encoding = weights.Read($"wct_small_encoder{level}.f32.safetensors");
            using var decoding = weights.Read($"wct_small_decoder{level}.f32.safetensors");
            levels.Add(WctCoder.Read(level, encoding, decoding, device));
        }

        return new(levels, device);
    }

    public long PeakBytes(int width, int height) => BytesPerPixel * width * height;

    public Picture Paint(Picture content, IReadOnlyList<StylePicture> styles, FeedForwardOptions? options = null)
    {
        var chosen = (options ?? new()).Validated();
        var sized = FeedForwardCanvas.Sized(this, content, chosen.Size);
        var sources = FeedForwardCanvas.Sized(this, styles, chosen.StyleSize ?? Math.Max(sized.Width, sized.Height));
        return FeedForwardCanvas.Within(sized, () =>
        {
            Tensor Values(Picture picture) => FeedForwardCanvas.Values(picture, WctCoder.SideMultiple, TensorRange.ZeroToOne, device);
            IReadOnlyList<(Tensor Values, double Share)> style = [.. sources.Select(source => (Values(source.Picture), source.Weight))];
            return FeedForwardCanvas.Cut(ReflectedConvolution.Through(Values(sized), levels.Select(level => (Func<Tensor, Tensor>)(values => Refine(level, values, style, chosen.Strength)))), sized, TensorRange.ZeroToOne);
        });
    }

    public void Dispose()
    {
        foreach (var level in levels) level.Dispose();
    }

    private static Tensor Refine(WctCoder level, Tensor values, IReadOnlyList<(Tensor Values, double Share)> styles, double strength)
    {
        using var scope = NewDisposeScope();
        IReadOnlyList<(ChannelMoments, double)> moments = [.. styles.Select(style => (Moments(level, style.Values), style.Share))];
        var features = level.Encode(values);
        var (map, shift) = WhiteningColouring.Between(ChannelMoments.Of(features), moments, strength);
        return level.Decode(features, map.to(values.device), shift.to(values.device)).MoveToOuterDisposeScope();
    }

    private static ChannelMoments Moments(WctCoder level, Tensor style)
    {
        using var features = level.Encode(style);
        return ChannelMoments.Of(features);
    }
}
