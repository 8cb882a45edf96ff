using System.Globalization;
using ArtGan.Data;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Notebooks;

/// <summary>Runs a notebook for a command: tells how far it is, and writes the page, also of a run that failed.</summary>
internal static class HeadlessNotebook
{
    private const string PlotlyFile = "plotly.min.js";
    private const double WorthTelling = 1;

    /// <summary>Runs the notebook and writes what is asked for.</summary>
    /// <param name="context">The command's.</param>
    /// <param name="options">What to run; its progress and listener are set here.</param>
    /// <param name="html">Where the page is written; nowhere when null.</param>
    public static async Task<NotebookRunResult> RunAsync(CommandContext context, NotebookRunOptions options, string? html)
    {
        var result = await NotebookRunner.RunAsync(options with { Cells = NotebookHost.Serve(options.Cells), Progress = progress => Tell(context, progress), Listener = output => Print(context, output) }, context.Cancellation);
        if (html is not null)
        {
            var page = HtmlExporter.Export(result.Document, new HtmlExportOptions
            {
                SourceName = Path.GetFileName(options.Path),
                Folder = Path.GetDirectoryName(Path.GetFullPath(options.Path)),
                PlotlyPath = HtmlExporter.HasCharts(result.Document) ? await PlotlyAsync(context) : null,
            });
            AtomicFile.WriteText(html, page.Html);
        }

        if (result.Failure is { } failure)
        {
            foreach (var line in failure.Error.Traceback)
            {
                context.Say(line);
            }

            context.Say(failure.ToString());
        }

        return result;
    }

    private static async Task<string?> PlotlyAsync(CommandContext context)
    {
        try
        {
            var manifest = Manifest.Load(Path.Combine(Repository.Root, "environment", "plotly.json"));
            var store = new AssetStore();
            // A stopped run still gets its page, but fetches nothing for it.
            var folder = store.IsCached(manifest) ? store.Locate(manifest)
                : context.Cancellation.IsCancellationRequested ? throw new UserException("the run was stopped.")
                : await DataProgress.ShowAsync(context, progress => store.FetchAsync(manifest, progress, context.Cancellation));
            return Path.Combine(folder, PlotlyFile);
        }
        catch (Exception error) when (error is UserException or OperationCanceledException)
        {
            context.Say($"The page shows its charts as still pictures, as plotly.js could not be had: {error.Message}");
            return null;
        }
    }

    private static void Tell(CommandContext context, CellProgress progress)
    {
        if (progress.Seconds is null)
        {
            context.Say($"Cell {progress.Cell} of {progress.Cells}{(progress.Title is null ? "" : $": {progress.Title}")}");
        }
        else if (progress.Seconds >= WorthTelling)
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"  {progress.Seconds:0.0} s"));
        }
    }

    private static void Print(CommandContext context, CellOutput output)
    {
        if (output is StreamOutput stream)
        {
            context.Terminal.Error.Write(stream.Text);
        }
    }
}
