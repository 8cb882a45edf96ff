namespace ArtGan.Training;

/// <summary>
/// The hinge of a support vector machine (Lim and Ye 2017, arXiv:1705.02894; Miyato et al. 2018, arXiv:1802.05957,
/// equations 16 and 17): the discriminator learns only from pictures that are not yet a margin of 1 on their side.
/// </summary>
public sealed class Hinge : IObjective
{
    /// <inheritdoc/>
    public string Name => "hinge";

    /// <inheritdoc/>
    public bool TakesLogits => false;

    /// <inheritdoc/>
    public bool NeedsUnbounded => true;

    /// <inheritdoc/>
    public bool HasSignedLosses => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(fake);
        return functional.relu(1 - real).mean() + functional.relu(1 + fake).mean();
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
