using System.Diagnostics;
using System.Globalization;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>
/// A sweep being run: rung by rung, several trials at a time, from where its journal says it was. Stop it anywhere:
/// what has ended is not done again, and what was begun goes on.
/// </summary>
/// <param name="sweep">The sweep.</param>
/// <param name="journal">What has happened, and where it is written.</param>
/// <param name="worker">Trains and judges.</param>
/// <param name="runsFolder">Where runs are kept.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class SweepRun(Sweep sweep, SweepJournal journal, ITrialWorker worker, string runsFolder, ISweepProgress? progress = null)
{
    // A process may be killed by chance; one that is killed again is killed by what it does.
    private const int MostKills = 2;

    private readonly Lock gate = new();
    private readonly Dictionary<int, long> promised = [];
    private (int Events, IReadOnlyList<IReadOnlyList<TrainingTick>> Ticks) measures = (-1, []);
    private UserException? fault;

    /// <summary>The sweep's trials.</summary>
    internal IReadOnlyList<SweepTrial> Trials { get; } = TrialSequence.Of(sweep);

    /// <summary>How the trials stand now.</summary>
    internal SweepStandings Standings => new(sweep, Trials, journal.Events);

    /// <summary>Which budget ended the call, in a sentence; null where none did.</summary>
    internal string? Exhausted { get; private set; }

    /// <summary>Runs what is left of the sweep.</summary>
    /// <param name="workers">Trials at the same time.</param>
    /// <param name="cancellation">Asks the trials to save and end.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the next call goes on.</exception>
    /// <exception cref="UserException">No trial can be judged, or the journal cannot be written.</exception>
    internal async Task RunAsync(int workers, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (sweep.Budget.Seconds is { } seconds)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue / 1000)));
        }

        try
        {
            foreach (var rung in sweep.Rungs)
            {
                var standings = Standings;
                if (standings.On(rung) is not { } those)
                {
                    break;
                }

                await Parallel.ForEachAsync(
                    those.Where(trial => !standings.HasEnded(trial, rung)),
                    new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop.Token },
                    async (trial, _) => await TryOneAsync(trial, rung, stop));
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (fault is null && Exhausted is null && sweep.Budget.Seconds is { } budget)
            {
                Exhausted = string.Create(CultureInfo.InvariantCulture, $"The budget of {budget} seconds is used up.");
            }
        }

        if (fault is not null)
        {
            throw fault;
        }
    }

    private async Task TryOneAsync(SweepTrial trial, Rung rung, CancellationTokenSource stop)
    {
        if (!HasRoom(trial, rung))
        {
            return;
        }

        try
        {
            var happened = await EndAsync(trial, rung, stop.Token);
            Write(trial, happened);
        }
        catch (UserException error)
        {
            // The others are to save before the sweep ends.
            fault ??= error;
            await stop.CancelAsync();
        }
        finally
        {
            lock (gate)
            {
                promised.Remove(trial.Number);
            }
        }
    }

    /// <summary>Trains and judges a trial.</summary>
    /// <returns>How it ended on the rung.</returns>
    private async Task<TrialEvent> EndAsync(SweepTrial trial, Rung rung, CancellationToken stop)
    {
        if (Refusal(trial) is { } refusal)
        {
            return Event(TrialStatus.Failed) with { Reason = refusal };
        }

        progress?.Started(trial, rung);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var watch = new TrialWatch(sweep.EarlyStopping, Measures)
            {
                OnStarted = run => Write(trial, Event(TrialStatus.Started) with { Run = Path.GetFileName(run) }),
                OnTick = tick => progress?.Ticked(trial, rung, tick),
            };
            var work = new TrialWork(sweep.PresetReference, trial.Assignments, rung.Steps, RunOf(trial), runsFolder);
            var end = await worker.TrainAsync(work, watch, stop);
            var run = watch.Run ?? work.Run;
            TrialEvent So(TrialStatus status, string? reason) => Event(status) with { Run = run is null ? null : Path.GetFileName(run), Steps = end.Steps, Seconds = Math.Round(clock.Elapsed.TotalSeconds, 1), Reason = reason };
            switch (end.Kind)
            {
                case TrialEndKind.Failed:
                    return So(TrialStatus.Failed, end.Reason);
                case TrialEndKind.Done or TrialEndKind.Saved when run is not null && (end.Kind == TrialEndKind.Done || watch.Reason is not null):
                    return await JudgeAsync(run, So(watch.Reason is null ? TrialStatus.Finished : TrialStatus.Stopped, watch.Reason), () => clock.Elapsed.TotalSeconds, trial, stop);
                case var _ when stop.IsCancellationRequested:
                    Write(trial, So(TrialStatus.Interrupted, null));
                    throw new OperationCanceledException(stop);
            }

            Write(trial, So(TrialStatus.Killed, end.Reason));
            if (journal.Kills(trial.Number, rung.Number) >= MostKills)
            {
                return So(TrialStatus.Failed, $"{end.Reason?.TrimEnd('.') ?? "Its process was killed"}, and so it was when tried again.");
            }
        }

        TrialEvent Event(TrialStatus status) => new(trial.Number, rung.Number, status) { Options = trial.Assignments.ToDictionary(each => each.Option, each => each.Value), Steps = journal.Newest(trial.Number)?.Steps ?? 0 };
    }

    private async Task<TrialEvent> JudgeAsync(string run, TrialEvent trained, Func<double> seconds, SweepTrial trial, CancellationToken stop)
    {
        TrialEvent judged;
        try
        {
            judged = sweep.Goal.Column is { } column ? Measured(run, column, trained) : await ScoredAsync(run, trained, stop);
        }
        catch (OperationCanceledException)
        {
            Write(trial, trained with { Status = TrialStatus.Interrupted });
            throw;
        }

        return judged with { Seconds = Math.Round(seconds(), 1) };
    }

    private static TrialEvent Measured(string run, StatColumn column, TrialEvent trained) =>
        column.Newest(TicksOf(run)) is { } value
            ? trained with { Value = value }
            : trained with { Status = TrialStatus.Failed, Reason = $"Its stats.jsonl has no {column.Name}, which the training doctor measures every 50 steps or so; give trials more steps, and tick_every fewer." };

    private async Task<TrialEvent> ScoredAsync(string run, TrialEvent trained, CancellationToken stop)
    {
        TrialScore judged;
        try
        {
            judged = await worker.ScoreAsync(run, sweep.Goal, stop);
        }
        catch (UserException error)
        {
            return trained with { Status = TrialStatus.Failed, Reason = error.Message };
        }

        if (judged.Skipped is { } reason)
        {
            throw new UserException($"No trial can be judged by {sweep.Goal.Name}: {reason}");
        }

        var score = judged.Score!;
        return double.IsFinite(score.Value)
            ? trained with { Value = score.Value, Low = score.Low, High = score.High, Floor = score.Floor }
            : trained with { Status = TrialStatus.Failed, Reason = score.Warning ?? $"Its {sweep.Goal.Name} is no number." };
    }

    private string? Refusal(SweepTrial trial)
    {
        try
        {
            trial.Apply(sweep.Preset).Options.Validated();
            return null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    }

    /// <summary>Whether the budget has steps left for a trial; if so they are its own.</summary>
    private bool HasRoom(SweepTrial trial, Rung rung)
    {
        lock (gate)
        {
            promised[trial.Number] = rung.Steps;
            if (sweep.Budget.Steps is not { } most || journal.Steps(promised) <= most)
            {
                return true;
            }

            promised.Remove(trial.Number);
            Exhausted = string.Create(CultureInfo.InvariantCulture, $"The budget of {most} steps has no room for another trial.");
            return false;
        }
    }

    /// <summary>The folder of a trial's run where it has one that can go on.</summary>
    private string? RunOf(SweepTrial trial) =>
        journal.Run(trial.Number) is { } name && RunFolder.At(Path.Combine(runsFolder, name)) is { } run && File.Exists(run.RecordPath) ? run.FullPath : null;

    /// <summary>The ticks of the trials that have ended; read again only when something has happened.</summary>
    private IReadOnlyList<IReadOnlyList<TrainingTick>> Measures()
    {
        var events = journal.Events;
        lock (gate)
        {
            if (measures.Events != events.Count)
            {
                var ended = events.Where(each => each is { IsEnd: true, Status: not TrialStatus.Failed, Run: not null }).Select(each => each.Run!).Distinct();
                measures = (events.Count, [.. ended.Select(run => TicksOf(Path.Combine(runsFolder, run)))]);
            }

            return measures.Ticks;
        }
    }

    private static IReadOnlyList<TrainingTick> TicksOf(string run) => RunFolder.At(run) is { } folder ? new StatsLog(folder.StatsPath).Ticks : [];

    private void Write(SweepTrial trial, TrialEvent happened)
    {
        journal.Append(happened);
        progress?.Happened(trial, happened);
    }
}
