namespace ArtGan.Metrics;

/// <summary>What a network sees in pictures.</summary>
/// <param name="Features">Float32 (N, dimensions) on the CPU.</param>
/// <param name="Probabilities">Float32 (N, classes) on the CPU, rows sum to 1; null where the network has no classes.</param>
public sealed record PictureFeatures(Tensor Features, Tensor? Probabilities) : IDisposable
{
    /// <summary>Pictures.</summary>
    public int Count => (int)Features.shape[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        Features.Dispose();
        Probabilities?.Dispose();
    }
}
