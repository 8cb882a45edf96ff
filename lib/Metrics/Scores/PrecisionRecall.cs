using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Metrics;

/// <summary>
/// Quality and diversity apart, after Kynkäänniemi et al. 2019 (arXiv:1904.06991): around each sample of a set lies a ball that
/// reaches to its k-th nearest neighbour in the set, and the balls together are taken for all that the set could hold.
/// </summary>
/// <param name="Precision">The share of painted samples that lie in a ball of a real one, 0 to 1: how many could be real.</param>
/// <param name="Recall">The share of real samples that lie in a ball of a painted one, 0 to 1: how much of the real is painted.</param>
/// <param name="RealCount">Real samples.</param>
/// <param name="PaintedCount">Painted samples.</param>
/// <param name="Neighbours">k.</param>
/// <remarks>Both fall with fewer samples and rise with k: compare figures of the same numbers alone.</remarks>
public sealed record PrecisionRecall(double Precision, double Recall, int RealCount, int PaintedCount, int Neighbours)
{
    /// <summary>Precision with Wilson's 95 % interval, as of a share of the painted samples.</summary>
    public Estimate PrecisionEstimate => Estimate.OfShare(Precision, PaintedCount);

    /// <summary>Recall with Wilson's 95 % interval, as of a share of the real samples.</summary>
    public Estimate RecallEstimate => Estimate.OfShare(Recall, RealCount);

    /// <summary>The paper's k.</summary>
    public const int DefaultNeighbours = 3;

    /// <summary>Sets two sets side by side.</summary>
    /// <param name="real">Features of real samples (N, F).</param>
    /// <param name="painted">Features of painted samples (M, F), from the same network.</param>
    /// <param name="neighbours">k.</param>
    /// <exception cref="UserException">A set holds no more than k samples.</exception>
    public static PrecisionRecall Of(Tensor real, Tensor painted, int neighbours = DefaultNeighbours)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(painted);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        var (realCount, paintedCount) = ((int)real.shape[0], (int)painted.shape[0]);
        if (Math.Min(realCount, paintedCount) <= neighbours)
        {
            throw new UserException($"Precision and recall with {neighbours} neighbours need more than {neighbours} samples of each kind, not {realCount} real and {paintedCount} painted ones; take more.");
        }

        using var scope = NewDisposeScope();
        var (first, second) = (FeatureChecks.Finite(real), FeatureChecks.Finite(painted));
        var (realReach, paintedReach) = (Reach(first, neighbours), Reach(second, neighbours));
        return new(Covered(second, first, realReach), Covered(first, second, paintedReach), realCount, paintedCount, neighbours);
    }

    /// <summary>The balls of samples that are points of the plane: those of the real points with the painted points in them or not, and the other way round.</summary>
    /// <param name="real">Real points (N, 2).</param>
    /// <param name="painted">Painted points (M, 2).</param>
    /// <param name="neighbours">k.</param>
    /// <exception cref="UserException">The samples are no points of the plane, or a set holds no more than k.</exception>
    public static PlotlyChart Map(Tensor real, Tensor painted, int neighbours = DefaultNeighbours)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(painted);
        return PrecisionRecallMap.Of(real, painted, neighbours);
    }

    /// <summary>How far each sample's ball reaches: to its k-th nearest neighbour.</summary>
    // The nearest sample of all is the sample itself.
    internal static Tensor Reach(Tensor samples, int neighbours) =>
        cat([.. FeatureChecks.Parts(samples, samples.shape[0]).Select(part => SampleDistances.Between(part, samples).topk(neighbours + 1, 1, largest: false).values.amax([1]))]);

    /// <summary>The share of samples that lie in a ball around one of the centres.</summary>
    private static double Covered(Tensor samples, Tensor centres, Tensor reach) =>
        FeatureChecks.Parts(samples, centres.shape[0]).Sum(part => SampleDistances.Between(part, centres).le(reach).any(1).sum().item<long>()) / (double)samples.shape[0];
}
