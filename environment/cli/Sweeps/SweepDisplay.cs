using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Training;
using Spectre.Console;

namespace ArtGan.Cli.Sweeps;

/// <summary>Shows a sweep on standard error: bars on a terminal, and a line for each thing that happens; with --json each trial's end is a result.</summary>
/// <param name="context">Where to show it.</param>
/// <param name="sweep">The sweep.</param>
internal sealed class SweepDisplay(CommandContext context, Sweep sweep) : ISweepProgress
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, ProgressTask> bars = [];
    private ProgressContext? progress;

    /// <summary>Runs a sweep and shows it.</summary>
    /// <param name="run">Runs it.</param>
    public Task ShowAsync(Func<Task> run) => !context.Console.Profile.Capabilities.Interactive ? run() : context.Console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(shown =>
        {
            progress = shown;
            return run();
        });

    /// <inheritdoc/>
    public void Started(SweepTrial trial, Rung rung)
    {
        lock (gate)
        {
            if (progress is not null)
            {
                bars[trial.Number] = progress.AddTask(Markup.Escape(Title(trial.Number, rung.Number)), maxValue: rung.Steps);
            }
        }
    }

    /// <inheritdoc/>
    public void Ticked(SweepTrial trial, Rung rung, TrainingTick tick)
    {
        lock (gate)
        {
            if (bars.TryGetValue(trial.Number, out var bar))
            {
                bar.Value = tick.Step;
                bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{Title(trial.Number, rung.Number)}: step {tick.Step}/{rung.Steps}, {tick.ImagesPerSecond:0} images/s"));
            }
        }
    }

    /// <inheritdoc/>
    public void Happened(SweepTrial trial, TrialEvent happened)
    {
        lock (gate)
        {
            if (happened.Status == TrialStatus.Started)
            {
                if (progress is null)
                {
                    context.Say($"{Title(trial.Number, happened.Rung)} trains in {happened.Run}: {Told(trial)}");
                }

                return;
            }

            if (happened.IsEnd && bars.Remove(trial.Number, out var bar))
            {
                bar.StopTask();
            }

            var line = $"{Title(trial.Number, happened.Rung)} {Outcome(happened)}";
            if (progress is null)
            {
                context.Say(line);
            }
            else
            {
                // Above the bars, where it stays.
                context.Console.MarkupLine(Markup.Escape($"{line}: {Told(trial)}"));
            }

            Report(trial, happened);
        }
    }

    /// <summary>Writes a trial's end as a result, with --json.</summary>
    public void Report(SweepTrial trial, TrialEvent happened)
    {
        if (context.Json && happened.IsEnd)
        {
            context.Result(TrialResult.Of(sweep, trial, happened));
        }
    }

    private string Title(int trial, int rung) => sweep.Rungs.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"Trial {trial} of {sweep.Trials}")
        : string.Create(CultureInfo.InvariantCulture, $"Trial {trial} of {sweep.Trials}, rung {rung} of {sweep.Rungs.Count},");

    private string Outcome(TrialEvent happened) => happened.Status switch
    {
        TrialStatus.Failed => $"failed: {happened.Reason}",
        TrialStatus.Killed => $"is tried once more: {happened.Reason}",
        TrialStatus.Interrupted => "is saved and goes on next time",
        var status => string.Create(
            CultureInfo.InvariantCulture,
            $"{(status == TrialStatus.Stopped ? $"was given up ({happened.Reason}), " : "has ")}{sweep.Goal.Name} {happened.Value:g4}{(happened is { Low: { } low, High: { } high } ? $" ({low:g3} to {high:g3})" : "")} after {happened.Steps} steps and {happened.Seconds:0} s"),
    };

    private string Told(SweepTrial trial) => string.Join(' ', sweep.Parameters.Zip(trial.Values, (parameter, value) => $"{parameter.Name}={value}"));
}
