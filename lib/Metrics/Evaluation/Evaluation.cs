namespace ArtGan.Metrics;

/// <summary>What came of an evaluation; in a notebook it is a table.</summary>
/// <param name="Scores">The scores, in the order in which they were taken.</param>
/// <param name="Skipped">What was not scored, each with the reason.</param>
/// <param name="Nearest">The training pictures nearest to the painted ones; null where none were looked for.</param>
public sealed record Evaluation(IReadOnlyList<Score> Scores, IReadOnlyList<SkippedScore> Skipped, NearestPictures? Nearest) : IRichDisplay
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        ["text/html"] = EvaluationTable.Html(this),
        ["text/plain"] = ToString(),
    });

    /// <summary>A line a score, and one for each reason why others were skipped.</summary>
    public override string ToString() => string.Join('\n', [.. Scores.Select(score => score.ToString()), .. Reasons(Skipped)]);

    /// <summary>A line for each reason, which mostly holds for all scores of a network.</summary>
    /// <param name="skipped">What was skipped.</param>
    public static IEnumerable<string> Reasons(IEnumerable<SkippedScore> skipped) =>
        skipped.GroupBy(each => each.Skipped).Select(group => $"skipped {string.Join(", ", group.Select(each => each.Name))}: {group.Key}");
}
