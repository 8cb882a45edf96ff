namespace ArtGan.Metrics;

/// <summary>What every score asks of features.</summary>
internal static class FeatureChecks
{
    /// <summary>Features in float64.</summary>
    /// <exception cref="UserException">One of them is not a number.</exception>
    internal static Tensor Finite(Tensor features)
    {
        var values = features.detach().cpu().to(ScalarType.Float64);
        return values.isfinite().all().item<bool>()
            ? values
            : throw new UserException("Features hold values that are not numbers, so no score can be made of them; check the network's weights.");
    }

    /// <summary>Refuses sets that are too small.</summary>
    /// <exception cref="UserException">A set holds fewer samples than are needed.</exception>
    internal static void AtLeast(int least, string score, Tensor real, Tensor painted)
    {
        if (Math.Min(real.shape[0], painted.shape[0]) < least)
        {
            throw new UserException($"{score} needs at least {least} pictures of each kind, not {real.shape[0]} real and {painted.shape[0]} painted ones; take more.");
        }
    }

    /// <summary>Rows in parts that keep products with another set within bounds.</summary>
    /// <param name="rows">(N, F).</param>
    /// <param name="others">Rows of the other set.</param>
    internal static IEnumerable<Tensor> Parts(Tensor rows, long others)
    {
        const long NumbersAtOnce = 1 << 23;
        var size = Math.Max(1, NumbersAtOnce / Math.Max(1, others));
        for (long first = 0; first < rows.shape[0]; first += size)
        {
            yield return rows.narrow(0, first, Math.Min(size, rows.shape[0] - first));
        }
    }
}
