using System.Text.Json.Nodes;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>A run as reports read it: whatever its folder still holds, and a sentence about what it does not.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Json">The content of <c>run.json</c>; empty where it cannot be read.</param>
/// <param name="Record">The same, understood; null where it cannot be.</param>
/// <param name="Problem">What is wrong with the folder, in sentences; null where nothing is.</param>
internal sealed record ReportedRun(RunFolder Folder, JsonObject Json, RunRecord? Record, string? Problem)
{
    /// <summary>The measures.</summary>
    internal required IReadOnlyList<TrainingTick> Ticks { get; init; }

    /// <summary>What the training doctor said.</summary>
    internal required Diagnoses Diagnoses { get; init; }

    /// <summary>All scores, in the order in which they were taken.</summary>
    internal required IReadOnlyList<Score> Scores { get; init; }

    /// <summary>Of each name the newest score.</summary>
    internal required IReadOnlyList<Score> NewestScores { get; init; }

    /// <summary>What the run is called, as in <c>7 mnist-dcgan</c>.</summary>
    internal string Label => $"{Folder.Number} {Folder.Name[(Folder.Name.IndexOf('-', StringComparison.Ordinal) + 1)..]}";

    /// <summary>The newest measures of training; null before the first.</summary>
    internal TrainingTick? Last => Ticks is [.., var last] ? last : null;

    /// <summary>The newest score of a name; null where there is none.</summary>
    internal Score? ScoreOf(string name) => NewestScores.FirstOrDefault(score => score.Name == name);

    /// <summary>Reads a run. A damaged folder is a run with a problem, not an error.</summary>
    /// <exception cref="UserException">A file of measures may not be read.</exception>
    internal static ReportedRun Read(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = RunFiles.Read(folder);
        var json = JsonObject.Create(files.Record) ?? [];
        var (record, problem) = Understand(folder, json, files.Problem);
        try
        {
            var scores = new ScoreLog(folder.MetricsPath);
            return new(folder, json, record, problem)
            {
                Ticks = new StatsLog(folder.StatsPath).Ticks,
                Diagnoses = new Diagnoses(new DiagnosisLog(folder.DiagnosesPath).Entries),
                Scores = [.. scores.Scores.Where(IsTaken)],
                NewestScores = [.. scores.Newest.Where(IsTaken)],
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The measures in '{folder.FullPath}' cannot be read ({error.Message.TrimEnd('.')}); see who may read them.", error);
        }
    }

    /// <summary>A member of <c>run.json</c> as text, by its path; null where it is absent.</summary>
    internal string? Text(params ReadOnlySpan<string> path)
    {
        JsonNode? node = Json;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node?.ToString();
    }

    /// <summary>A member of <c>run.json</c> that has members; empty where it is absent.</summary>
    internal JsonObject Members(string name) => Json[name] as JsonObject ?? [];

    // A line about a score that was skipped holds no number.
    private static bool IsTaken(Score score) => score is { Name: not null } and ({ N: > 0 } or not { Value: 0 });

    private static (RunRecord? Record, string? Problem) Understand(RunFolder folder, JsonObject json, string? problem)
    {
        const string Rest = "This page shows what else is in the folder.";
        if (json.Count == 0)
        {
            return (null, $"{problem ?? "run.json is empty"}. {Rest}");
        }

        try
        {
            return (RunRecord.Read(folder), problem is null ? null : $"{problem}.");
        }
        catch (UserException error)
        {
            return (null, $"{error.Message} {Rest}");
        }
    }
}
