namespace ArtGan.Training;

/// <summary>
/// R2 (Mescheder et al. 2018, arXiv:1801.04406, equation 10): R1 at painted pictures; R3GAN needs both (Huang et al. 2025,
/// arXiv:2501.05441). Its weight is gamma.
/// </summary>
public sealed class FakeSteepness : IPenalty
{
    /// <summary>The name in options.</summary>
    public const string OptionName = "r2";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public bool DifferentiatesFake => true;

    /// <inheritdoc/>
    public Tensor Charge(JudgedBatch judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return RealSteepness.HalfSquare(judged.Steepness(judged.FakeVerdicts, judged.Fake));
    }
}
