namespace ArtGan.Metrics;

/// <summary>Looks at many pictures some at a time.</summary>
internal static class FeatureBatches
{
    /// <summary>Looks at all pictures.</summary>
    /// <param name="pictures">Bytes (N, channels, height, width).</param>
    /// <param name="batch">How many at a time.</param>
    /// <param name="look">Gives features and probabilities of some on the CPU.</param>
    /// <param name="progress">Told of the pictures done so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    internal static PictureFeatures Look(
        Tensor pictures, int batch, Func<Tensor, (Tensor Features, Tensor? Probabilities)> look, IProgress<int>? progress, CancellationToken cancellation)
    {
        var count = pictures.shape[0];
        using var all = NewDisposeScope();
        List<Tensor> features = [], probabilities = [];
        for (long start = 0; start < count; start += batch)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var (seen, judged) = look(pictures.narrow(0, start, Math.Min(batch, count - start)));
            features.Add(seen.MoveToOuterDisposeScope());
            if (judged is not null) probabilities.Add(judged.MoveToOuterDisposeScope());
            progress?.Report((int)Math.Min(start + batch, count));
        }

        return new(cat(features, 0).MoveToOuterDisposeScope(), probabilities.Count > 0 ? cat(probabilities, 0).MoveToOuterDisposeScope() : null);
    }
}
