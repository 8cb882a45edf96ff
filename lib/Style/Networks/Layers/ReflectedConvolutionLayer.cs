using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A 3 x 3 convolution that sees the picture mirrored beyond its edges, and a rectifier, which works in place.</summary>
/// <param name="convolution">Without padding of its own; owned from here on.</param>
internal sealed class ReflectedConvolutionLayer(FrozenConvolution convolution) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = [LayerGeometry.Same(3) with { Reflects = true }];

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        using var padded = functional.pad(input, [1, 1, 1, 1], PaddingModes.Reflect);
        return convolution.Forward(padded);
    }

    /// <inheritdoc/>
    public override void Dispose() => convolution.Dispose();
}
