namespace ArtGan.Style;

/// <summary>
/// The whitening and colouring transform (Li et al. 2017, arXiv:1705.08086): the affine map that gives features of the content the mean and the covariance of
/// the style's, which moves them least: y = E_s D_s^1/2 E_s^T E_c D_c^-1/2 E_c^T (x - m_c) + m_s.
/// </summary>
internal static class WhiteningColouring
{
    // The paper's program leaves out directions with less variance, which whitening would blow up to noise.
    private const double LeastVariance = 1e-5;

    /// <summary>The map of several styles mixed, and of the content itself where the strength is below 1.</summary>
    /// <param name="content">Moments of the content.</param>
    /// <param name="styles">Moments of each style, and its share; shares add up to 1.</param>
    /// <param name="strength">0 (nothing changes) to 1.</param>
    /// <returns>Map (channels, channels) and shift (channels), float64.</returns>
    public static (Tensor Map, Tensor Shift) Between(ChannelMoments content, IReadOnlyList<(ChannelMoments Moments, double Share)> styles, double strength)
    {
        using var scope = NewDisposeScope();
        var whitening = Power(content.Covariance, -0.5);
        var channels = content.Mean.shape[0];
        var map = eye(channels, dtype: ScalarType.Float64).mul_(1 - strength);
        var shift = zeros(channels, dtype: ScalarType.Float64);
        foreach (var (moments, share) in styles)
        {
            var transfer = Power(moments.Covariance, 0.5).matmul(whitening);
            map.add_(transfer, strength * share);
            shift.add_(moments.Mean.sub(transfer.mv(content.Mean)), strength * share);
        }

        return (map.MoveToOuterDisposeScope(), shift.MoveToOuterDisposeScope());
    }

    private static Tensor Power(Tensor covariance, double exponent)
    {
        var (values, vectors) = linalg.eigh(covariance);
        var kept = values.gt(LeastVariance).sum().item<long>();
        // Ascending: the kept ones stand last.
        var (value, vector) = (values.narrow(0, values.shape[0] - kept, kept), vectors.narrow(1, values.shape[0] - kept, kept));
        return vector.mul(value.pow(exponent)).matmul(vector.t());
    }
}
