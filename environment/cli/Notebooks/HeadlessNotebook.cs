using System.Globalization;
using System.Threading.Channels;
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
        // Cells print with the console's lock in hand and then wait for the listener before them. A listener that wrote to the console itself
        // would wait for that lock, and both for ever: so all that is told is written from here.
        var told = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
        var writing = Task.Run(async () =>
        {
            await foreach (var write in told.Reader.ReadAllAsync())
            {
                write();
            }
        });
        NotebookRunResult result;
        try
        {
            result = await NotebookRunner.RunAsync(
                options with
                {
                    Cells = NotebookHost.Serve(options.Cells),
                    Progress = progress => told.Writer.TryWrite(() => Tell(context, progress)),
                    Listener = output => told.Writer.TryWrite(() => Print(context, output)),
                },
                context.Cancellation);
        }
        finally
        {
            told.Writer.Complete();
            await writing;
        }

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
