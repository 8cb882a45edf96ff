namespace ArtGan.Training;

/// <summary>A penalty that asks for gradients of the length 1 does not get them: the discriminator is many times as steep.</summary>
/// <param name="weight">What the penalty is multiplied with.</param>
internal sealed class LoosePenalty(double weight) : Symptom(DiagnosisKind.PenaltyTooSmall)
{
    // Mean squares of (length - 1): the length is then about 3, and 2.
    private const double Excess = 4, StillExcess = 1;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown) =>
        weight > 0 && seen[^1].Penalty / weight is { } excess && excess > (isKnown ? StillExcess : Excess)
            ? Say($"The penalty is too weak: it asks for gradients of the length 1, and they have a length of about {1 + Math.Sqrt(excess):0.#} at penalty_weight={weight}.")
            : null;
}
