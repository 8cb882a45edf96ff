namespace ArtGan.Training;

/// <summary>Real samples that painted ones are held against.</summary>
internal sealed class RealSamples : IDisposable
{
    // Of the mean distance between two real samples. Nearer ones count as alike: two digits of a class are, two of
    // different classes are not, and neither are two neighbours of the ring of 8 or of the grid of 25.
    private const double WidthOfPictures = 0.5, WidthOfPoints = 0.25;

    private readonly Tensor samples;
    private readonly double width;
    private readonly double meanWithin;
    private readonly double effectiveNumber;

    /// <summary>Measures real samples.</summary>
    /// <param name="real">(N, ...), on the CPU.</param>
    /// <param name="labels">Classes (N) where painted samples have classes too, so that variety within a class counts; else null.</param>
    /// <param name="augment">What pictures go through in training.</param>
    /// <param name="random">Where the augmentation's numbers come from.</param>
    internal RealSamples(Tensor real, Tensor? labels, DiffAugment augment, Generator random)
    {
        using var scope = NewDisposeScope();
        Leak = new AugmentationLeak(real, augment, random);
        samples = real.flatten(1).to(ScalarType.Float64).DetachFromDisposeScope();
        var distances = SampleDistances.Between(samples, samples);
        var pairs = Pairs(samples.shape[0], labels);
        meanWithin = SampleDistances.Mean(distances, Pairs(samples.shape[0], null));
        MeanDistance = SampleDistances.Mean(distances, pairs);
        width = MeanDistance * (real.ndim < 4 ? WidthOfPoints : WidthOfPictures);
        effectiveNumber = SampleDistances.EffectiveNumber(distances, pairs, width);
    }

    /// <summary>What painted pictures carry of the augmentation.</summary>
    internal AugmentationLeak Leak { get; }

    /// <summary>Mean distance between two real samples, of a class where there are classes.</summary>
    internal double MeanDistance { get; }

    /// <summary>How varied painted samples are beside the real ones: the ratio of their effective numbers.</summary>
    /// <param name="painted">(N, ...).</param>
    /// <param name="classes">Classes (N), or null.</param>
    internal double DiversityOf(Tensor painted, Tensor? classes)
    {
        var flat = painted.flatten(1);
        return SampleDistances.EffectiveNumber(SampleDistances.Between(flat, flat), Pairs(flat.shape[0], classes), width) / effectiveNumber;
    }

    /// <summary>Energy distance of painted samples.</summary>
    /// <param name="painted">(N, ...).</param>
    internal double DistanceTo(Tensor painted)
    {
        var flat = painted.flatten(1);
        var within = SampleDistances.Mean(SampleDistances.Between(flat, flat), Pairs(flat.shape[0], null));
        return SampleDistances.Energy(SampleDistances.Between(samples, flat), meanWithin, within);
    }

    /// <summary>Lets the samples go.</summary>
    public void Dispose() => samples.Dispose();

    private static Tensor Pairs(long count, Tensor? labels)
    {
        var others = ones([count, count], dtype: ScalarType.Float64) - eye(count, dtype: ScalarType.Float64);
        return labels is null ? others : others * labels.unsqueeze(0).eq(labels.unsqueeze(1)).to(ScalarType.Float64);
    }
}
