using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A 3 x 3 convolution that sees the picture mirrored beyond its edges, and a rectifier, which works in place.</summary>
/// <param name="convolution">Without padding of its own; owned from here on.</param>
/// <param name="colours">A convolution of one pixel before it, without a rectifier; null for none. Owned from here on.</param>
internal sealed class ReflectedConvolutionLayer(FrozenConvolution convolution, FrozenConvolution? colours = null) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = [LayerGeometry.Same(3) with { Reflects = true }];

    /// <summary>The mirrored input too, which is as wide.</summary>
    public override double Kept => 2.05;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        using var turned = colours?.Linear(input);
        using var padded = functional.pad(turned ?? input, [1, 1, 1, 1], PaddingModes.Reflect);
        return convolution.Forward(padded);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        convolution.Dispose();
        colours?.Dispose();
    }
}
