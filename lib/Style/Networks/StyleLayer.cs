namespace ArtGan.Style;

/// <summary>A step of a feature network through which gradients flow back to the picture, its weights being fixed.</summary>
internal abstract class StyleLayer : IDisposable
{
    /// <summary>Which pixels a result depends on; several where the step is made of several. A fork of branches gives its widest.</summary>
    public abstract IReadOnlyList<LayerGeometry> Geometry { get; }

    /// <summary>What libtorch keeps of it until the gradient is taken, in multiples of its result.</summary>
    public virtual double Kept => 1;

    /// <summary>Runs it.</summary>
    /// <param name="input">(1, channels, height, width); it may be overwritten where no gradient is asked for.</param>
    public abstract Tensor Forward(Tensor input);

    /// <inheritdoc/>
    public abstract void Dispose();
}
