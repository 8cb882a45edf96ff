using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A Fire module of SqueezeNet.</summary>
/// <param name="module">Owned from here on.</param>
internal sealed class FireLayer(FireModule module) : StyleLayer
{
    /// <inheritdoc/>
    public override IReadOnlyList<LayerGeometry> Geometry { get; } = [LayerGeometry.Same(3)];

    /// <summary>The squeezed features, both expansions, and both together.</summary>
    public override double Kept => 2.2;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => module.Forward(input);

    /// <inheritdoc/>
    public override void Dispose() => module.Dispose();
}
