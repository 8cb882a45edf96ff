using ArtGan.Experiments;
using ArtGan.Experiments.Live;
using ArtGan.Training;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows training on standard error.</summary>
internal static class TrainingProgress
{
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
        var pace = new StepPace(clock, run.StepsDone);
        var told = run.Diagnoses.Count;
        return LiveLine.Show(console, say, run.Preset.Name, run.StepsDone, total, (tell, stay) => train(tick =>
        {
            pace.Note(tick.Step);
            var diagnoses = run.Diagnoses;
            for (; told < diagnoses.Count; told++)
            {
                stay($"! {diagnoses[told]}");
            }

            tell(tick.Step, new TrainingStatus(tick, total, pace.Left(total), diagnoses is [.., var last] ? last : null));
        }));
    }
}
