using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>What a network sees in an evaluation's pictures; each part is looked at when it is first asked for.</summary>
/// <param name="network">The network.</param>
/// <param name="subject">The pictures.</param>
/// <param name="progress">Told of the pictures done.</param>
/// <param name="cache">The folder of features of real pictures; the usual one where null.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class ComparedFeatures(IFeatureNetwork network, EvaluationSubject subject, IProgress<EvaluationProgress>? progress, string? cache, CancellationToken cancellation) : IDisposable
{
    private PictureFeatures? painted, reference, standIns, learnt;
    private NearestPictures? nearest, nearestOthers;

    internal IFeatureNetwork Network => network;

    internal EvaluationSubject Subject => subject;

    /// <summary>Painted pictures.</summary>
    internal PictureFeatures Painted => painted ??= Kept(network.Look(subject.Painted.Bytes, Steps("painted", subject.Count), cancellation));

    /// <summary>Real pictures that the painted ones are compared with.</summary>
    internal PictureFeatures Reference => reference ??= Real(subject.Real, 0, subject.Reference, "real");

    /// <summary>Other real pictures, as many as are painted; null where there are too few.</summary>
    internal PictureFeatures? StandIns => standIns ??= subject.HasFloor ? Real(subject.Real, subject.Reference, subject.Count, "other real") : null;

    /// <summary>Pictures that the generator learnt from, the first <see cref="MostLearnt"/> of them.</summary>
    internal PictureFeatures Learnt => learnt ??= Real(subject.Learnt, 0, LearntCount, "training");

    /// <summary>The training picture nearest to each painted one.</summary>
    internal NearestPictures Nearest => nearest ??= NearestPictures.Of(Learnt.Features, Painted.Features);

    /// <summary>The nearest other one of each training picture.</summary>
    internal NearestPictures NearestOthers => nearestOthers ??= NearestPictures.Within(Learnt.Features);

    /// <summary>How many of the pictures that the generator learnt from are looked at.</summary>
    internal int LearntCount => Math.Min(subject.Learnt.Count, MostLearnt);

    // Looking at all of a large set would take longer than training on it.
    private const int MostLearnt = 5_000;

    public void Dispose()
    {
        painted?.Dispose();
        reference?.Dispose();
        standIns?.Dispose();
        learnt?.Dispose();
    }

    private PictureFeatures Real(IPictureSet set, int first, int count, string which) =>
        Kept(FeatureCache.Of(network, set, first, count, cache, Steps(which, count), cancellation));

    // Scores are taken in dispose scopes of their own; what they share outlives them.
    private static PictureFeatures Kept(PictureFeatures features)
    {
        features.Features.DetachFromDisposeScope();
        features.Probabilities?.DetachFromDisposeScope();
        return features;
    }

    private PictureProgress? Steps(string which, int total) => progress is null ? null : new($"{network.Name} looks at {which} pictures", total, progress);
}
