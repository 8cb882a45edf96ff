namespace ArtGan.Training;

/// <summary>Painted pictures carry a part of the augmentation.</summary>
internal sealed class Leak() : Symptom(DiagnosisKind.AugmentationLeak)
{
    // MNIST with all parts: real pictures augmented alone give 0.6 to 0.7 for translation after 600 steps, and 0.4 for cutout
    // after 900; both augmented, 0.05 at most.
    private const double Carried = 0.4, StillCarried = 0.25;

    // Half-learnt pictures, all alike still, have grey borders and squares of their own (MNIST with all of DiffAugment: 0.3
    // to 1 in the first 500 steps); whoever has learnt to paint the augmentation paints it in many places. What has
    // been found is not over because pictures become alike.
    private const double Varied = 0.5;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        if (!isKnown && now.Diversity < Varied)
        {
            return null;
        }

        (string Part, string Sign, double? Value)[] parts =
        [
            ("color", "differ in brightness", now.LeakColor), ("translation", "have the grey borders", now.LeakTranslation), ("cutout", "have the holes", now.LeakCutout),
        ];
        var found = parts.Where(part => part.Value >= (isKnown ? StillCarried : Carried)).ToArray();
        return found.Length == 0
            ? null
            : $"The augmentation leaks into the pictures: {string.Join(", and ", found.Select(part => Say($"they {part.Sign} of {part.Part} {Math.Min(part.Value!.Value, 1):0%} as much as augmented real pictures")))}.";
    }
}
