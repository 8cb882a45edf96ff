namespace ArtGan.Training;

/// <summary>Binary cross-entropy of logits, which stays finite where that of probabilities does not.</summary>
internal static class BinaryCrossEntropy
{
    /// <summary>The mean cost of calling these logits by one target.</summary>
    /// <param name="logits">Logits (N).</param>
    /// <param name="target">1 for real, 0 for painted.</param>
    internal static Tensor Towards(Tensor logits, double target) =>
        functional.binary_cross_entropy_with_logits(logits, full_like(logits, target));

    /// <summary>The cost of calling the real real and the painted painted, each counted in full.</summary>
    internal static Tensor Discriminator(Tensor real, Tensor fake, double labelSmoothing) =>
        Towards(real, 1 - labelSmoothing) + Towards(fake, 0);
}
