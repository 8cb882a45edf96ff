namespace ArtGan.Training;

/// <summary>
/// The game as first written (Goodfellow et al. 2014, arXiv:1406.2661, equation 1): the generator minimises
/// log(1 - D(G(z))), whose gradient fades as the discriminator gets sure.
/// </summary>
/// <param name="labelSmoothing">Real pictures get the target 1 - labelSmoothing.</param>
public sealed class Minimax(double labelSmoothing = 0) : IObjective
{
    /// <inheritdoc/>
    public string Name => "minimax";

    /// <inheritdoc/>
    public bool HasTargets => true;

    /// <inheritdoc/>
    public bool HasSignedLosses => true;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => BinaryCrossEntropy.Discriminator(real, fake, labelSmoothing);

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => BinaryCrossEntropy.Towards(fake, 0).neg();
}
