using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>Reads from a style's features how the decoder's convolutions are modulated: a convolution of each channel, averaged over the places.</summary>
internal sealed class MicroAstModulator : IDisposable
{
    private readonly ReflectedConvolution scale1, share1, scale2, share2;

    private MicroAstModulator(ReflectedConvolution scale1, ReflectedConvolution share1, ReflectedConvolution scale2, ReflectedConvolution share2) =>
        (this.scale1, this.share1, this.scale2, this.share2) = (scale1, share1, scale2, share2);

    /// <summary>Reads one.</summary>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static MicroAstModulator Read(NamedWeights weights, Device device)
    {
        ReflectedConvolution Layer(string name) =>
            ReflectedConvolution.Read(weights, $"{name}.0.conv_layer", 1, MicroAstEncoder.Features, 3, device, groups: MicroAstEncoder.Features);
        return new(Layer("weight1"), Layer("bias1"), Layer("weight2"), Layer("bias2"));
    }

    /// <summary>What a style tells each block of the decoder.</summary>
    /// <param name="first">The style's first view.</param>
    /// <param name="second">The style's second view.</param>
    public (MicroAstStyle First, MicroAstStyle Second) Forward(Tensor first, Tensor second) => (Told(first, scale1, share1), Told(second, scale2, share2));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in (ReflectedConvolution[])[scale1, share1, scale2, share2]) layer.Dispose();
    }

    private static MicroAstStyle Told(Tensor features, ReflectedConvolution scale, ReflectedConvolution share)
    {
        Tensor Mean(ReflectedConvolution layer)
        {
            using var map = layer.Linear(features);
            return map.mean([2L, 3L], keepdim: true);
        }

        var (mean, deviation) = MicroAstStyle.Statistics(features);
        return new(mean, deviation, Mean(scale), Mean(share));
    }
}
