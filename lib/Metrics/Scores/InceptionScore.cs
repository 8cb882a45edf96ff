namespace ArtGan.Metrics;

/// <summary>
/// exp of the mean divergence of a picture's class probabilities from those of all pictures (Salimans et al. 2016,
/// arXiv:1606.03498): 1 where nothing is told apart, up to the number of classes.
/// </summary>
public static class InceptionScore
{
    /// <summary>Parts of the pictures whose scores are averaged, as is usual.</summary>
    public const int Splits = 10;

    /// <summary>The mean over splits; from and to one standard deviation of the splits, as is usual, which is a spread and no interval.</summary>
    /// <param name="probabilities">(N, classes), rows sum to 1; pictures in random order.</param>
    /// <param name="splits">How many parts of neighbours.</param>
    /// <exception cref="UserException">There are fewer than two pictures a part, or a probability is not a number.</exception>
    public static Estimate Of(Tensor probabilities, int splits = Splits)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentOutOfRangeException.ThrowIfLessThan(splits, 1);
        var count = probabilities.shape[0];
        if (count < 2 * splits)
        {
            throw new UserException($"An Inception score of {splits} parts needs at least {2 * splits} pictures, not {count}; paint more.");
        }

        using var scope = NewDisposeScope();
        var values = FeatureChecks.Finite(probabilities);
        double[] scores = [.. Enumerable.Range(0, splits).Select(split => Score(values.narrow(0, split * count / splits, ((split + 1) * count / splits) - (split * count / splits))))];
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        return new(mean, mean - deviation, mean + deviation);
    }

    private static double Score(Tensor part) =>
        Math.Exp((part.xlogy(part) - part.xlogy(part.mean([0L], keepdim: true))).sum(1L).mean().item<double>());
}
