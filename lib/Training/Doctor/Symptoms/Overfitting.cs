namespace ArtGan.Training;

/// <summary>The discriminator trusts pictures it has learnt from much more than real ones it has never seen.</summary>
internal sealed class Overfitting() : Symptom(DiagnosisKind.Overfitting)
{
    // 0: it judges both alike; 1: it takes real pictures that it has never seen for painted ones.
    private const double ByHeart = 0.5, NoLonger = 0.3;

    /// <inheritdoc/>
    internal override string? Find(IReadOnlyList<Observation> seen, bool isKnown)
    {
        var now = seen[^1];
        return now.Overfitting is { } share && share > (isKnown ? NoLonger : ByHeart)
            ? Say($"The discriminator knows its pictures by heart: real ones that it has never seen lie {Math.Min(share, 1):0%} of the way from those it learns from to painted ones in its verdicts.")
            : null;
    }
}
