using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>MicroAST's encoder: two halvings by convolutions of each channel, and a residual block before each of its two views.</summary>
internal sealed class MicroAstEncoder : IDisposable
{
    /// <summary>Channels of the views.</summary>
    public const long Features = 64;

    private readonly IReadOnlyList<ReflectedConvolution> stem;
    private readonly MicroAstBlock first, second;

    private MicroAstEncoder(IReadOnlyList<ReflectedConvolution> stem, MicroAstBlock first, MicroAstBlock second) => (this.stem, this.first, this.second) = (stem, first, second);

    /// <summary>Reads one.</summary>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static MicroAstEncoder Read(NamedWeights weights, Device device)
    {
        ReflectedConvolution Layer(int place, long inputs, long outputs, long kernel, long stride = 1, long groups = 1) =>
            ReflectedConvolution.Read(weights, $"enc1.{place}.conv_layer", inputs, outputs, kernel, device, stride, groups);
        return new(
            [Layer(0, 3, 16, 9), Layer(2, 1, 32, 3, 2, 16), Layer(4, 32, 32, 1), Layer(6, 1, Features, 3, 2, 32), Layer(8, Features, Features, 1)],
            MicroAstBlock.Read(weights, "enc1.10", device),
            MicroAstBlock.Read(weights, "enc2.0", device));
    }

    /// <summary>Both views.</summary>
    /// <param name="pictures">(1, 3, height, width) of 0..1.</param>
    /// <returns>(1, 64, height / 4, width / 4) each.</returns>
    public (Tensor First, Tensor Second) Forward(Tensor pictures)
    {
        var shallow = ReflectedConvolution.Through(pictures, [.. stem.Select(layer => (Func<Tensor, Tensor>)layer.Forward), first.Forward]);
        return (shallow, second.Forward(shallow));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in stem) layer.Dispose();
        first.Dispose();
        second.Dispose();
    }
}
