using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Training;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows training on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class TrainingProgress
{
    // Lines of a log that nobody watches: about this many over a whole run.
    private const int Lines = 30;

    /// <summary>Runs training and shows how far it is.</summary>
    /// <param name="context">Where to show it.</param>
    /// <param name="run">The run.</param>
    /// <param name="train">Trains, telling of each tick.</param>
    public static RunResult Show(CommandContext context, ExperimentRun run, Func<Action<TrainingTick>, RunResult> train)
    {
        long total = run.Preset.Options.Training.Steps;
        var told = run.Diagnoses.Count;
        void TellDiagnoses(Action<string> say)
        {
            for (; told < run.Diagnoses.Count; told++)
            {
                say($"! {run.Diagnoses[told]}");
            }
        }

        if (!context.Console.Profile.Capabilities.Interactive)
        {
            var every = Math.Max(1, total / Lines);
            var next = run.StepsDone;
            return train(tick =>
            {
                if (tick.Step >= next)
                {
                    context.Say($"step {tick.Step}/{total}  {Describe(tick)}");
                    next = tick.Step + every;
                }

                TellDiagnoses(context.Say);
            });
        }

        return context.Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("starting", maxValue: Math.Max(1, total));
                task.Value = run.StepsDone;
                return train(tick =>
                {
                    task.Value = tick.Step;
                    task.Description = Markup.Escape($"step {tick.Step}/{total}  {Describe(tick)}");
                    // Above the bar, where they stay.
                    TellDiagnoses(line => context.Console.MarkupLine($"[yellow]{Markup.Escape(line)}[/]"));
                });
            });
    }

    private static string Describe(TrainingTick tick) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tick.ImagesPerSecond,5:0} images/s  loss D {tick.LossD:0.00} G {tick.LossG:0.00}  right real {tick.RealRight:0%} fake {tick.FakeRight:0%}  D(x) {tick.DReal:0.00} D(G(z)) {tick.DFake:0.00}{Seen(tick)}");

    private static string Seen(TrainingTick tick) =>
        tick.Diversity is { } diversity ? string.Create(CultureInfo.InvariantCulture, $"  diversity {diversity:0%}") : "";
}
