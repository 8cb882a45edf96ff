using ArtGan.Cli.Benchmarks.Presets;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks.Modes;

/// <summary>Trains generators on data whose modes can be counted, and counts what they leave out.</summary>
internal static class ModesBenchmark
{
    /// <summary>How the presets begin that are its cases.</summary>
    public const string Prefix = "toy-";

    // Points are looked at with a seed of their own, the same for every case.
    private const long LookingSeed = 2_500;

    /// <summary>Trains a case from each of several seeds and counts the modes it reaches.</summary>
    /// <param name="preset">The case.</param>
    /// <param name="seeds">How many seeds, from 1 on.</param>
    /// <param name="steps">Steps in place of the preset's.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserException">A network diverged.</exception>
    public static ModesResult Run(Preset preset, int seeds, int? steps, CancellationToken cancellation)
    {
        var bare = PresetTraining.Bare(preset, steps);
        var numbers = Enumerable.Range(1, seeds).ToList();
        var runs = numbers.ConvertAll(seed => Train(bare.With("seed", seed), cancellation));
        return Summary(preset.Name, runs.ConvertAll(run => run.Coverage), numbers, bare.Options.Training.Steps) with { MsPerStep = Math.Round(runs.Average(run => run.MsPerStep), 2) };
    }

    /// <summary>Counts the modes that a run's newest checkpoint reaches.</summary>
    /// <param name="reference">The run's folder, its number, or "latest".</param>
    /// <param name="device">As in the option "device".</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserException">There is no such run, or its data has no modes that can be counted.</exception>
    public static ModesResult Look(string reference, string device, CancellationToken cancellation)
    {
        var folder = RunFolder.Find(reference, RunFolder.DefaultRoot);
        var options = RunRecord.Read(folder).Preset.Options;
        using var sampler = RunSampler.Open(reference, deviceName: device);
        var coverage = Count(sampler, options.Data, cancellation);
        return Summary(folder.Name, [coverage], [options.Seed], new CheckpointStore(folder.FullPath, keep: 1).Latest!.Step);
    }

    private static (ModeCoverage Coverage, double MsPerStep) Train(Preset preset, CancellationToken cancellation)
    {
        var (coverage, result) = PresetTraining.Train(preset, sampler => Count(sampler, preset.Options.Data, cancellation), cancellation);
        return (coverage, result.Seconds * 1000 / Math.Max(1, result.Steps));
    }

    private static ModeCoverage Count(Sampler sampler, string data, CancellationToken cancellation)
    {
        if (PlanePoints.Find(data) is { } points)
        {
            using var drawn = sampler.Sample(ModeCoverage.PointsDrawn, LookingSeed);
            return ModeCoverage.OfPoints(drawn, points);
        }

        if (data != StackedMnist.SetName)
        {
            throw new UserException($"The modes of '{data}' cannot be counted; choose a run on {string.Join(", ", PlanePoints.Names)} or {StackedMnist.SetName}.");
        }

        using var classifier = DigitClassifier.Obtain(new AssetStore(), cancellation: cancellation);
        return StackedModes.Count(sampler, classifier, seed: LookingSeed, cancellation: cancellation);
    }

    private static ModesResult Summary(string name, List<ModeCoverage> coverages, List<int> seeds, long steps) => new(
        name,
        Math.Round(coverages.Average(coverage => coverage.Modes), 2),
        coverages[0].Of,
        coverages[0].HighQuality is null ? null : Math.Round(coverages.Average(coverage => coverage.HighQuality!.Value), 4),
        Math.Round(coverages.Average(coverage => coverage.Kl), 4),
        [.. coverages.Select(coverage => coverage.Modes)],
        seeds,
        steps,
        coverages[0].Count,
        null);
}
