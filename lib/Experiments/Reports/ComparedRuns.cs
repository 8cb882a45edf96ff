using System.Globalization;
using ArtGan.Metrics;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>Several runs side by side: what differs between them, and what must not be compared.</summary>
/// <param name="Runs">Two or more.</param>
internal sealed record ComparedRuns(IReadOnlyList<ReportedRun> Runs)
{
    /// <summary>More cannot be told apart on a page.</summary>
    internal const int MostRuns = 24;

    // Floors come from a choice among the real pictures; what differs by more is no chance.
    private const double FloorTolerance = 0.1;

    private static readonly string[] Dashes = ["solid", "dash", "dot"];

    /// <summary>The names of all scores that a run has, in the order of the guide.</summary>
    internal IReadOnlyList<string> ScoreNames { get; } =
    [
        .. Runs.SelectMany(run => run.NewestScores).Select(score => score.Name).Distinct()
            .OrderBy(name => ScoreGuide.Find(name) is { } guide ? ScoreGuide.All.ToList().IndexOf(guide) : int.MaxValue).ThenBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The runs' options, where they differ.</summary>
    /// <returns>The name, and a value for each run; null where it cannot be read.</returns>
    internal IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> DifferingOptions { get; } =
    [
        .. Runs.SelectMany(run => run.Members("options").Select(option => option.Key)).Distinct()
            .Select(name => (Name: name, Values: (IReadOnlyList<string?>)[.. Runs.Select(run => run.Text("options", name))]))
            .Where(option => option.Values.Distinct().Count() > 1),
    ];

    /// <summary>A run's colour.</summary>
    internal static string ColorOf(int index) => FigureStyle.ColorAt(index);

    /// <summary>A run's line, which tells runs of one colour apart.</summary>
    internal static string DashOf(int index) => Dashes[index / FigureStyle.Palette.Count % Dashes.Length];

    /// <summary>
    /// The run that is best by a score: only where all that have the score took it alike, with intervals, and the
    /// best one's interval meets no other.
    /// </summary>
    internal ReportedRun? Best(string name)
    {
        var taken = Runs.Select(run => (Run: run, Score: run.ScoreOf(name))).Where(each => each.Score is { } score && double.IsFinite(score.Value)).ToList();
        if (taken.Count < 2 || ScoreGuide.Find(name) is not { Goal: not ScoreGoal.Floor } guide || ScoreWarning(name) is not null || taken.Any(each => each.Score is { Low: null } or { High: null }))
        {
            return null;
        }

        var best = guide.Goal == ScoreGoal.Lower ? taken.MinBy(each => each.Score!.Value) : taken.MaxBy(each => each.Score!.Value);
        var others = taken.Where(each => each.Run != best.Run);
        return others.All(each => guide.Goal == ScoreGoal.Lower ? best.Score!.High < each.Score!.Low : best.Score!.Low > each.Score!.High) ? best.Run : null;
    }

    /// <summary>What keeps numbers of these runs from being compared, a sentence each.</summary>
    internal IEnumerable<string> Warnings()
    {
        if (Different(run => run.Text("data", "fingerprint")))
        {
            yield return "The runs learned from different data, so neither their scores nor their losses can be compared.";
        }

        if (Different(run => run.Text("options", "size")))
        {
            yield return "Their pictures differ in size, and scores of different sizes cannot be compared.";
        }

        if (Different(run => run.Text("options", "objective")))
        {
            yield return "They minimise different objectives, so losses cannot be compared.";
        }

        if (Different(run => $"{run.Text("hardware", "device")} {run.Text("hardware", "processor")} {run.Text("engine", "threads")}"))
        {
            yield return "They ran on different hardware or with different threads, so times cannot be compared.";
        }

        foreach (var warning in ScoreNames.Select(ScoreWarning).OfType<string>())
        {
            yield return warning;
        }
    }

    private string? ScoreWarning(string name)
    {
        var scores = Runs.Select(run => run.ScoreOf(name)).OfType<Score>().ToList();
        string Title() => ReportText.Title(name);
        if (scores.Select(score => score.N).Distinct().Count() > 1)
        {
            return $"{Title()} was taken of different numbers of painted pictures ({Listed(scores.Select(score => (long)score.N))}).";
        }

        if (scores.Select(score => score.RealN).Distinct().Count() > 1)
        {
            return $"{Title()} was taken against different numbers of real pictures ({Listed(scores.Select(score => (long)(score.RealN ?? 0)))}).";
        }

        var floors = scores.Select(score => score.Floor).OfType<double>().Where(double.IsFinite).ToList();
        return floors.Count > 1 && floors.Max() - floors.Min() > FloorTolerance * Math.Max(Math.Abs(floors.Max()), Math.Abs(floors.Min()))
            ? $"{Title()} has different floors ({ReportText.Number(floors.Min())} to {ReportText.Number(floors.Max())}): the real pictures are not the same, or too few."
            : null;
    }

    // What a run does not say differs from nothing.
    private bool Different(Func<ReportedRun, string?> fact) =>
        Runs.Where(run => run.Json.Count > 0).Select(fact).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct().Count() > 1;

    private static string Listed(IEnumerable<long> counts) => string.Join(", ", counts.Distinct().Order().Select(count => count.ToString("N0", CultureInfo.InvariantCulture)));
}
