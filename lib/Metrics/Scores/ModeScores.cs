using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Metrics;

/// <summary>Scores of generators whose data has modes that can be counted, after the protocol of PacGAN (Lin et al. 2018, arXiv:1712.04086).</summary>
internal static class ModeScores
{
    private const string None = "none", Digits = FeatureNetworks.Digits;

    /// <summary>The scores of points of the plane.</summary>
    internal static IReadOnlyList<ScoreName> OfPointsNames { get; } = [new("modes", null), new("quality", null), new("kl", null)];

    /// <summary>The scores of stacked digits that take the protocol's number of stacks.</summary>
    internal static IReadOnlyList<ScoreName> OfStacksNames { get; } = [new("modes", Digits), new("kl", Digits)];

    /// <summary>Scores points, and as many real ones beside them.</summary>
    internal static IEnumerable<Score> OfPoints(Sampler sampler, PlanePoints data, int count, long seed)
    {
        using var scope = NewDisposeScope();
        var painted = ModeCoverage.Counts(sampler.Sample(count, seed), data);
        var real = ModeCoverage.Counts(data.Points(new RandomSeeds(seed).For(RandomPurpose.DrawnData)).narrow(0, 0, count), data);
        var quality = Estimate.OfShare(painted.Sum() / (double)count, count);
        return
        [
            Modes(null, painted, real, count, None),
            new("quality", quality.Value, quality.Low, quality.High, real.Sum() / (double)count, count, None),
            Divergence(null, painted, real, count, None),
        ];
    }

    /// <summary>Scores stacks of digits, and as many real ones beside them.</summary>
    internal static IEnumerable<Score> OfStacks(Sampler sampler, DigitClassifier classifier, IPictureSet data, int count, long seed, string description, CancellationToken cancellation)
    {
        var painted = StackedModes.Counts(sampler, classifier, count, seed, cancellation);
        using var stacks = RealPictures.Bytes(data, FeatureCache.Order(data).AsSpan(0, Math.Min(count, data.Count)));
        using var values = Imaging.Normalisation.MinusOneToOne.ToValues(stacks);
        var real = StackedModes.Counts(values, classifier);
        return [Modes(Digits, painted, real, count, description), Divergence(Digits, painted, real, count, description)];
    }

    /// <summary>From the modes that do not hang on a single sample to all that were reached.</summary>
    private static Score Modes(string? network, long[] painted, long[] real, int count, string description)
    {
        var reached = painted.Count(samples => samples > 0);
        return new(new ScoreName("modes", network).ToString(), reached, painted.Count(samples => samples > 1), reached, real.Count(samples => samples > 0), count, description);
    }

    private static Score Divergence(string? network, long[] painted, long[] real, int count, string description)
    {
        var estimate = ModeDivergence.Of(painted);
        return new(new ScoreName("kl", network).ToString(), estimate.Value, estimate.Low, estimate.High, ModeDivergence.Of(real).Value, count, description);
    }
}
