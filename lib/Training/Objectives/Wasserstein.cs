namespace ArtGan.Training;

/// <summary>
/// The Wasserstein distance (Arjovsky et al. 2017, arXiv:1701.07875, equation 3): the critic widens the gap between its mean
/// verdicts on real and on painted pictures, the generator closes it. The gap is a distance only while the critic's
/// steepness is held, by clipping or by a penalty.
/// </summary>
public sealed class Wasserstein : IObjective
{
    /// <summary>The name in options.</summary>
    public const string OptionName = "wasserstein";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public bool TakesLogits => false;

    /// <inheritdoc/>
    public bool IsRelative => true;

    /// <inheritdoc/>
    public bool NeedsUnbounded => true;

    /// <inheritdoc/>
    public bool NeedsSteepnessHeld => true;

    /// <inheritdoc/>
    public bool HasSignedLosses => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(fake);
        return fake.mean() - real.mean();
    }

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null)
    {
        ArgumentNullException.ThrowIfNull(fake);
        return fake.mean().neg();
    }

    /// <inheritdoc/>
    public Tensor Score(Tensor verdicts) => verdicts;
}
