using System.Globalization;

namespace ArtGan.Cli.Runs;

/// <summary>A run as the list tells of it.</summary>
/// <param name="Values">Its columns in the store.</param>
/// <param name="Scores">The newest of each score, those of most pictures first.</param>
internal sealed record RunRow(IReadOnlyDictionary<string, object?> Values, IReadOnlyList<RunScore> Scores)
{
    /// <summary>All of it, as one object.</summary>
    public Dictionary<string, object?> Members => new(Values) { ["scores"] = Scores };

    /// <summary>A column as text; empty where it has no value.</summary>
    public string Text(string column) => Convert.ToString(Values[column], CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A run's newest value of a score.</summary>
/// <param name="Name">The score.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Floor">The same of real pictures.</param>
/// <param name="N">Painted pictures.</param>
/// <param name="Step">Steps after which they were painted.</param>
internal sealed record RunScore(string Name, double? Value, double? Low, double? High, double? Floor, long? N, long? Step)
{
    /// <summary>The score with its interval.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:G4}{(Low is null || High is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Low:G4} to {High:G4})"))}");
}

/// <summary>A run that was written as an event file.</summary>
/// <param name="Run">The run's folder.</param>
/// <param name="Events">The event file.</param>
internal sealed record RunExported(string Run, string Events);
