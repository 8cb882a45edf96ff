using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>How far a painting's Gram matrix of one view is from a style's: weight x mean((G / d - A)^2), and the gradient 4 weight (G / d - A) F / (c^2 d).</summary>
internal sealed class StyleMeter : IViewMeter
{
    private readonly double weight;
    private readonly Tensor style;
    private readonly Tensor? guide;
    private readonly double divisor;
    private Tensor? gram;
    private Tensor? pull;

    /// <summary>Prepares to measure.</summary>
    /// <param name="style">The style's Gram matrix after division, (channels, channels).</param>
    /// <param name="guide">(1, 1, height, width) at the view's places, or null.</param>
    /// <param name="divisor">What the painting's Gram matrix is divided by.</param>
    /// <param name="weight">The view's weight.</param>
    public StyleMeter(Tensor style, Tensor? guide, double divisor, double weight) => (this.style, this.guide, this.divisor, this.weight) = (style, guide, divisor, weight);

    /// <inheritdoc/>
    public void Begin()
    {
        pull?.Dispose();
        gram = zeros_like(style);
    }

    /// <inheritdoc/>
    public void Take(Tensor features, TilePlace place)
    {
        using var scope = NewDisposeScope();
        gram!.add_(GramMatrix.Of(Guided(features, place)).squeeze(0));
    }

    /// <inheritdoc/>
    public Tensor Finish()
    {
        using var scope = NewDisposeScope();
        var difference = gram!.div_(divisor).sub_(style);
        var loss = difference.square().mean() * weight;
        pull = difference.mul_(4 * weight / (divisor * style.numel())).DetachFromDisposeScope();
        return loss.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void AddGradient(Tensor features, TilePlace place, Tensor gradient)
    {
        using var scope = NewDisposeScope();
        // Rows of places, channels last, which is how both lie in memory.
        var places = features.permute(0, 2, 3, 1).reshape(-1, features.shape[1]);
        var pulled = places.matmul(pull!).view(1, features.shape[2], features.shape[3], features.shape[1]).permute(0, 3, 1, 2);
        if (guide is not null) pulled.mul_(place.Of(guide).square());
        gradient.add_(pulled);
    }

    private Tensor Guided(Tensor features, TilePlace place) => guide is null ? features : features * place.Of(guide);
}
