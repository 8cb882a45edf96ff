namespace ArtGan.Training;

/// <summary>A fixed batch of latents gives pictures that are much more alike than real ones, and does not get better.</summary>
/// <param name="options">Say how long the average that paints remembers the first weights, whose pictures are all alike.</param>
internal sealed class Collapse(TrainingOptions options) : Symptom(DiagnosisKind.Collapse)
{
    private const double Varied = 0.25, VariedAgain = 0.4;

    // A fresh generator's pictures are alike too, about 0.05 on MNIST, but become more varied from look to look, or never
    // change at all, which is another failure.
    private const double LeastGain = 0.1, LeastChange = 0.02;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        if (now.Diversity is not { } diversity || now.Step < options.EmaHalfLife || diversity >= (isKnown ? VariedAgain : Varied))
        {
            return null;
        }

        var isGrowing = seen.Count <= Progress.Looks || (seen[^(Progress.Looks + 1)].Diversity is { } before && diversity > before * (1 + LeastGain));
        var isFresh = now.Change < LeastChange && seen.All(each => each.Diversity is null or < Varied);
        return isKnown || !(isGrowing || isFresh)
            ? Say($"The generator has collapsed: pictures of different latents are {diversity:0%} as varied as real ones.")
            : null;
    }
}
