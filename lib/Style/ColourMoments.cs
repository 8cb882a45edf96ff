using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Mean and covariance of a picture's pixels, 0..255.</summary>
/// <param name="Mean">(3).</param>
/// <param name="Covariance">(3, 3).</param>
internal sealed record ColourMoments(Tensor Mean, Tensor Covariance)
{
    // A hundredth of a grey level: what varies less is one colour, and stretching it would show noise.
    private const double LeastVariance = 1e-4;

    /// <summary>Those of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="mask">How much each pixel counts, white for wholly, of the picture's size; null for all alike.</param>
    public static ColourMoments Of(Picture picture, Picture? mask)
    {
        using var scope = NewDisposeScope();
        var places = picture.ToColour().ToTensor(TensorRange.Bytes).view(3, -1).to(ScalarType.Float64);
        var weights = mask is null
            ? ones([places.shape[1]], ScalarType.Float64)
            : mask.ToColour().ToTensor(TensorRange.Bytes).view(3, -1).to(ScalarType.Float64).mean([0L]);
        weights = weights.div(weights.sum().clamp_min(1e-9));
        var mean = places.mv(weights);
        var centred = places.sub(mean.unsqueeze(1));
        return new(mean.MoveToOuterDisposeScope(), centred.mul(weights).matmul(centred.t()).MoveToOuterDisposeScope());
    }

    /// <summary>The map x -> A x + b that gives pixels with these moments others: A = C_other^1/2 C^-1/2.</summary>
    public (Tensor Map, Tensor Shift) To(ColourMoments other)
    {
        var map = Power(other.Covariance, 0.5).matmul(Power(Covariance, -0.5));
        return (map, other.Mean.sub(map.mv(Mean)));
    }

    private static Tensor Power(Tensor covariance, double exponent)
    {
        var (values, vectors) = linalg.eigh(covariance);
        var powers = where(values.gt(LeastVariance), values.clamp_min(LeastVariance).pow(exponent), zeros_like(values));
        return vectors.mul(powers).matmul(vectors.t());
    }
}
