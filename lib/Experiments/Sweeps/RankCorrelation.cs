namespace ArtGan.Experiments;

/// <summary>How much of an order another order explains.</summary>
internal static class RankCorrelation
{
    /// <summary>Spearman's coefficient: 1 where the one rises with the other, -1 where it falls, near 0 where they have nothing to do with each other.</summary>
    /// <param name="first">Numbers.</param>
    /// <param name="second">As many others.</param>
    /// <returns>Not a number where either never changes.</returns>
    internal static double Of(IReadOnlyList<double> first, IReadOnlyList<double> second) => Pearson(Ranks(first), Ranks(second));

    /// <summary>The correlation ratio of ranks, for what has no order: 1 where a group says all, 0 where it says nothing.</summary>
    /// <param name="groups">Names of groups.</param>
    /// <param name="values">A number for each.</param>
    /// <returns>Not a number where all numbers are the same.</returns>
    internal static double OfGroups(IReadOnlyList<string> groups, IReadOnlyList<double> values)
    {
        var ranks = Ranks(values);
        var mean = ranks.Average();
        var between = groups.Zip(ranks).GroupBy(pair => pair.First, pair => pair.Second).Sum(group => group.Count() * Math.Pow(group.Average() - mean, 2));
        return Math.Sqrt(between / ranks.Sum(rank => Math.Pow(rank - mean, 2)));
    }

    /// <summary>Places from 1 on; equal numbers share the mean of theirs.</summary>
    internal static double[] Ranks(IReadOnlyList<double> values)
    {
        var ranks = new double[values.Count];
        var place = 0;
        foreach (var same in Enumerable.Range(0, values.Count).GroupBy(index => values[index]).OrderBy(group => group.Key))
        {
            var members = same.ToArray();
            foreach (var index in members)
            {
                ranks[index] = place + ((members.Length + 1) / 2.0);
            }

            place += members.Length;
        }

        return ranks;
    }

    private static double Pearson(double[] first, double[] second)
    {
        var (mean, other) = (first.Average(), second.Average());
        var product = first.Zip(second).Sum(pair => (pair.First - mean) * (pair.Second - other));
        return product / Math.Sqrt(first.Sum(value => Math.Pow(value - mean, 2)) * second.Sum(value => Math.Pow(value - other, 2)));
    }
}
