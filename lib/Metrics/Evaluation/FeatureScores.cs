namespace ArtGan.Metrics;

/// <summary>Scores that need a network's features and nothing else.</summary>
internal static class FeatureScores
{
    // Fewer give Inception scores that say more about their number than about the pictures.
    private const int UsualForInceptionScore = 5_000;

    private const int UsualForShares = 1_000, FewForKernel = 100;

    /// <summary>How each family's score is taken.</summary>
    internal static IReadOnlyDictionary<string, Func<ComparedFeatures, Score>> Families { get; } = new Dictionary<string, Func<ComparedFeatures, Score>>
    {
        ["kid"] = Kernel,
        ["fd"] = Frechet,
        ["fid"] = Frechet,
        ["precision"] = features => Share(features, "precision", overlap => overlap.PrecisionEstimate),
        ["recall"] = features => Share(features, "recall", overlap => overlap.RecallEstimate),
        ["is"] = Inception,
        ["nearest"] = Distance,
        ["copies"] = Copies,
        ["confidence"] = Confidence,
        ["kl"] = ClassDivergence,
    };

    private static Score Kernel(ComparedFeatures features)
    {
        var few = Math.Min(features.Subject.Count, features.Subject.Reference) < FewForKernel
            ? $"With fewer than {FewForKernel} pictures of a kind the interval itself is uncertain."
            : null;
        return Compose(
            features, "kid",
            KernelDistance.Estimate(features.Reference.Features, features.Painted.Features, features.Subject.Painted.Seed),
            others => KernelDistance.Estimate(features.Reference.Features, others.Features, features.Subject.Painted.Seed).Value, few);
    }

    private static Score Frechet(ComparedFeatures features)
    {
        var dimensions = features.Network.Dimensions;
        var few = Math.Min(features.Subject.Count, features.Subject.Reference) <= dimensions
            ? $"With no more pictures of a kind than the {dimensions:N0} features the covariances have no full rank and the distance is far too large: compare it with its floor alone, or take the kid."
            : null;
        return Compose(
            features, Evaluator.IsOfficial(features.Network.Name) ? "fid" : "fd",
            FrechetDistance.Estimate(features.Reference.Features, features.Painted.Features),
            others => FrechetDistance.Of(features.Reference.Features, others.Features), few);
    }

    private static Score Share(ComparedFeatures features, string family, Func<PrecisionRecall, Estimate> part)
    {
        var few = Math.Min(features.Subject.Count, features.Subject.Reference) < UsualForShares
            ? $"It falls with fewer than {UsualForShares:N0} pictures: compare it with its floor alone."
            : null;
        return Compose(
            features, family,
            part(PrecisionRecall.Of(features.Reference.Features, features.Painted.Features)),
            others => part(PrecisionRecall.Of(features.Reference.Features, others.Features)).Value, few);
    }

    private static Score Inception(ComparedFeatures features)
    {
        var few = features.Subject.Count < UsualForInceptionScore
            ? $"With fewer than {UsualForInceptionScore:N0} pictures it is too low: compare it with its floor alone."
            : null;
        return Compose(features, "is", InceptionScore.Of(Classes(features.Painted)), others => InceptionScore.Of(Classes(others)).Value, few, real: null);
    }

    private static Score Distance(ComparedFeatures features) =>
        OfTraining(features, "nearest", features.Nearest.Mean, features.NearestOthers.Mean.Value);

    private static Score Copies(ComparedFeatures features) =>
        OfTraining(features, "copies", features.Nearest.Copies(features.NearestOthers), NearestPictures.CopyQuantile);

    private static Score OfTraining(ComparedFeatures features, string family, Estimate estimate, double floor) =>
        new(Name(features, family), estimate.Value, estimate.Low, estimate.High, floor, features.Subject.Count, features.Network.Description)
        {
            RealN = features.LearntCount,
            Warning = Unseen(features),
        };

    private static Score Confidence(ComparedFeatures features) => Compose(
        features, "confidence",
        Estimate.OfMean(Highest(features.Painted)),
        others => Estimate.OfMean(Highest(others)).Value, few: null, real: null);

    private static Score ClassDivergence(ComparedFeatures features)
    {
        var real = Classes(features.Reference);
        return Compose(
            features, "kl",
            ClassShares.Divergence(Classes(features.Painted), real),
            others => ClassShares.Divergence(Classes(others), real).Value, few: null);
    }

    private static Score Compose(ComparedFeatures features, string family, Estimate estimate, Func<PictureFeatures, double> floor, string? few) =>
        Compose(features, family, estimate, floor, few, features.Subject.Reference);

    private static Score Compose(ComparedFeatures features, string family, Estimate estimate, Func<PictureFeatures, double> floor, string? few, int? real) => new(
        Name(features, family), estimate.Value, estimate.Low, estimate.High, features.StandIns is { } others ? floor(others) : null, features.Subject.Count, features.Network.Description)
    {
        RealN = real,
        Warning = string.Join(' ', new[] { few, features.Subject.NoFloor, features.Subject.Painted.Sameness }.OfType<string>()) is { Length: > 0 } warning ? warning : null,
    };

    private static string Name(ComparedFeatures features, string family) => new ScoreName(family, features.Network.Name).ToString();

    private static string? Unseen(ComparedFeatures features) => features.LearntCount < features.Subject.Learnt.Count
        ? $"Of {features.Subject.Learnt.Count:N0} training pictures {features.LearntCount:N0} were looked at, so that a copy of another one goes unseen."
        : null;

    private static Tensor Classes(PictureFeatures features) => features.Probabilities ?? throw new InvalidOperationException("The network tells no classes apart.");

    private static double[] Highest(PictureFeatures features)
    {
        using var scope = NewDisposeScope();
        return Classes(features).to(ScalarType.Float64).amax([1]).data<double>().ToArray();
    }
}
