namespace ArtGan.Metrics;

/// <summary>How pictures spread over the classes that a network takes them for.</summary>
internal static class ClassShares
{
    // Groups that are left out in turn for the interval.
    private const int Groups = 10;

    /// <summary>
    /// Kullback-Leibler divergence, in nats, of the painted pictures' classes from the real ones', with its 95 % interval. Half a
    /// picture is added to each real class, so that a class that real pictures lack is rare and not impossible.
    /// </summary>
    /// <param name="painted">Probabilities (N, classes), in random order.</param>
    /// <param name="real">Probabilities (M, classes).</param>
    internal static Estimate Divergence(Tensor painted, Tensor real)
    {
        using var scope = NewDisposeScope();
        var counts = Counts(real).Select(count => count + 0.5).ToArray();
        double[] expected = [.. counts.Select(count => count / counts.Sum())];
        double From(Tensor pictures) => OfCounts(Counts(pictures), expected);
        return painted.shape[0] < 2 * Groups
            ? new(From(painted))
            : Estimate.Jackknifed(From(painted), [.. JackknifeGroups.Without(painted, Groups).Select(From)]);
    }

    /// <summary>The divergence of counts from expected shares.</summary>
    internal static double OfCounts(IReadOnlyList<double> counts, IReadOnlyList<double> expected)
    {
        var total = counts.Sum();
        return counts.Zip(expected, (count, share) => count == 0 ? 0 : count / total * Math.Log(count / total / share)).Sum();
    }

    private static double[] Counts(Tensor probabilities)
    {
        var counts = new double[probabilities.shape[1]];
        foreach (var guess in probabilities.argmax(1).data<long>().ToArray())
        {
            counts[guess]++;
        }

        return counts;
    }
}
