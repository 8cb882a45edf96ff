namespace ArtGan.Metrics;

/// <summary>What is scored, and on how many pictures.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The word for every score whose network is at hand.</summary>
    public const string All = "all";

    /// <summary>The most pictures that are painted unless said otherwise.</summary>
    public const int UsualCount = 500;

    private const int Fewest = 8, Most = 100_000;

    /// <summary>Names of scores, such as <c>kid-squeezenet</c>; <see cref="All"/> for all.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [All];

    /// <summary>
    /// Pictures to paint, 8 to 100,000; null for 500, or half of the real ones where there are fewer than twice that, so that
    /// as many real ones can stand in for them.
    /// </summary>
    public int? Count { get; init; }

    /// <summary>Real pictures to compare them with, 8 to 100,000; null for as many as are painted.</summary>
    public int? Reference { get; init; }

    /// <summary>Decides what is painted.</summary>
    public long Seed { get; init; }

    /// <summary>Whether every score is asked for.</summary>
    internal bool WantsAll => Metrics is [All];

    /// <summary>The options, where they make sense.</summary>
    /// <exception cref="UserException">They do not; the sentence says what to choose.</exception>
    internal EvaluationOptions Validated()
    {
        OptionRange.Check("count", Count ?? Fewest, Fewest, Most);
        OptionRange.Check("reference", Reference ?? Fewest, Fewest, Most);
        return Metrics.Count > 0 ? this : throw new UserException($"No score is asked for; name some, or '{All}'.");
    }
}
