namespace ArtGan.Metrics;

/// <summary>
/// The distance of two normal distributions with the features' means and covariances (Dowson and Landau 1982; Heusel et al.
/// 2017, arXiv:1706.08500): |m1 - m2|^2 + tr(C1) + tr(C2) - 2 tr((C1 C2)^1/2). On the official Inception it is the FID.
/// </summary>
/// <remarks>It grows as sets get smaller; covariances of fewer samples than features have no full rank.</remarks>
public static class FrechetDistance
{
    // Groups that are left out in turn for the interval.
    private const int Groups = 10;

    /// <summary>The distance of moments.</summary>
    /// <param name="first">Moments of one set.</param>
    /// <param name="second">Moments of the other, with as many features.</param>
    /// <exception cref="UserException">A set holds fewer than two samples.</exception>
    public static double Of(FeatureMoments first, FeatureMoments second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        using var scope = NewDisposeScope();
        return FromCovariances(first.Mean, first.Covariance(), second.Mean, second.Covariance());
    }

    /// <summary>The distance of features, by the shorter way for their number.</summary>
    /// <param name="real">(N, F).</param>
    /// <param name="painted">(M, F).</param>
    /// <exception cref="UserException">A set holds fewer than two samples, or a feature is not a number.</exception>
    public static double Of(Tensor real, Tensor painted)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(painted);
        FeatureChecks.AtLeast(2, "A Fréchet distance", real, painted);
        using var scope = NewDisposeScope();
        var (first, second) = (FeatureChecks.Finite(real), FeatureChecks.Finite(painted));
        if (Math.Min(real.shape[0], painted.shape[0]) <= real.shape[1])
        {
            return FromFew(first, second);
        }

        using var moments = FeatureMoments.Of(first);
        using var others = FeatureMoments.Of(second);
        return Of(moments, others);
    }

    /// <summary>The distance with its 95 % interval, from leaving out each tenth of the painted samples in turn.</summary>
    /// <param name="real">(N, F).</param>
    /// <param name="painted">(M, F), in random order.</param>
    /// <exception cref="UserException">There are fewer than 20 painted samples or two real ones, or a feature is not a number.</exception>
    public static Estimate Estimate(Tensor real, Tensor painted)
    {
        FeatureChecks.AtLeast(2, "A Fréchet distance", real, painted);
        var whole = Of(real, painted);
        return painted.shape[0] < 2 * Groups ? new(whole) : Metrics.Estimate.Jackknifed(whole, [.. JackknifeGroups.Without(painted, Groups).Select(part => Of(real, part))]);
    }

    /// <summary>The distance of means and covariances that are known.</summary>
    /// <param name="firstMean">Float64 (F).</param>
    /// <param name="firstCovariance">Float64 (F, F).</param>
    /// <param name="secondMean">Float64 (F).</param>
    /// <param name="secondCovariance">Float64 (F, F).</param>
    internal static double FromCovariances(Tensor firstMean, Tensor firstCovariance, Tensor secondMean, Tensor secondCovariance)
    {
        var factor = Factor(firstCovariance);
        // The same eigenvalues as those of C1 C2, of a symmetric matrix.
        var eigenvalues = linalg.eigvalsh(factor.transpose(0, 1).matmul(secondCovariance).matmul(factor));
        return Compose(firstMean - secondMean, Trace(firstCovariance), Trace(secondCovariance), eigenvalues.clamp(min: 0).sqrt().sum().item<double>());
    }

    /// <summary>A matrix L with L L^T = C.</summary>
    private static Tensor Factor(Tensor covariance)
    {
        var (lower, info) = linalg.cholesky_ex(covariance);
        if (info.to(ScalarType.Int64).item<long>() == 0)
        {
            return lower;
        }

        // Without full rank: from the eigenvectors, of which rounding makes some eigenvalues negative.
        var (values, vectors) = linalg.eigh(covariance);
        return vectors * values.clamp(min: 0).sqrt();
    }

    /// <summary>With fewer samples than features, the root's trace is the nuclear norm of the samples' products.</summary>
    private static double FromFew(Tensor first, Tensor second)
    {
        var (mean, otherMean) = (first.mean([0L]), second.mean([0L]));
        var (centred, otherCentred) = (first - mean, second - otherMean);
        var (degrees, otherDegrees) = (first.shape[0] - 1.0, second.shape[0] - 1.0);
        var root = linalg.svdvals(centred.matmul(otherCentred.transpose(0, 1))).sum().item<double>() / Math.Sqrt(degrees * otherDegrees);
        return Compose(mean - otherMean, centred.square().sum().item<double>() / degrees, otherCentred.square().sum().item<double>() / otherDegrees, root);
    }

    private static double Trace(Tensor matrix) => matrix.diagonal().sum().item<double>();

    private static double Compose(Tensor means, double trace, double otherTrace, double root) =>
        Math.Max(0, means.square().sum().item<double>() + trace + otherTrace - (2 * root));
}
