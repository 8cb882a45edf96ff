namespace ArtGan.Training;

/// <summary>
/// WGAN-GP (Gulrajani et al. 2017, arXiv:1704.00028, equation 3): on straight lines between real and painted pictures the
/// critic's gradient shall have the length 1. Its weight, lambda, is 10 in the paper, 0.1 on points of the plane.
/// </summary>
public sealed class GradientPenalty : IPenalty
{
    /// <summary>The name in options.</summary>
    public const string OptionName = "gradient-penalty";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public Tensor Charge(JudgedBatch judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var share = judged.SharePerPack();
        return DistanceFromOne(judged, (share * judged.Real.detach()) + ((1 - share) * judged.Fake.detach()));
    }

    /// <summary>The mean squared distance from 1 of the gradients' lengths at some samples, a length over everything a verdict was given on.</summary>
    internal static Tensor DistanceFromOne(JudgedBatch judged, Tensor samples)
    {
        var placed = samples.detach().requires_grad_();
        // The norm's own derivative is 0 where the gradient is 0; that of a root of squares would be infinite.
        return (judged.Steepness(judged.Judge(placed), placed).norm(1) - 1).square().mean();
    }
}
