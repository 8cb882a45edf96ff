using ArtGan.Experiments;
using ArtGan.Experiments.Live;
using ArtGan.Training;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows training on standard error: a live line on a terminal, a line now and then elsewhere.</summary>
internal static class TrainingProgress
{
    // Lines of a log that nobody watches: about this many over a whole run.
    private const int Lines = 30;

    /// <summary>Runs training and shows how far it is.</summary>
    /// <param name="context">Where to show it.</param>
    /// <param name="run">The run.</param>
    /// <param name="train">Trains, telling of each tick.</param>
    public static RunResult Show(CommandContext context, ExperimentRun run, Func<Action<TrainingTick>, RunResult> train) =>
        Show(context.Console, context.Say, run, train, TimeProvider.System);

    /// <summary>Runs training and shows how far it is.</summary>
    /// <param name="console">Where a live line goes.</param>
    /// <param name="say">Where lines go that stay.</param>
    /// <param name="run">The run.</param>
    /// <param name="train">Trains, telling of each tick.</param>
    /// <param name="clock">Tells the time.</param>
    internal static RunResult Show(IAnsiConsole console, Action<string> say, ExperimentRun run, Func<Action<TrainingTick>, RunResult> train, TimeProvider clock)
    {
        long total = run.Preset.Options.Training.Steps;
        var pace = new TrainingPace(clock, run.StepsDone);
        var told = run.Diagnoses.Count;
        TrainingStatus Take(TrainingTick tick, Action<string> sayDiagnosis)
        {
            pace.Note(tick.Step);
            var diagnoses = run.Diagnoses;
            for (; told < diagnoses.Count; told++)
            {
                sayDiagnosis($"! {diagnoses[told]}");
            }

            return new TrainingStatus(tick, total, pace.Left(total), diagnoses is [.., var last] ? last : null);
        }

        if (!console.Profile.Capabilities.Interactive)
        {
            var every = Math.Max(1, total / Lines);
            var next = run.StepsDone;
            return train(tick =>
            {
                var status = Take(tick, say);
                if (tick.Step >= next)
                {
                    say(status.Line(int.MaxValue));
                    next = tick.Step + every;
                }
            });
        }

        var line = new TrainingLine();
        return console.Progress().Columns(line).Start(progress =>
        {
            var task = progress.AddTask(run.Preset.Name, maxValue: Math.Max(1, total));
            task.Value = run.StepsDone;
            return train(tick =>
            {
                // Diagnoses stand above the line, where they stay.
                line.Status = Take(tick, diagnosis => console.MarkupLine($"[yellow]{Markup.Escape(diagnosis)}[/]"));
                task.Value = tick.Step;
            });
        });
    }
}
