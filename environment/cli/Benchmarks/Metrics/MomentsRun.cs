using ArtGan.Metrics;

namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>Mean and covariance of features that come in batches.</summary>
internal sealed class MomentsRun : IRepeatedRun
{
    private const int Batch = 500;

    private readonly Tensor features = FrechetRun.Draw(3);

    public double? Run()
    {
        using var moments = new FeatureMoments(FrechetRun.Dimensions);
        foreach (var batch in features.split(Batch, dim: 0))
        {
            using (batch)
            {
                moments.Add(batch);
            }
        }

        return moments.Count;
    }

    public void Dispose() => features.Dispose();
}
