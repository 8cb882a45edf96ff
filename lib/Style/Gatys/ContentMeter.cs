namespace ArtGan.Style;

/// <summary>How far a painting's features of one view are from the content's: weight x mean((F - P)^2), and the gradient.</summary>
internal sealed class ContentMeter : IViewMeter
{
    private readonly Tensor target;
    private readonly double factor;
    private Tensor? sum;

    /// <summary>Prepares to measure.</summary>
    /// <param name="target">The content's features, (1, channels, height, width).</param>
    /// <param name="weight">The view's weight.</param>
    public ContentMeter(Tensor target, double weight) => (this.target, factor) = (target, weight / target.numel());

    /// <inheritdoc/>
    public void Begin() => sum = zeros([], target.dtype, target.device);

    /// <inheritdoc/>
    public void Take(Tensor features, TilePlace place)
    {
        using var scope = NewDisposeScope();
        var difference = features - place.Of(target);
        sum!.add_(difference.mul_(difference).sum());
    }

    /// <inheritdoc/>
    public Tensor Finish() => sum! * factor;

    /// <inheritdoc/>
    public void AddGradient(Tensor features, TilePlace place, Tensor gradient)
    {
        using var scope = NewDisposeScope();
        gradient.add_(features - place.Of(target), 2 * factor);
    }
}
