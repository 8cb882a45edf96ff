using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks.Presets;

/// <summary>Trains a preset for a benchmark, in a folder that is thrown away.</summary>
internal static class PresetTraining
{
    /// <summary>The presets whose names begin and contain texts, by name.</summary>
    /// <param name="benchmark">Named to the user.</param>
    /// <param name="prefix">How the names of its cases begin.</param>
    /// <param name="filter">What they contain; all cases where empty.</param>
    /// <exception cref="UserException">No case does.</exception>
    public static IReadOnlyList<Preset> Find(string benchmark, string prefix, string filter)
    {
        Preset[] cases = [.. Preset.List().Where(preset => preset.Name.StartsWith(prefix, StringComparison.Ordinal) && preset.Name.Contains(filter, StringComparison.Ordinal))];
        return cases.Length > 0
            ? cases
            : throw new UserException($"No case of 'bench {benchmark}' is called like '{filter}'; 'artgan train --list' shows those that begin with {prefix}.");
    }

    /// <summary>The preset with other steps, without files on the way, which cost time.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="steps">Steps in place of the preset's, or null.</param>
    public static Preset Bare(Preset preset, int? steps)
    {
        var bare = preset.With("checkpoint_every", int.MaxValue).With("sample_every", int.MaxValue);
        return steps is { } total ? bare.With("steps", total) : bare;
    }

    /// <summary>Trains, and looks at what was learnt.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="look">Given the averaged generator at the end.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserException">The networks diverged.</exception>
    public static (T Seen, RunResult Result) Train<T>(Preset preset, Func<Sampler, T> look, CancellationToken cancellation)
    {
        var runs = Directory.CreateTempSubdirectory("artgan-bench-");
        try
        {
            var workplace = new Workplace { RunsFolder = runs.FullName };
            using var run = ExperimentRun.Start(preset, workplace, cancellation);
            var result = run.Train(null, cancellation);
            using var sampler = RunSampler.Open(result.Run, workplace, preset.Options.Device);
            return (look(sampler), result);
        }
        finally
        {
            runs.Delete(recursive: true);
        }
    }
}
