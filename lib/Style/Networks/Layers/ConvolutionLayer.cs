using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A convolution and a rectifier, which works in place.</summary>
/// <param name="convolution">Owned from here on.</param>
/// <param name="form">The convolution's shape, its kernel being square.</param>
internal sealed class ConvolutionLayer(FrozenConvolution convolution, ConvolutionForm form) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = [new((int)form.Height, (int)form.Stride, (int)form.Paddings[0])];

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => convolution.Forward(input);

    /// <inheritdoc/>
    public override void Dispose() => convolution.Dispose();
}
