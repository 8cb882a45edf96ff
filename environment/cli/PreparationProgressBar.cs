using ArtGan.Data;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows a preparation of pictures on standard error: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class PreparationProgressBar
{
    // Lines of a log that nobody watches, over a whole preparation.
    private const int Lines = 10;

    /// <summary>Runs a preparation and shows how far it is.</summary>
    public static async Task<T> ShowAsync<T>(CommandContext context, Func<IProgress<PreparationProgress>, Task<T>> prepare)
    {
        if (!context.Console.Profile.Capabilities.Interactive) return await prepare(new StepLines(context));
        return await context.Console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => prepare(new Bar(progress)));
    }

    private static string Describe(PreparationProgress value) =>
        $"{value.Name}: {value.Done} of {value.Total} files{(value.Rejected > 0 ? $", {value.Rejected} rejected" : "")}";

    private sealed class Bar(ProgressContext context) : IProgress<PreparationProgress>
    {
        private readonly ProgressTask task = context.AddTask("Looking for pictures", autoStart: true);

        public void Report(PreparationProgress value)
        {
            task.Description = Markup.Escape(Describe(value));
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class StepLines(CommandContext context) : IProgress<PreparationProgress>
    {
        private int next;

        public void Report(PreparationProgress value)
        {
            if (value.Done < next && value.Done < value.Total) return;
            next = value.Done + Math.Max(1, value.Total / Lines);
            context.Say(Describe(value));
        }
    }
}
