namespace ArtGan.Training;

/// <summary>
/// Both losses are near 0 and pictures are not: reading that as success is the tenth of the tips at
/// github.com/soumith/ganhacks, and what became of the Monet study's critic with its sigmoid.
/// </summary>
internal sealed class FalseConvergence() : Symptom(DiagnosisKind.FalseConvergence)
{
    private const double Near = 0.02, NearStill = 0.05;

    // Where it judges right all the same, it has won, which is another diagnosis.
    private const double Right = 0.95;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        var limit = isKnown ? NearStill : Near;
        return Math.Abs(now.LossD) < limit && Math.Abs(now.LossG) < limit && Math.Min(now.RealRight, now.FakeRight) < Right && Progress.IsStuck(seen)
            ? Say($"Losses of {now.LossD:0.####} and {now.LossG:0.####} are no success: painted pictures stay {now.RealDistance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }
}
