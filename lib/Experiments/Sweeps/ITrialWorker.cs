using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>Trains and judges one trial at a time, in a process of its own.</summary>
internal interface ITrialWorker
{
    /// <summary>Trains a trial up to some steps.</summary>
    /// <param name="work">What to train.</param>
    /// <param name="watch">Told what happens; it may give the trial up.</param>
    /// <param name="cancellation">Asks the process to save and end, as <see cref="TrialWatch.GivenUp"/> does.</param>
    /// <returns>How it ended, cancelled or not.</returns>
    Task<TrialEnd> TrainAsync(TrialWork work, TrialWatch watch, CancellationToken cancellation);

    /// <summary>Judges a run by a score.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="goal">The score.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UserException">The run cannot be judged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<TrialScore> ScoreAsync(string run, SweepGoal goal, CancellationToken cancellation);
}

/// <summary>What a worker is to train.</summary>
/// <param name="Preset">The preset's name or file.</param>
/// <param name="Assignments">The options that differ from it.</param>
/// <param name="Steps">Steps in total.</param>
/// <param name="Run">The folder of the run to go on with; null to start one.</param>
/// <param name="RunsFolder">Where runs are kept.</param>
internal sealed record TrialWork(string Preset, IReadOnlyList<Assignment> Assignments, int Steps, string? Run, string RunsFolder);

/// <summary>How a worker ended.</summary>
internal enum TrialEndKind
{
    /// <summary>The trial has all its steps.</summary>
    Done,

    /// <summary>It was asked to end, and the trial is saved.</summary>
    Saved,

    /// <summary>Training failed, as it would again.</summary>
    Failed,

    /// <summary>The process died.</summary>
    Killed,
}

/// <summary>How a worker's training ended.</summary>
/// <param name="Kind">How.</param>
/// <param name="Steps">Steps that the trial has, as far as is known.</param>
/// <param name="Reason">Why it failed or died, in a sentence.</param>
internal sealed record TrialEnd(TrialEndKind Kind, long Steps, string? Reason = null);

/// <summary>How a trial was judged: by a score, or not at all because no trial can be.</summary>
/// <param name="Score">The score.</param>
/// <param name="Skipped">Why there is none.</param>
internal sealed record TrialScore(Score? Score, string? Skipped = null);
