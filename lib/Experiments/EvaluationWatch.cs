using ArtGan.Data;
using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>Who is told of an evaluation while it goes on.</summary>
public sealed record EvaluationWatch
{
    /// <summary>Told of each score as it is taken.</summary>
    public Action<Score>? OnScore { get; init; }

    /// <summary>Told of each score that cannot be taken.</summary>
    public Action<SkippedScore>? OnSkipped { get; init; }

    /// <summary>Told of pictures painted and looked at.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>Told while a network's weights are fetched.</summary>
    public IProgress<FetchProgress>? FetchProgress { get; init; }
}
