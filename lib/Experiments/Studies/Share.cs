namespace ArtGan.Experiments.Studies;

/// <summary>How often something happened, with a 95 % interval.</summary>
/// <param name="Value">The share, 0 to 1.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Count">How often it happened.</param>
/// <param name="N">Out of how many answers.</param>
public sealed record Share(double Value, double Low, double High, int Count, int N)
{
    /// <summary>The normal distribution's 97.5 % quantile.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>A share of independent answers, with the score interval (Wilson 1927).</summary>
    /// <param name="count">How often it happened.</param>
    /// <param name="n">Out of how many; at least 1.</param>
    public static Share Of(int count, int n)
    {
        var (share, z2) = ((double)count / n, Quantile * Quantile);
        var centre = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        var reach = Quantile / (1 + (z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (z2 / (4.0 * n * n)));
        // At the ends the formula gives the share itself but for rounding.
        return new(share, count == 0 ? 0 : centre - reach, count == n ? 1 : centre + reach, count, n);
    }

    /// <summary>The probability of a count at least this far from half, to either side, if every answer were the toss of a coin (exact binomial test).</summary>
    public double PAgainstHalf
    {
        get
        {
            var fewer = Math.Min(Count, N - Count);
            if (2 * fewer == N)
            {
                return 1;
            }

            // In logarithms: 2^-N is no number any more for thousands of answers.
            var (term, sum) = (-N * Math.Log(2), 0.0);
            for (var k = 0; k <= fewer; k++)
            {
                sum += Math.Exp(term);
                term += Math.Log(N - k) - Math.Log(k + 1);
            }

            return Math.Min(1, 2 * sum);
        }
    }
}
