namespace ArtGan.Training;

/// <summary>
/// Everything is judged right and pictures come no nearer to real ones. Judging right alone is no failure: a critic that
/// a penalty holds does so in a healthy game, and still points the way.
/// </summary>
internal sealed class DiscriminatorWon() : Symptom(DiagnosisKind.DiscriminatorWon)
{
    // MNIST with learning_rate_d five hundred times learning_rate_g settles at 0.97 to 0.99 on both; a healthy DCGAN on MNIST
    // stays between 0.75 and 0.94, and healthy critics that start at 1 bring pictures nearer meanwhile.
    private const double Right = 0.95, StillRight = 0.9;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        return Math.Min(now.RealRight, now.FakeRight) >= (isKnown ? StillRight : Right) && Progress.IsStuck(seen)
            ? Say($"The discriminator has won: it judges {now.RealRight:0%} of real and {now.FakeRight:0%} of painted pictures right, the generator's loss is {now.LossG:0.###}, and painted pictures stay {now.RealDistance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }
}
