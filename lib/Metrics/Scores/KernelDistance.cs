namespace ArtGan.Metrics;

/// <summary>
/// The squared maximum mean discrepancy of two sets' features under the kernel (x y / F + 1)^3, unbiased: the KID of Bińkowski
/// et al. 2018 (arXiv:1801.01401). Its expectation is 0 for equal distributions, whatever the number of samples; it may fall below.
/// </summary>
public static class KernelDistance
{
    /// <summary>Samples of each set in a subset, as is usual.</summary>
    public const int SubsetSize = 1_000;

    /// <summary>Subsets whose mean is the distance, where a set holds more than a subset.</summary>
    public const int Subsets = 100;

    /// <summary>The distance of all samples from all.</summary>
    /// <param name="real">(N, F).</param>
    /// <param name="painted">(M, F).</param>
    /// <exception cref="UserException">A set holds fewer than two samples, or a feature is not a number.</exception>
    public static double Of(Tensor real, Tensor painted)
    {
        using var scope = NewDisposeScope();
        return KernelSums.Of(real, painted).Distance;
    }

    /// <summary>
    /// The distance as is usual, the mean over random subsets of 1,000 samples or the distance of all where there are no more,
    /// with its 95 % interval. The interval is of leaving out each sample in turn (the jackknife on the whole sets): the spread of
    /// subsets that share samples, which others report, says little, and nothing where there is one subset.
    /// </summary>
    /// <param name="real">(N, F).</param>
    /// <param name="painted">(M, F).</param>
    /// <param name="seed">Decides the subsets.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserException">A set holds fewer than three samples, or a feature is not a number.</exception>
    public static Estimate Estimate(Tensor real, Tensor painted, long seed = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(painted);
        FeatureChecks.AtLeast(3, "A kernel distance with its interval", real, painted);
        using var scope = NewDisposeScope();
        var sums = KernelSums.Of(real, painted, cancellation);
        var size = (int)Math.Min(SubsetSize, Math.Min(real.shape[0], painted.shape[0]));
        // All pairs of small sets are fewer than those of a hundred subsets, and say more.
        var value = Math.Max(real.shape[0], painted.shape[0]) <= SubsetSize ? sums.Distance : OfSubsets(real, painted, Draw(real.shape[0], painted.shape[0], size, seed), cancellation);
        return Metrics.Estimate.WithError(value, sums.Error);
    }

    /// <summary>The mean distance of given subsets.</summary>
    internal static double OfSubsets(Tensor real, Tensor painted, IEnumerable<(int[] Real, int[] Painted)> subsets, CancellationToken cancellation = default) => subsets.Average(subset =>
    {
        cancellation.ThrowIfCancellationRequested();
        using var scope = NewDisposeScope();
        return KernelSums.Of(Rows(real, subset.Real), Rows(painted, subset.Painted)).Distance;
    });

    private static IEnumerable<(int[] Real, int[] Painted)> Draw(long real, long painted, int size, long seed)
    {
        var seeds = new RandomSeeds(seed);
        return Enumerable.Range(0, Subsets).Select(subset => (
            SplitMix64.Permutation((int)real, seeds.For(RandomPurpose.Subsets, 2 * subset))[..size],
            SplitMix64.Permutation((int)painted, seeds.For(RandomPurpose.Subsets, (2 * subset) + 1))[..size]));
    }

    private static Tensor Rows(Tensor rows, int[] numbers) => rows.index_select(0, tensor(numbers.Select(number => (long)number).ToArray()));
}
