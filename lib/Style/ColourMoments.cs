using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Moments of a picture's pixels, 0..255.</summary>
internal static class ColourMoments
{
    /// <summary>Mean and covariance, divided by the places.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="mask">How much each pixel counts, white for wholly, of the picture's size; null for all alike.</param>
    public static ChannelMoments Of(Picture picture, Picture? mask)
    {
        using var scope = NewDisposeScope();
        var places = Places(picture);
        var weights = mask is null ? ones([places.shape[1]], ScalarType.Float64) : Places(mask).mean([0L]);
        weights = weights.div(weights.sum().clamp_min(1e-9));
        var mean = places.mv(weights);
        var centred = places.sub(mean.unsqueeze(1));
        return new(mean.MoveToOuterDisposeScope(), centred.mul(weights).matmul(centred.t()).MoveToOuterDisposeScope());
    }

    private static Tensor Places(Picture picture) => picture.ToColour().ToTensor(TensorRange.Bytes).view(3, -1).to(ScalarType.Float64);
}
