using System.Globalization;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Notebooks;

/// <summary>Runs a notebook for a command: tells how far it is, and writes the page, also of a run that failed.</summary>
internal static class HeadlessNotebook
{
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
                PagePath = html,
                PlotlyPath = HtmlExporter.HasCharts(result.Document) ? await PlotlyFile.FindAsync(context) : null,
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
