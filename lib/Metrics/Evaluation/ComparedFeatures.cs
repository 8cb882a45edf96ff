namespace ArtGan.Metrics;

/// <summary>What a network sees in an evaluation's pictures; each part is looked at when it is first asked for.</summary>
/// <param name="network">The network.</param>
/// <param name="subject">The pictures.</param>
/// <param name="progress">Told of the pictures done.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class ComparedFeatures(IFeatureNetwork network, EvaluationSubject subject, IProgress<EvaluationProgress>? progress, CancellationToken cancellation) : IDisposable
{
    private PictureFeatures? painted, reference, standIns, learnt;

    internal IFeatureNetwork Network => network;

    internal EvaluationSubject Subject => subject;

    /// <summary>Painted pictures.</summary>
    internal PictureFeatures Painted => painted ??= network.Look(subject.Painted.Bytes, Steps("painted", subject.Count), cancellation);

    /// <summary>Real pictures that the painted ones are compared with.</summary>
    internal PictureFeatures Reference => reference ??= FeatureCache.Of(network, subject.Real, 0, subject.Reference, progress: Steps("real", subject.Reference), cancellation: cancellation);

    /// <summary>Other real pictures, as many as are painted; null where there are too few.</summary>
    internal PictureFeatures? StandIns => standIns ??= subject.HasFloor
        ? FeatureCache.Of(network, subject.Real, subject.Reference, subject.Count, progress: Steps("other real", subject.Count), cancellation: cancellation)
        : null;

    /// <summary>Pictures that the generator learnt from, the first <see cref="MostLearnt"/> of them.</summary>
    internal PictureFeatures Learnt => learnt ??= FeatureCache.Of(network, subject.Learnt, 0, LearntCount, progress: Steps("training", LearntCount), cancellation: cancellation);

    /// <summary>How many of the pictures that the generator learnt from are looked at.</summary>
    internal int LearntCount => Math.Min(subject.Learnt.Count, MostLearnt);

    // Looking at all of a large set would take longer than training on it.
    private const int MostLearnt = 10_000;

    public void Dispose()
    {
        painted?.Dispose();
        reference?.Dispose();
        standIns?.Dispose();
        learnt?.Dispose();
    }

    private Pictures? Steps(string which, int total) => progress is null ? null : new($"{network.Name} looks at {which} pictures", total, progress);

    private sealed class Pictures(string step, int total, IProgress<EvaluationProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new(step, value, total));
    }
}
