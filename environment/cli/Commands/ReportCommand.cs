using System.CommandLine;
using System.Globalization;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan report RUN...</c>: writes a run's report, or several runs side by side.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var runs = new Argument<string[]>("run") { Description = "Runs: each a folder, a number, or latest; several are compared.", HelpName = "RUN", Arity = ArgumentArity.ZeroOrMore };
        var sweep = new Option<string?>("--sweep") { Description = "Compare the runs of a sweep: the folder that 'artgan sweep' wrote.", HelpName = "FOLDER" };
        var html = new Option<string?>("--html") { Description = "The page to write; report.html in the run's folder where absent, or comparison-NUMBERS.html here." };
        var pdf = new Option<string?>("--pdf") { Description = "The same on A4, printed by Chromium; without --html, only this is written." };
        var command = new Command("report", "Write a run's report, or compare runs, as one HTML page or PDF.") { runs, sweep, html, pdf };
        command.Handle(async context =>
        {
            var folders = Folders(context, context.Get(runs)!, context.Get(sweep));
            string Compose(string? plotlyPath) => folders is [var only] ? RunReport.Compose(only, plotlyPath) : ComparisonReport.Compose(folders, plotlyPath);
            // On paper charts are drawings.
            var printed = context.Get(pdf) is { } paper ? await ChromiumPrinter.PrintAsync(Compose(null), paper, context.Cancellation) : null;
            string? page = null;
            if (printed is null || context.Get(html) is not null)
            {
                page = Path.GetFullPath(context.Get(html) ?? DefaultPath(folders));
                AtomicFile.WriteText(page, Compose(await PlotlyFile.FindAsync(context)));
            }

            context.Result(new Reported([.. folders.Select(folder => folder.FullPath)], page, printed), reported => string.Join('\n', new[] { reported.Html, reported.Pdf }.OfType<string>()));
            return ExitCode.Success;
        });
        return command;
    }

    private static List<RunFolder> Folders(CommandContext context, string[] runs, string? sweep)
    {
        if (runs.Length > 0 == sweep is not null)
        {
            throw new UsageException(sweep is null ? "Name a run (its folder, its number, or latest), or a sweep with --sweep." : "Name either runs or a sweep, not both.");
        }

        if (sweep is null)
        {
            return [.. runs.Select(reference => RunFolder.Find(reference, RunFolder.DefaultRoot))];
        }

        var (found, leftOut) = SweepRuns.Find(sweep, RunFolder.DefaultRoot);
        if (leftOut > 0)
        {
            context.Say($"The sweep has {found.Count + leftOut} runs; the {found.Count} with the most steps are compared.");
        }

        return [.. found];
    }

    private static string DefaultPath(List<RunFolder> folders) => folders is [var only]
        ? only.ReportPath
        : $"comparison-{string.Join('-', folders.Select(folder => folder.Number.ToString(CultureInfo.InvariantCulture)))}.html";
}

/// <summary>A report that was written.</summary>
/// <param name="Runs">The folders of the runs that it is about.</param>
/// <param name="Html">The page's path; null where only a PDF was asked for.</param>
/// <param name="Pdf">The PDF's path; null where none was asked for.</param>
internal sealed record Reported(IReadOnlyList<string> Runs, string? Html, string? Pdf);
