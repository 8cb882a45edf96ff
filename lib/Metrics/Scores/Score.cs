using System.Globalization;
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

    /// <summary>The score in a line for people, with what is known against it in a second one.</summary>
    public override string ToString()
    {
        var floor = Floor is { } value ? $"real {Text(value)}" : "no floor";
        return $"{Name,-28} {Text(Value)}{Interval}  {floor}  n {N}{(Warning is null ? "" : $"\n{"",-28} {Warning}")}";
    }

    /// <summary>The interval in brackets, with a space before it; empty where there is none.</summary>
    internal string Interval => this is { Low: { } low, High: { } high } ? $" ({Text(low)} to {Text(high)})" : "";

    /// <summary>A number of a score for people: five decimals, none of them without need.</summary>
    internal static string Text(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}

/// <summary>A score that was not taken.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Skipped">Why, in a sentence that says what to do where something can be done.</param>
public sealed record SkippedScore(string Name, string Skipped);
