namespace ArtGan.Metrics;

/// <summary>What came of an evaluation.</summary>
/// <param name="Scores">The scores, in the order in which they were taken.</param>
/// <param name="Skipped">What was not scored, each with the reason.</param>
/// <param name="Nearest">The training pictures nearest to the painted ones; null where none were looked for.</param>
public sealed record Evaluation(IReadOnlyList<Score> Scores, IReadOnlyList<SkippedScore> Skipped, NearestPictures? Nearest);
