using ArtGan.Data;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows a fetch on standard error: a bar on a terminal, a line a step elsewhere.</summary>
internal static class FetchProgressBar
{
    /// <summary>Up to so many files are told of one by one.</summary>
    private const int FewFiles = 10;

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
            task.Description = Markup.Escape(value.Files > FewFiles ? $"{value.Name}: {value.FilesDone} of {value.Files} files" : $"{value.Name}: {value.Step}");
            task.MaxValue = value.Total;
            task.Value = value.Bytes;
        }
    }

    private sealed class StepLines(CommandContext context) : IProgress<FetchProgress>
    {
        private string? last;
        private int tenths = -1;

        public void Report(FetchProgress value)
        {
            if (value.Files > FewFiles)
            {
                TellTenth(value);
                return;
            }

            if (value.Step == last) return;
            last = value.Step;
            context.Say($"{value.Name}: {value.Step}");
        }

        /// <summary>Of many files, a line each tenth of the way, and one where they come from.</summary>
        private void TellTenth(FetchProgress value)
        {
            var reached = value.FilesDone * 10 / value.Files;
            if (reached <= tenths) return;
            context.Say(tenths < 0 ? $"{value.Name}: {value.Step}" : $"{value.Name}: {value.FilesDone} of {value.Files} files are in place");
            tenths = reached;
        }
    }
}
