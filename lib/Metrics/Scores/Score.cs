using System.Text.Json.Serialization;

namespace ArtGan.Metrics;

/// <summary>One score, with what is needed to trust it.</summary>
/// <param name="Name">What is measured and on which network's features, as in <c>kid-squeezenet</c>; see <see cref="ScoreGuide"/>.</param>
/// <param name="Value">The score; not a number where it could not be computed.</param>
/// <param name="Low">The lower end of its 95 % interval, or of its spread; null where it has none.</param>
/// <param name="High">The upper end.</param>
/// <param name="Floor">The same score of real pictures, as many as were painted, that stand in for the painted ones; null where there are too few of them.</param>
/// <param name="N">Painted pictures that were looked at.</param>
/// <param name="Network">The network whose features were compared; "none" where none is needed.</param>
public sealed record Score(string Name, double Value, double? Low, double? High, double? Floor, int N, string Network)
{
    /// <summary>Real pictures that they were compared with; null where they were compared with none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RealN { get; init; }

    /// <summary>The steps after which they were painted; null outside a run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Step { get; init; }

    /// <summary>The seed of the painted pictures and of every choice among the real ones.</summary>
    public long Seed { get; init; }

    /// <summary>Why the score is worth less than it seems, in a sentence; null where nothing is known against it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Warning { get; init; }
}

/// <summary>A score that was not taken.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Skipped">Why, in a sentence that says what to do where something can be done.</param>
public sealed record SkippedScore(string Name, string Skipped);
