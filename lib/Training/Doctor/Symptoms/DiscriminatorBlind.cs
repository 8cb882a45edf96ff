namespace ArtGan.Training;

/// <summary>Verdicts are as good as tossed, while pictures are far from real ones; near them that is the game's end.</summary>
internal sealed class DiscriminatorBlind() : Symptom(DiagnosisKind.DiscriminatorBlind)
{
    private const double Right = 0.55, StillRight = 0.6;

    // In deviations of the verdicts: Gaussians so near are told apart 0.55 of the times. Below 0 it is fooled.
    private const double Gap = 0.25, StillGap = 0.5;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        return IsBlind(now, isKnown) && Progress.IsStuck(seen)
            ? Say($"The discriminator is blind: it judges {now.RealRight:0%} of real and {now.FakeRight:0%} of painted pictures right, no better than tossing a coin, though painted pictures are {now.RealDistance:0.00} away from real ones (0 is the same, 1 the most).")
            : null;
    }

    /// <summary>Whether verdicts are as good as tossed.</summary>
    internal static bool IsBlind(Observation now, bool isKnown) =>
        (now.RealRight + now.FakeRight) / 2 < (isKnown ? StillRight : Right)
        && (now.VerdictGap ?? 0) <= (now.VerdictSpread ?? 0) * (isKnown ? StillGap : Gap);
}
