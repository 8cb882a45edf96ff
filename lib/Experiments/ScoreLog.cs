using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The file <c>metrics.jsonl</c>: one score a line, in the order in which they were taken.</summary>
/// <param name="path">The file.</param>
internal sealed class ScoreLog(string path) : StepLog<Score>(path, MetricsJson.Default.Score, score => score.Step ?? 0)
{
    /// <summary>All scores so far.</summary>
    internal IReadOnlyList<Score> Scores => Entries;

    /// <summary>Of each name the score of the most steps; of several after the same steps the last one taken.</summary>
    internal IReadOnlyList<Score> Newest => [.. Entries.GroupBy(score => score.Name).Select(each => each.OrderBy(score => score.Step ?? 0).Last())];
}
