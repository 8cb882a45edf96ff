namespace ArtGan.Training;

/// <summary>
/// R1 (Mescheder et al. 2018, arXiv:1801.04406, equation 9): half the mean squared gradient at real pictures, where it is
/// 0 once the generator paints them. Its weight is gamma.
/// </summary>
public sealed class RealSteepness : IPenalty
{
    /// <summary>The name in options.</summary>
    public const string OptionName = "r1";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public bool DifferentiatesReal => true;

    /// <inheritdoc/>
    public Tensor Charge(JudgedBatch judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return HalfSquare(judged.Steepness(judged.RealVerdicts, judged.Real));
    }

    /// <summary>Half the mean, over verdicts, of the gradient's squared length.</summary>
    internal static Tensor HalfSquare(Tensor steepness) => steepness.square().sum(1L).mean() / 2;
}
