using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>
/// MicroAST (Wang et al. 2023, arXiv:2211.15313): a small encoder of the content and one of the style, and a decoder whose features take the style's statistics
/// and whose convolutions are modulated by it.
/// </summary>
internal sealed class MicroAst : IFeedForwardStyle
{
    /// <summary>The name that users choose it by.</summary>
    public const string ByName = "microast";

    private const int SideMultiple = 4;

    // Estimated: the last convolution's input, its margin and its columns.
    private const long BytesPerPixel = 4 * 110;

    private readonly MicroAstEncoder contentEncoder, styleEncoder;
    private readonly MicroAstModulator modulator;
    private readonly MicroAstDecoder decoder;
    private readonly Device device;

    private MicroAst(MicroAstEncoder contentEncoder, MicroAstEncoder styleEncoder, MicroAstModulator modulator, MicroAstDecoder decoder, Device device) =>
        (this.contentEncoder, this.styleEncoder, this.modulator, this.decoder, this.device) = (contentEncoder, styleEncoder, modulator, decoder, device);

    public string Name => ByName;

    public string Description => "MicroAST, trained on MS-COCO and WikiArt, float32";

    public bool NeedsStyle => true;

    /// <summary>Opens it from fetched weights.</summary>
    /// <exception cref="UserException">They are damaged.</exception>
    public static MicroAst Open(PublishedWeights weights, Device device)
    {
        T Read<T>(string part, Func<NamedWeights, Device, T> read)
        {
            using var named = weights.Read($"microast_{part}.f32.safetensors");
            return read(named, device);
        }

        return new(
            Read("content_encoder", MicroAstEncoder.Read), Read("style_encoder", MicroAstEncoder.Read),
            Read("modulator", MicroAstModulator.Read), Read("decoder", MicroAstDecoder.Read), device);
    }

    public long PeakBytes(int width, int height) => BytesPerPixel * width * height;

    public Picture Paint(Picture content, IReadOnlyList<StylePicture> styles, FeedForwardOptions? options = null)
    {
        var chosen = (options ?? new()).Validated();
        var sized = FeedForwardCanvas.Sized(this, content, chosen.Size);
        var sources = FeedForwardCanvas.Sized(this, styles, chosen.StyleSize ?? Math.Max(sized.Width, sized.Height));
        return FeedForwardCanvas.Within(sized, () =>
        {
            Tensor Values(Picture picture) => FeedForwardCanvas.Values(picture, SideMultiple, TensorRange.ZeroToOne, device);
            var told = sources.Select(source => (Told: Style(Values(source.Picture)), source.Weight)).ToList();
            var first = MicroAstStyle.Mixed([.. told.Select(each => (each.Told.First, each.Weight))]);
            var second = MicroAstStyle.Mixed([.. told.Select(each => (each.Told.Second, each.Weight))]);
            return FeedForwardCanvas.Cut(decoder.Forward(contentEncoder.Forward(Values(sized)).Second, first, second, chosen.Strength), sized, TensorRange.ZeroToOne);
        });
    }

    public void Dispose()
    {
        contentEncoder.Dispose();
        styleEncoder.Dispose();
        modulator.Dispose();
        decoder.Dispose();
    }

    private (MicroAstStyle First, MicroAstStyle Second) Style(Tensor picture)
    {
        var (first, second) = styleEncoder.Forward(picture);
        return modulator.Forward(first, second);
    }
}
