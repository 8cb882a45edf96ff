namespace ArtGan;

/// <summary>Finds what somebody probably meant, for messages about unknown names.</summary>
public static class NearestName
{
    /// <summary>The known name nearest to a mistyped one, or null where none is near.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="known">The names that exist; among equally near ones the first is taken.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        // A third of the letters may be wrong; a beginning of at least two letters counts as one mistake.
        var best = Math.Max(1, name.Length / 3) + 1;
        string? nearest = null;
        foreach (var candidate in known)
        {
            var distance = Math.Min(Distance(name, candidate), name.Length > 1 && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 1 : int.MaxValue);
            if (distance < best)
            {
                (best, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    /// <summary>A clause to end a message with: "; did you mean 'steps'?", or the known names where none is near.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="known">The names that exist.</param>
    public static string Suggest(string name, IReadOnlyCollection<string> known) =>
        Find(name, known) is { } nearest
            ? $"; did you mean '{nearest}'?"
            : $"; known are {string.Join(", ", known)}.";

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two names, whatever their case (optimal string alignment).</summary>
    internal static int Distance(string left, string right)
    {
        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var beforePrevious = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[b.Length];
    }
}
