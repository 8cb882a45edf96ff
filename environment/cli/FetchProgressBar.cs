using ArtGan.Data;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows a fetch on standard error: a bar on a terminal, a line a step elsewhere.</summary>
internal static class FetchProgressBar
{
    /// <summary>Runs a fetch and shows how far it is.</summary>
    public static async Task<T> ShowAsync<T>(CommandContext context, Func<IProgress<FetchProgress>, Task<T>> fetch)
    {
        if (!context.Console.Profile.Capabilities.Interactive) return await fetch(new StepLines(context));
        return await context.Console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .StartAsync(progress => fetch(new Bar(progress)));
    }

    private sealed class Bar(ProgressContext context) : IProgress<FetchProgress>
    {
        private readonly ProgressTask task = context.AddTask("Fetching", autoStart: true);

        public void Report(FetchProgress value)
        {
            task.Description = Markup.Escape($"{value.Name}: {value.Step}");
            task.MaxValue = value.Total;
            task.Value = value.Bytes;
        }
    }

    private sealed class StepLines(CommandContext context) : IProgress<FetchProgress>
    {
        private string? last;

        public void Report(FetchProgress value)
        {
            if (value.Step == last) return;
            last = value.Step;
            context.Say($"{value.Name}: {value.Step}");
        }
    }
}
