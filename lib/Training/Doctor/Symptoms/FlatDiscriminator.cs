namespace ArtGan.Training;

/// <summary>A penalty holds the discriminator so flat that verdicts hardly differ, and pictures come no nearer to real ones.</summary>
/// <param name="hasUnit">
/// Whether verdicts have a unit, as logits and margins have: losses bend at about 1, so that a gap of a small part of it is
/// none. A Wasserstein critic's have none; there the penalty must not outweigh the gap. (A critic in balance pays half
/// its gap for R1: that follows from the slope of gap s - penalty s^2 in the scale s of its last layer.)
/// </param>
/// <param name="weight">What the penalty is multiplied with.</param>
internal sealed class FlatDiscriminator(bool hasUnit, double weight) : Symptom(DiagnosisKind.PenaltyTooLarge)
{
    private const double Gap = 0.05, GapAgain = 0.1, PenaltyPerGap = 3, PenaltyPerGapAgain = 1.5;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        var isFlat = hasUnit
            ? now.VerdictGap < (isKnown ? GapAgain : Gap)
            : now.Penalty > Math.Max(now.VerdictGap ?? 0, 0) * (isKnown ? PenaltyPerGapAgain : PenaltyPerGap);
        return isFlat && Progress.IsStuck(seen)
            ? Say($"The penalty is too strong: at penalty_weight={weight} verdicts on real and painted pictures differ by {now.VerdictGap:0.####} beside a penalty of {now.Penalty:0.####}, and painted pictures stay {now.RealDistance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }
}
