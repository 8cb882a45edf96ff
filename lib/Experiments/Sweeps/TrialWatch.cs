using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Watches a trial in training, and gives it up where there is no hope.</summary>
/// <param name="stopping">When it is given up.</param>
/// <param name="others">The measures of trials that have ended, to compare it with.</param>
internal sealed class TrialWatch(EarlyStopping stopping, Func<IReadOnlyList<IReadOnlyList<TrainingTick>>> others) : IDisposable
{
    private readonly CancellationTokenSource givenUp = new();
    private readonly List<TrainingTick> own = [];

    /// <summary>Told of the run's folder as soon as there is one.</summary>
    internal Action<string>? OnStarted { get; init; }

    /// <summary>Told of each tick.</summary>
    internal Action<TrainingTick>? OnTick { get; init; }

    /// <summary>The run's folder; null before there is one.</summary>
    internal string? Run { get; private set; }

    /// <summary>Steps done at the newest tick.</summary>
    internal long Steps => own is [.., var newest] ? newest.Step : 0;

    /// <summary>Why the trial was given up, in a sentence; null where it was not.</summary>
    internal string? Reason { get; private set; }

    /// <summary>Requested when the trial is given up.</summary>
    internal CancellationToken GivenUp => givenUp.Token;

    /// <summary>The worker has a run.</summary>
    /// <param name="run">Its folder.</param>
    internal void Started(string run)
    {
        Run = run;
        // A run that goes on has measures already.
        own.AddRange(RunFolder.At(run) is { } folder ? new StatsLog(folder.StatsPath).Ticks : []);
        OnStarted?.Invoke(run);
    }

    /// <summary>The worker has measured something.</summary>
    internal void Tick(TrainingTick tick)
    {
        own.Add(tick);
        OnTick?.Invoke(tick);
        if (stopping.Median is not null && tick.Step >= stopping.After && Reason is null && MedianRule.Judge(stopping, own, others()) is { } reason)
        {
            GiveUp(reason);
        }
    }

    /// <summary>The training doctor has said something.</summary>
    internal void Diagnosed(Diagnosis diagnosis)
    {
        if (stopping.Doctor && diagnosis.Severity == Severity.Failure && Reason is null)
        {
            GiveUp(diagnosis.ToString());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => givenUp.Dispose();

    private void GiveUp(string reason)
    {
        Reason = reason;
        givenUp.Cancel();
    }
}
