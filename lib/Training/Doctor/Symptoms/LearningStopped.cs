namespace ArtGan.Training;

/// <summary>A step no longer moves a network's weights.</summary>
internal sealed class LearningStopped() : Symptom(DiagnosisKind.LearningStopped)
{
    // As a share of the weights' norm. Healthy steps have 1e-3; 6e-8 is the least that float32 can hold.
    private const double Still = 1e-6, MovesAgain = 1e-5;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        var limit = isKnown ? MovesAgain : Still;
        var (generator, discriminator) = (now.UpdateG < limit, now.UpdateD < limit);
        return (generator, discriminator) switch
        {
            (true, true) => Say($"Learning has stopped: a step moves the generator's weights by {now.UpdateG:0.#e0} of their size and the discriminator's by {now.UpdateD:0.#e0}, where 1e-3 is usual."),
            (true, false) => Say($"The generator has stopped learning: a step moves its weights by {now.UpdateG:0.#e0} of their size, where 1e-3 is usual."),
            (false, true) => Say($"The discriminator has stopped learning: a step moves its weights by {now.UpdateD:0.#e0} of their size, where 1e-3 is usual."),
            _ => null,
        };
    }
}
