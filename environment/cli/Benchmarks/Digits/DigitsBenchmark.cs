using ArtGan.Cli.Benchmarks.Presets;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks.Digits;

/// <summary>Trains generators of digits and lets the digit classifier judge what they paint.</summary>
internal sealed class DigitsBenchmark : IDisposable
{
    /// <summary>Digits judged.</summary>
    public const int Painted = 1_000;

    /// <summary>How the presets begin that are its cases.</summary>
    public const string Prefix = "mnist-";

    // Digits are painted with a seed of their own, the same for every case.
    private const long PaintingSeed = 1_000;

    private readonly DigitClassifier classifier;
    private readonly LabelledImages real;

    /// <summary>Gets the digits and the classifier.</summary>
    /// <param name="cancellation">Ends fetch and training.</param>
    /// <exception cref="UserException">MNIST could not be had.</exception>
    public DigitsBenchmark(CancellationToken cancellation)
    {
        var store = new AssetStore();
        classifier = DigitClassifier.Obtain(store, cancellation: cancellation);
        real = Mnist.Load(store, MnistSplit.Test, cancellation: cancellation);
    }

    /// <summary>Trains a case from each of several seeds.</summary>
    /// <param name="preset">The case.</param>
    /// <param name="seeds">How many seeds, from 1 on.</param>
    /// <param name="steps">Steps in place of the preset's.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserException">A network diverged, or paints no digits.</exception>
    public DigitsResult Run(Preset preset, int seeds, int? steps, CancellationToken cancellation)
    {
        var bare = PresetTraining.Bare(preset, steps);
        var runs = Enumerable.Range(1, seeds).Select(seed =>
        {
            var (seen, result) = PresetTraining.Train(bare.With("seed", seed), Judge, cancellation);
            return seen with { Seed = seed, Seconds = result.Seconds };
        });
        return Summary(preset.Name, [.. runs], bare.Options.Training.Steps);
    }

    /// <summary>Judges what a run's newest checkpoint paints.</summary>
    /// <param name="reference">The run's folder, its number, or "latest".</param>
    /// <param name="device">As in the option "device".</param>
    /// <exception cref="UserException">There is no such run, or it paints no digits.</exception>
    public DigitsResult Look(string reference, string device)
    {
        var folder = RunFolder.Find(reference, RunFolder.DefaultRoot);
        var checkpoint = new CheckpointStore(folder.FullPath, keep: 1).Latest;
        using var sampler = RunSampler.Open(reference, deviceName: device);
        var judged = Judge(sampler) with { Seed = RunRecord.Read(folder).Preset.Options.Seed, Seconds = checkpoint!.Read().Seconds };
        return Summary(folder.Name, [judged], checkpoint.Step);
    }

    /// <summary>Lets the classifier go.</summary>
    public void Dispose() => classifier.Dispose();

    private Judged Judge(Sampler sampler)
    {
        using var painted = sampler.Sample(Painted, PaintingSeed);
        return new(classifier.Judge(painted, real), classifier.Overlap(painted, real), 0, 0);
    }

    private static DigitsResult Summary(string name, IReadOnlyList<Judged> runs, long steps)
    {
        double Mean(Func<Judged, double> figure) => Math.Round(runs.Average(figure), 4);
        return new(
            name,
            Mean(run => run.Verdict.MeanConfidence),
            Mean(run => run.Verdict.RealMeanConfidence),
            runs.Min(run => run.Verdict.ClassShare.Min()),
            runs.Max(run => run.Verdict.ClassShare.Max()),
            Mean(run => run.Verdict.DivergenceFromUniform),
            Mean(run => run.Overlap.Precision),
            Mean(run => run.Overlap.Recall),
            [.. runs.Select(run => Math.Round(run.Verdict.MeanConfidence, 4))],
            [.. runs.Select(run => Math.Round(run.Overlap.Recall, 4))],
            [.. runs.Select(run => run.Seed)],
            steps,
            Painted,
            Math.Round(runs.Average(run => run.Seconds), 1));
    }

    private sealed record Judged(DigitVerdict Verdict, PrecisionRecall Overlap, long Seed, double Seconds);
}
