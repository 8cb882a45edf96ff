namespace ArtGan.Style;

/// <summary>Mean and covariance of the channels over the places of a picture, in float64 on the processor: small eigenvalues decide the whitening.</summary>
/// <param name="Mean">(channels).</param>
/// <param name="Covariance">(channels, channels), divided by the places less one.</param>
internal sealed record ChannelMoments(Tensor Mean, Tensor Covariance)
{
    // So many places fit into the caches.
    private const long Chunk = 8192;

    /// <summary>Those of features.</summary>
    /// <param name="features">(1, channels, height, width) with two places or more.</param>
    public static ChannelMoments Of(Tensor features)
    {
        using var scope = NewDisposeScope();
        var places = features.view(features.shape[1], -1);
        var (channels, count) = (places.shape[0], places.shape[1]);
        var mean = places.sum(1L, type: ScalarType.Float64).div(count);
        var centre = mean.unsqueeze(1);
        var scatter = zeros([channels, channels], ScalarType.Float64, features.device);
        for (var start = 0L; start < count; start += Chunk)
        {
            using var piece = NewDisposeScope();
            var centred = places.narrow(1, start, Math.Min(Chunk, count - start)).to(ScalarType.Float64).sub_(centre);
            scatter.add_(centred.matmul(centred.t()));
        }

        return new(mean.cpu().MoveToOuterDisposeScope(), scatter.div_(count - 1).cpu().MoveToOuterDisposeScope());
    }
}
