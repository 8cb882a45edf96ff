namespace ArtGan.Training;

/// <summary>The fixed batch looks different at every look, and comes no nearer to real pictures.</summary>
internal sealed class Oscillation() : Symptom(DiagnosisKind.Oscillation)
{
    // In distances between two real pictures, over some looks: a healthy start on MNIST changes by 0.2 to 0.7 too, but then
    // distances fall; a DCGAN with learning_rate_g=0.01 goes on changing by 1.
    private const double Restless = 0.4, CalmAgain = 0.25;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        if (seen.Count < 2 * Progress.Looks)
        {
            return null;
        }

        var (before, now) = (seen.SkipLast(Progress.Looks).TakeLast(Progress.Looks).ToArray(), seen.TakeLast(Progress.Looks).ToArray());
        var (change, distance) = (now.Average(each => each.Change), now.Average(each => each.RealDistance));
        return change > (isKnown ? CalmAgain : Restless) && (isKnown || !Progress.IsNearer(before.Average(each => each.RealDistance), distance))
            ? Say($"The generator runs in circles: pictures of the same latents change by {change:0%} of the distance between two real pictures from look to look, and stay {distance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }
}
