namespace ArtGan.Metrics;

/// <summary>
/// Mean and covariance of features that come in batches, in float64 and without keeping the features (Chan, Golub and LeVeque
/// 1983). The result depends on how they are batched in the last digits alone.
/// </summary>
public sealed class FeatureMoments : IDisposable
{
    private Tensor mean, scatter;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="dimensions">Features of a sample.</param>
    public FeatureMoments(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        mean = zeros(dimensions, dtype: ScalarType.Float64).DetachFromDisposeScope();
        scatter = zeros(dimensions, dimensions, dtype: ScalarType.Float64).DetachFromDisposeScope();
    }

    /// <summary>Samples seen.</summary>
    public long Count { get; private set; }

    /// <summary>Features of a sample.</summary>
    public int Dimensions => (int)mean.shape[0];

    /// <summary>Their mean, float64 (dimensions).</summary>
    public Tensor Mean => mean;

    /// <summary>Moments of features that are all there.</summary>
    /// <param name="features">(N, dimensions), of any type.</param>
    /// <exception cref="UserException">A feature is not a number.</exception>
    public static FeatureMoments Of(Tensor features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var moments = new FeatureMoments((int)features.shape[1]);
        moments.Add(features);
        return moments;
    }

    /// <summary>Takes in samples.</summary>
    /// <param name="features">(N, dimensions), of any type.</param>
    /// <exception cref="UserException">A feature is not a number.</exception>
    public void Add(Tensor features)
    {
        ArgumentNullException.ThrowIfNull(features);
        using var scope = NewDisposeScope();
        var batch = FeatureChecks.Finite(features);
        var count = batch.shape[0];
        if (count == 0)
        {
            return;
        }

        var batchMean = batch.mean([0L]);
        var centred = batch - batchMean;
        var step = batchMean - mean;
        var total = Count + count;
        Replace(ref scatter, scatter + centred.transpose(0, 1).matmul(centred) + (step.unsqueeze(1) * step * ((double)Count * count / total)));
        Replace(ref mean, mean + (step * ((double)count / total)));
        Count = total;
    }

    /// <summary>The unbiased covariance, float64 (dimensions, dimensions).</summary>
    /// <exception cref="UserException">Fewer than two samples were seen.</exception>
    public Tensor Covariance() => Count >= 2
        ? scatter / (Count - 1)
        : throw new UserException($"A covariance needs at least 2 samples, not {Count}; take more.");

    /// <inheritdoc/>
    public void Dispose()
    {
        mean.Dispose();
        scatter.Dispose();
    }

    private static void Replace(ref Tensor kept, Tensor value)
    {
        kept.Dispose();
        kept = value.DetachFromDisposeScope();
    }
}
