namespace ArtGan.Metrics;

/// <summary>How far an evaluation is.</summary>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">Of how much.</param>
public sealed record EvaluationProgress(string Step, long Done, long Total);
