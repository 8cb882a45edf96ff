namespace ArtGan.Training;

/// <summary>
/// The game most GANs play (Goodfellow et al. 2014, arXiv:1406.2661, section 3): binary cross-entropy for the
/// discriminator; the generator maximises log D(G(z)), which has gradients even where D is sure.
/// </summary>
/// <param name="labelSmoothing">
/// Real pictures get the target 1 - labelSmoothing (Salimans et al. 2016, arXiv:1606.03498, section 3.4).
/// </param>
public sealed class NonSaturating(double labelSmoothing = 0) : IObjective
{
    /// <inheritdoc/>
    public string Name => "non-saturating";

    /// <inheritdoc/>
    public bool HasTargets => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => BinaryCrossEntropy.Discriminator(real, fake, labelSmoothing);

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => BinaryCrossEntropy.Towards(fake, 1);
}
