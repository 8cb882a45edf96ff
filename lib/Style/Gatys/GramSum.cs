using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>A Gram matrix, summed tile by tile.</summary>
/// <param name="channels">Features of each place.</param>
/// <param name="guide">How much each place counts, (1, 1, height, width), owned from here on; null for all alike.</param>
/// <param name="places">How many places there are.</param>
/// <param name="like">Numbers of the kind, and in the place, that features will be.</param>
internal sealed class GramSum(long channels, Tensor? guide, long places, Tensor like)
{
    private readonly Tensor sum = zeros([channels, channels], like.dtype, like.device).DetachFromDisposeScope();

    /// <summary>Takes in a tile.</summary>
    /// <param name="features">(1, channels, rows, columns).</param>
    /// <param name="place">Where it lies.</param>
    public void Take(Tensor features, TilePlace place)
    {
        using var scope = NewDisposeScope();
        sum.add_(GramMatrix.Of(guide is null ? features : features * place.Of(guide)).squeeze(0));
    }

    /// <summary>The matrix after division, the caller's.</summary>
    public Tensor Finish(GramDivisor divisor)
    {
        sum.div_(StyleGuide.Divisor(divisor, channels, places, guide));
        guide?.Dispose();
        return sum;
    }
}
