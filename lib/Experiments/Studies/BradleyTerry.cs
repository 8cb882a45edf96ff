namespace ArtGan.Experiments.Studies;

/// <summary>Strengths from pairwise preferences (Bradley and Terry 1952), found as Hunter (2004, doi:10.1214/aos/1079120141) does.</summary>
public static class BradleyTerry
{
    private const int MostSteps = 100_000;
    private const double Precision = 1e-12;

    /// <summary>The strength of each source: the odds that one is preferred to another are the ratio of theirs; together 1.</summary>
    /// <param name="wins">How often the one of a row was preferred to that of a column.</param>
    /// <returns>Null where the answers name no finite strengths: one group of sources was never preferred to the others.</returns>
    public static double[]? Strengths(int[,] wins)
    {
        ArgumentNullException.ThrowIfNull(wins);
        var count = wins.GetLength(0);
        if (!IsConnected(wins, count))
        {
            return null;
        }

        var strengths = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            var next = new double[count];
            for (var i = 0; i < count; i++)
            {
                var (won, weight) = (0.0, 0.0);
                for (var j = 0; j < count; j++)
                {
                    won += wins[i, j];
                    weight += i == j ? 0 : (wins[i, j] + wins[j, i]) / (strengths[i] + strengths[j]);
                }

                next[i] = won / weight;
            }

            var sum = next.Sum();
            var moved = 0.0;
            for (var i = 0; i < count; i++)
            {
                next[i] /= sum;
                moved = Math.Max(moved, Math.Abs(next[i] - strengths[i]) / next[i]);
            }

            strengths = next;
            if (moved < Precision)
            {
                break;
            }
        }

        return strengths;
    }

    // Ford's condition (1957): however the sources are parted, each part has won against the other.
    private static bool IsConnected(int[,] wins, int count)
    {
        return Reaches((from, to) => wins[from, to] > 0) && Reaches((from, to) => wins[to, from] > 0);

        bool Reaches(Func<int, int, bool> leads)
        {
            var reached = new HashSet<int> { 0 };
            var waiting = new Queue<int>(reached);
            while (waiting.TryDequeue(out var from))
            {
                foreach (var to in Enumerable.Range(0, count).Where(to => leads(from, to) && reached.Add(to)))
                {
                    waiting.Enqueue(to);
                }
            }

            return reached.Count == count;
        }
    }
}
