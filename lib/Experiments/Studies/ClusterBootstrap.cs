namespace ArtGan.Experiments.Studies;

/// <summary>
/// Shares over several participants. Answers of one person are alike, so an interval that takes all answers for
/// independent is too narrow: participants, not answers, are drawn anew (Field and Welsh 2007; so does HYPE, Zhou et
/// al. 2019, arXiv:1904.01121).
/// </summary>
public static class ClusterBootstrap
{
    /// <summary>How often participants are drawn anew.</summary>
    public const int Draws = 10_000;

    private const double Tail = 0.025;

    /// <summary>
    /// The share with a 95 % interval: Wilson's for one participant; for several the percentiles of the bootstrap, but
    /// never narrower than Wilson's, since a few people who happen to agree do not make a share certain.
    /// </summary>
    /// <param name="participants">For each participant how often it happened, and out of how many; at least 1 in all.</param>
    public static Share Of(IReadOnlyList<(int Count, int N)> participants)
    {
        ArgumentNullException.ThrowIfNull(participants);
        var whole = Share.Of(participants.Sum(each => each.Count), participants.Sum(each => each.N));
        if (participants.Count == 1)
        {
            return whole;
        }

        var random = new SplitMix64(Draws);
        var shares = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (count, n) = (0, 0);
            // A draw in which nobody was asked says nothing; another is made.
            while (n == 0)
            {
                for (var member = 0; member < participants.Count; member++)
                {
                    var drawn = participants[random.Below(participants.Count)];
                    (count, n) = (count + drawn.Count, n + drawn.N);
                }
            }

            shares[draw] = (double)count / n;
        }

        Array.Sort(shares);
        return whole with { Low = Math.Min(whole.Low, shares[(int)(Tail * Draws)]), High = Math.Max(whole.High, shares[(int)((1 - Tail) * Draws) - 1]) };
    }
}
