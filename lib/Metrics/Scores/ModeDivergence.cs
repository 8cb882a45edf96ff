namespace ArtGan.Metrics;

/// <summary>Kullback-Leibler divergence, in nats, of counted modes from evenly many in each.</summary>
internal static class ModeDivergence
{
    /// <summary>The divergence with its 95 % interval, from leaving out each sample in turn; infinite where no sample lies in a mode.</summary>
    /// <param name="counts">Samples in each mode.</param>
    internal static Estimate Of(IReadOnlyList<long> counts)
    {
        var whole = ClassShares.OfCounts([.. counts.Select(count => (double)count)], Even(counts.Count));
        var total = counts.Sum();
        if (total < 2)
        {
            return new(total == 0 ? double.PositiveInfinity : whole);
        }

        // Samples of one mode all give the same divergence when they are left out.
        var without = counts.Select((count, mode) => count == 0 ? 0 : Without(counts, mode, total)).ToArray();
        var mean = counts.Zip(without, (count, value) => count * value).Sum() / total;
        var variance = counts.Zip(without, (count, value) => count * (value - mean) * (value - mean)).Sum() * (total - 1) / total;
        return Estimate.WithError(whole, Math.Sqrt(variance));
    }

    private static double[] Even(int modes) => [.. Enumerable.Repeat(1.0 / modes, modes)];

    private static double Without(IReadOnlyList<long> counts, int mode, long total)
    {
        double Term(long count, long of) => count == 0 ? 0 : (double)count / of * Math.Log((double)count / of * counts.Count);
        return counts.Select((count, index) => Term(index == mode ? count - 1 : count, total - 1)).Sum();
    }
}
