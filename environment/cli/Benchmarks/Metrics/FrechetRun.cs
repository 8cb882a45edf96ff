using ArtGan.Metrics;

namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>A Fréchet distance of two sets' moments, as many features as the FID has; their features are drawn at random.</summary>
internal sealed class FrechetRun : IRepeatedRun
{
    /// <summary>Features of a sample.</summary>
    public const int Dimensions = 2_048;

    /// <summary>Samples of a set.</summary>
    public const int Samples = 10_000;

    private readonly FeatureMoments first = Moments(1), second = Moments(2);

    public double? Run() => FrechetDistance.Of(first, second);

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    private static FeatureMoments Moments(ulong seed)
    {
        using var features = Draw(seed);
        return FeatureMoments.Of(features);
    }

    /// <summary>Features whose deviations differ, float32 (samples, dimensions).</summary>
    internal static Tensor Draw(ulong seed)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(seed);
        return (randn([Samples, Dimensions], generator: random) * linspace(0.05, 2, Dimensions)).MoveToOuterDisposeScope();
    }
}
