using System.Globalization;
using ArtGan.Data;
using ArtGan.Metrics;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows on standard error how far data are fetched, prepared and looked at: bars on a terminal, a line now and then elsewhere.</summary>
internal abstract class DataProgress : IProgress<FetchProgress>, IProgress<PreparationProgress>, IProgress<EvaluationProgress>
{
    /// <summary>Up to so many files are told of one by one.</summary>
    private const int FewFiles = 10;

    /// <summary>Runs work on data and shows how far it is.</summary>
    public static async Task<T> ShowAsync<T>(CommandContext context, Func<DataProgress, Task<T>> work)
    {
        if (!context.Console.Profile.Capabilities.Interactive) return await work(new Lines(context));
        return await context.Console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => work(new Bars(progress)));
    }

    /// <inheritdoc/>
    public void Report(FetchProgress value)
    {
        var isOneByOne = value.Files <= FewFiles;
        var step = $"{value.Name}: {value.Step}";
        Show("fetch", isOneByOne || value.FilesDone == 0 ? step : $"{value.Name}: {value.FilesDone} of {value.Files} files are in place", value.Bytes, value.Total, isOneByOne);
    }

    /// <inheritdoc/>
    public void Report(PreparationProgress value)
    {
        var rejected = value.Rejected > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.Rejected} rejected") : "";
        Show("prepare", $"{value.Name}: {value.Done} of {value.Total} files are prepared{rejected}", value.Done, value.Total, isOneByOne: false);
    }

    /// <inheritdoc/>
    public void Report(EvaluationProgress value) => Show(value.Step, $"{value.Step}: {value.Done} of {value.Total}", value.Done, value.Total, isOneByOne: false);

    /// <summary>Shows a step.</summary>
    /// <param name="work">What it is a step of.</param>
    /// <param name="text">The step in words.</param>
    /// <param name="done">How much is done.</param>
    /// <param name="total">Of how much.</param>
    /// <param name="isOneByOne">Whether the steps are few, and each is worth a line.</param>
    protected abstract void Show(string work, string text, long done, long total, bool isOneByOne);

    private sealed class Bars(ProgressContext context) : DataProgress
    {
        private readonly Dictionary<string, ProgressTask> tasks = [];

        protected override void Show(string work, string text, long done, long total, bool isOneByOne)
        {
            lock (tasks)
            {
                if (!tasks.TryGetValue(work, out var task)) tasks[work] = task = context.AddTask(Markup.Escape(text));
                task.Description = Markup.Escape(text);
                task.MaxValue = total;
                task.Value = done;
            }
        }
    }

    private sealed class Lines(CommandContext context) : DataProgress
    {
        private readonly Dictionary<string, (string Text, long Tenths)> last = [];

        protected override void Show(string work, string text, long done, long total, bool isOneByOne)
        {
            lock (last)
            {
                var before = last.GetValueOrDefault(work, ("", -1));
                var tenths = total > 0 ? done * 10 / total : 0;
                if (isOneByOne ? text == before.Text : tenths <= before.Tenths) return;
                last[work] = (text, tenths);
                context.Say(text);
            }
        }
    }
}
