using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

/// <summary>A small training with everything on that a checkpoint must hold, for a process that is killed again and again.</summary>
internal static class KilledTraining
{
    private static readonly string[] Everything =
    [
        "size=8", "steps=45", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "seed=9", "device=cpu",
        "critic_steps=5", "accumulate=2", "optimizer=rmsprop", "beta2=0.9", "learning_rate_warmup=5", "learning_rate_decay=cosine", "learning_rate_decay_from=20", "learning_rate_decay_until=40",
        "augment=color,translation,cutout", "augment_target=0.1", "augment_kimg=2", "balance_threshold=1.02", "ema_half_life=8", "ema_ramp=0.2", "flip=true", "balanced=true",
        "discriminator_norm=spectral", "discriminator_dropout=0.2", "tick_every=2", "sample_every=5", "checkpoint_every=3", "verdicts=true",
    ];

    /// <summary>Starts the training where none is in a folder, and goes on with it where one is.</summary>
    /// <param name="runs">The folder.</param>
    /// <returns>The hash of the weights at the end.</returns>
    public static string GoOn(string runs)
    {
        var workplace = new Workplace { RunsFolder = runs, LoadData = (_, _) => SyntheticImages.Bars(labels: 2) };
        // A folder without a record was killed before it became a run.
        var begun = RunFolder.All(runs).LastOrDefault(folder => File.Exists(folder.RecordPath));
        using var run = begun is null
            ? ExperimentRun.Start(Everything.Aggregate(new Preset("killed", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment)), workplace)
            : ExperimentRun.Resume(begun.FullPath, workplace: workplace);
        return run.Train().WeightsSha256;
    }
}
