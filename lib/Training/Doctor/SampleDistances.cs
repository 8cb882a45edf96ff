namespace ArtGan.Training;

/// <summary>How far samples lie from each other, in whatever unit their numbers have; what is made of it has none.</summary>
internal static class SampleDistances
{
    /// <summary>Euclidean distances.</summary>
    /// <param name="first">(N, F).</param>
    /// <param name="second">(M, F).</param>
    /// <returns>(N, M) in float64.</returns>
    internal static Tensor Between(Tensor first, Tensor second)
    {
        var (a, b) = (first.to(ScalarType.Float64), second.to(ScalarType.Float64));
        var squares = a.square().sum(1L).unsqueeze(1) + b.square().sum(1L).unsqueeze(0) - (a.matmul(b.transpose(0, 1)) * 2);
        return squares.clamp(min: 0).sqrt();
    }

    /// <summary>
    /// Energy distance (Szekely and Rizzo 2013, doi:10.1016/j.jspi.2013.03.018) as a share of the distance between the
    /// two sets: 0 where their distributions are equal, 1 where each set is one point.
    /// </summary>
    /// <param name="across">Distances between the two sets (N, M).</param>
    /// <param name="first">Mean distance within the first.</param>
    /// <param name="second">Mean distance within the second.</param>
    internal static double Energy(Tensor across, double first, double second)
    {
        var between = 2 * across.mean().item<double>();
        return between > 0 ? Math.Max(0, (between - first - second) / between) : 0;
    }

    /// <summary>
    /// As many equal groups of samples are as varied as these: the Vendi score of order 2 (Pasarkar and Dieng 2023,
    /// arXiv:2310.12952) for the kernel exp(-d^2 / 2 w^2), whose eigenvalues need not be known at that order.
    /// </summary>
    /// <param name="distances">Distances of samples from each other (N, N).</param>
    /// <param name="pairs">1 where two samples may be compared, else 0; no sample with itself.</param>
    /// <param name="width">Samples much nearer than this count as one.</param>
    /// <returns>1 for samples all alike, up to N.</returns>
    internal static double EffectiveNumber(Tensor distances, Tensor pairs, double width)
    {
        var count = distances.shape[0];
        var likeness = Mean((distances / width).square().neg().exp(), pairs);
        return 1 / ((1.0 / count) + ((1 - (1.0 / count)) * likeness));
    }

    /// <summary>The mean over some pairs.</summary>
    internal static double Mean(Tensor values, Tensor pairs) => ((values * pairs).sum() / pairs.sum()).item<double>();
}
