namespace ArtGan.Training;

/// <summary>The fixed batch looks different at every look, and comes no nearer to real pictures.</summary>
internal sealed class Oscillation() : Symptom(DiagnosisKind.Oscillation)
{
    // In distances between two real pictures.
    private const double Restless = 0.6, CalmAgain = 0.4;

    /// <inheritdoc/>
    internal override int Persistence => 6;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        return now.Change > (isKnown ? CalmAgain : Restless) && (isKnown || Progress.IsStuck(seen))
            ? Say($"The generator runs in circles: pictures of the same latents change by {now.Change:0%} of the distance between two real pictures from look to look, and stay {now.RealDistance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }
}
