namespace ArtGan.Training;

/// <summary>
/// Relativistic pairing, RpGAN (Jolicoeur-Martineau 2018, arXiv:1807.00734; Huang et al. 2025, arXiv:2501.05441, R3GAN): each
/// painted picture is judged beside a real one, and both players want the greater verdict of the pair, so that no mode of
/// the data can be left out for good.
/// </summary>
public sealed class Relativistic : IObjective
{
    /// <summary>The name in options.</summary>
    public const string OptionName = "relativistic";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public bool ComparesWithReal => true;

    /// <inheritdoc/>
    public bool TakesLogits => false;

    /// <inheritdoc/>
    public bool IsRelative => true;

    /// <inheritdoc/>
    public bool NeedsUnbounded => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => Pairs(greater: real, smaller: fake);

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) =>
        Pairs(greater: fake, smaller: real ?? throw new InvalidOperationException("Relativistic pairing compares painted pictures with real ones: give it the verdicts on both."));

    /// <inheritdoc/>
    public Tensor Score(Tensor verdicts) => verdicts;

    private static Tensor Pairs(Tensor greater, Tensor smaller) => functional.softplus(smaller - greater).mean();
}
