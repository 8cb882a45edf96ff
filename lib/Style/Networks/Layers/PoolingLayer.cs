namespace ArtGan.Style;

/// <summary>One value for each window: its greatest or its mean.</summary>
/// <param name="pooling">Which.</param>
/// <param name="geometry">The windows, without padding; of one that is only partly filled, what is in it counts.</param>
internal sealed class PoolingLayer(StylePooling pooling, LayerGeometry geometry) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = [geometry];

    /// <summary>A byte for each maximum, or nothing for means.</summary>
    public override double Kept => 1.25;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => pooling == StylePooling.Average
        ? functional.avg_pool2d(input, geometry.Kernel, geometry.Stride, ceil_mode: geometry.RoundsUp)
        : functional.max_pool2d(input, geometry.Kernel, geometry.Stride, ceil_mode: geometry.RoundsUp);

    /// <inheritdoc/>
    public override void Dispose() { }
}
