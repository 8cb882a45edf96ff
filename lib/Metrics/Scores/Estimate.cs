namespace ArtGan.Metrics;

/// <summary>A number that was estimated from samples.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">The lower end of its 95 % interval, or of its spread where said so; null where it has none.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double? Low = null, double? High = null)
{
    // The normal distribution's quantile that leaves 2.5 % at either end.
    private const double Quantile = 1.959963984540054;

    /// <summary>An estimate with a standard error: 1.96 of them to either side.</summary>
    internal static Estimate WithError(double value, double error) => new(value, value - (Quantile * error), value + (Quantile * error));

    /// <summary>The mean of independent values, with the interval that the central limit theorem gives.</summary>
    internal static Estimate OfMean(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Count < 2
            ? new(mean)
            : WithError(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count));
    }

    /// <summary>A share of independent samples, with Wilson's interval (1927), which holds near 0 and 1 too.</summary>
    internal static Estimate OfShare(double share, int count)
    {
        var square = Quantile * Quantile;
        var centre = (share + (square / (2 * count))) / (1 + (square / count));
        var reach = Quantile / (1 + (square / count)) * Math.Sqrt((share * (1 - share) / count) + (square / (4.0 * count * count)));
        // At the ends rounding leaves a little where there is nothing.
        return new(share, share == 0 ? 0 : centre - reach, share == 1 ? 1 : centre + reach);
    }

    /// <summary>A figure of a whole set, with the jackknife's standard error (Tukey 1958) from the figures of the set without each of its groups.</summary>
    internal static Estimate Jackknifed(double whole, IReadOnlyCollection<double> without) => WithError(whole, Math.Sqrt(JackknifeVariance(without)));

    /// <summary>The jackknife's variance.</summary>
    /// <param name="without">The figure without each group in turn.</param>
    internal static double JackknifeVariance(IReadOnlyCollection<double> without)
    {
        var mean = without.Average();
        return without.Sum(value => (value - mean) * (value - mean)) * (without.Count - 1) / without.Count;
    }
}
