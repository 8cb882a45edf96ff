namespace ArtGan.Training;

/// <summary>A penalty that does not hold the discriminator, which is then too steep, or too sure, to learn from.</summary>
/// <param name="weight">What the penalty is multiplied with.</param>
/// <param name="hasUnit">Whether verdicts have a unit, see <see cref="FlatDiscriminator"/>.</param>
/// <param name="asksForLengthOne">Whether it asks for gradients of the length 1, as WGAN-GP and DRAGAN do.</param>
internal sealed class WeakPenalty(double weight, bool hasUnit, bool asksForLengthOne) : Symptom(DiagnosisKind.PenaltyTooSmall)
{
    // A critic in balance has the length 1 + W / (2 weight), W being the distance it measures: 3 on the ring of 8 at the
    // weight 0.1 that is usual there, less than 2 on pictures at 10.
    private const double Length = 10, StillLength = 5;

    // Where verdicts differ by so much, a logistic loss has 0.2 % of its slope left. R1 and R2 hold a healthy game on MNIST
    // between 0.8 and 3.3 (weight 1), and let it go to 6 to 12 at the weight 1e-5.
    private const double Gap = 6, StillGap = 4;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        if (asksForLengthOne && weight > 0 && 1 + Math.Sqrt(now.Penalty / weight ?? 0) is var length && length > (isKnown ? StillLength : Length))
        {
            return Say($"The penalty is too weak: it asks for gradients of the length 1, and they have a length of about {length:0.#} at penalty_weight={weight}.");
        }

        return hasUnit && now.VerdictGap > (isKnown ? StillGap : Gap)
            ? Say($"The penalty is too weak: at penalty_weight={weight} verdicts on real and painted pictures differ by {now.VerdictGap:0.#}, where losses have no slope left (they bend at 1).")
            : null;
    }
}
