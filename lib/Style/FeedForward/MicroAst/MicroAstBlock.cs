using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>Two convolutions whose result is added to their input; in the decoder each is modulated by the style.</summary>
internal sealed class MicroAstBlock : IDisposable
{
    private const long Channels = MicroAstEncoder.Features;

    private readonly ReflectedConvolution first, second;

    private MicroAstBlock(ReflectedConvolution first, ReflectedConvolution second) => (this.first, this.second) = (first, second);

    /// <summary>Reads one.</summary>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static MicroAstBlock Read(NamedWeights weights, string name, Device device) => new(
        ReflectedConvolution.Read(weights, $"{name}.conv1.conv_layer", Channels, Channels, 3, device),
        ReflectedConvolution.Read(weights, $"{name}.conv2.conv_layer", Channels, Channels, 3, device));

    /// <summary>The block as encoders have it.</summary>
    public Tensor Forward(Tensor input)
    {
        using var inner = first.Forward(input);
        return second.Linear(inner).add_(input);
    }

    /// <summary>The block with each convolution's result scaled, and its input's share added, channel by channel.</summary>
    /// <param name="input">(1, channels, height, width).</param>
    /// <param name="scale">(1, channels, 1, 1).</param>
    /// <param name="share">(1, channels, 1, 1).</param>
    public Tensor Modulated(Tensor input, Tensor scale, Tensor share)
    {
        using var inner = first.Linear(input).mul_(scale).addcmul_(share, input, 1).relu_();
        return second.Linear(inner).mul_(scale).addcmul_(share, inner, 1).add_(input);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }
}
