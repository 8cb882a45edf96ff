namespace ArtGan.Experiments;

/// <summary>When a run pauses to write files.</summary>
/// <param name="options">Hold the intervals.</param>
internal sealed class RunPauses(ExperimentOptions options)
{
    /// <summary>The step of the next pause.</summary>
    /// <param name="step">Steps done.</param>
    internal long After(long step)
    {
        long NextMultiple(int interval) => ((step / interval) + 1) * interval;
        return Math.Min(options.Training.Steps, Math.Min(NextMultiple(options.SampleEvery), NextMultiple(options.CheckpointEvery)));
    }

    /// <summary>Whether a step is the run's last.</summary>
    internal bool IsLast(long step) => step == options.Training.Steps;

    /// <summary>Whether samples are painted after a step.</summary>
    internal bool Paints(long step) => IsLast(step) || step % options.SampleEvery == 0;

    /// <summary>Whether a checkpoint is written after a step.</summary>
    internal bool Saves(long step) => IsLast(step) || step % options.CheckpointEvery == 0;
}
