using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A part of Inception-v3.</summary>
/// <param name="layer">Owned from here on.</param>
/// <param name="geometry">Of its convolutions one after the other, in its widest branch.</param>
internal sealed class InceptionStep(InceptionLayer layer, IReadOnlyList<LayerGeometry> geometry) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = geometry;

    /// <summary>About what the branches hold beside their joined results.</summary>
    public override double Kept => 3;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return layer.Forward(input).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override void Dispose() => layer.Dispose();
}
