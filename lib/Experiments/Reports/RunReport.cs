using System.Globalization;
using ArtGan.Data;
using ArtGan.Pages;

namespace ArtGan.Experiments;

/// <summary>Writes what a run's folder holds as one HTML page that needs no other file.</summary>
public static class RunReport
{
    /// <summary>Writes the report of a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="path">The file; <c>report.html</c> in the run's folder where absent.</param>
    /// <param name="isInteractive">Whether its charts can be zoomed, which adds 5 MB, where plotly.js is at hand; they are drawings else.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="UserException">The folder cannot be read, or the file cannot be written.</exception>
    public static string Write(RunFolder folder, string? path = null, bool isInteractive = false)
    {
        ArgumentNullException.ThrowIfNull(folder);
        path = Path.GetFullPath(path ?? folder.ReportPath);
        AtomicFile.WriteText(path, Compose(folder, isInteractive ? PlotlyLibrary.Cached() : null));
        return path;
    }

    /// <summary>The command that starts a run's training once more, with the options that differ from its preset.</summary>
    /// <param name="folder">The run.</param>
    /// <returns>Null where its preset is not among those of this checkout.</returns>
    /// <exception cref="UserException">The folder holds no run that can be read.</exception>
    public static string? CommandOf(RunFolder folder) => ReproduceCommand.Of(RunRecord.Read(folder), Preset.Folder);

    /// <summary>The page.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="plotlyPath">The file of plotly.js; null for drawings.</param>
    internal static string Compose(RunFolder folder, string? plotlyPath)
    {
        var run = ReportedRun.Read(folder);
        var page = new ReportPage(folder.Name, plotlyPath) { Subtitle = run.Text("reproduces"), MadeBy = string.Create(CultureInfo.InvariantCulture, $"artgan report {folder.Number}") };
        page.AddScript(PageStyle.TimeScript);
        page.Add(Notes(run));
        page.Add(PageMarkup.Paragraph(PageMarkup.Text(ScoreVerdict.Of(run.NewestScores, run.Last?.Step)), "lead"));
        page.Add(PageMarkup.Paragraph($"{PageMarkup.Text(Training(run))}{(run.Text("description") is { } description ? $" {PageMarkup.Text(description)}" : "")}"));
        page.Section("Pictures", PictureSection.Of(run));
        page.Section("Through time", PictureSection.Through(run));
        page.Section("Scores", ScoreSection.Of(run, page));
        page.Section("Nearest training pictures", PageMarkup.Row([PageFigure.OfFile(folder.NearestPath, "Painted pictures above the training picture nearest to each: first those that are nearest of all, then as many that nobody chose")]));
        page.Section("Measures", CurveSection.Of(run, page));
        page.Section("Training doctor", run.Ticks.Count > 0 ? run.Diagnoses.ToHtml() : "");
        page.Section("Networks", Networks(run));
        page.Section("Data", Data(run));
        page.Section("Options", OriginSection.Options(run));
        page.Section("How to make it again", OriginSection.Origin(run));
        return page.ToHtml();
    }

    /// <summary>What must be known before anything else is read.</summary>
    internal static string Notes(ReportedRun run)
    {
        var warnings = run.Json["warnings"] is System.Text.Json.Nodes.JsonArray { Count: > 0 } found ? string.Concat(found.Select(warning => $"<p>{PageMarkup.Text(warning?.ToString())}</p>")) : null;
        return (DataRights.Warning(run) is { } rights ? PageMarkup.Note($"<strong>Rights.</strong> {PageMarkup.Text(rights)}", isWarning: true) : "")
            + (run.Problem is { } problem ? PageMarkup.Note($"<strong>Incomplete.</strong> {PageMarkup.Text(char.ToUpperInvariant(problem[0]) + problem[1..])}", isWarning: true) : "")
            + (warnings is null ? "" : PageMarkup.Note($"<strong>The options carry a warning.</strong>{warnings}"));
    }

    private static string Training(ReportedRun run)
    {
        if (run.Last is not { } last)
        {
            return "No step has been measured yet.";
        }

        var total = run.Record is { } record ? $" of {ReportText.Count(record.Preset.Options.Training.Steps)}" : "";
        var shown = string.Create(CultureInfo.InvariantCulture, $"{last.Step:N0}{total} steps, {last.Kimg:N1} thousand pictures, in {ReportText.Duration(last.Seconds)} of training.");
        return double.IsFinite(last.LossD) && double.IsFinite(last.LossG)
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} At the end the discriminator judged {last.RealRight * 100:0}\u00a0% of the real and {last.FakeRight * 100:0}\u00a0% of the painted pictures right; D(x) was {last.DReal:0.00} and D(G(z)) {last.DFake:0.00}.")
            : $"{shown} The last losses are no numbers: training diverged.";
    }

    private static string Networks(ReportedRun run)
    {
        if (run.Record is not { } record)
        {
            return "";
        }

        try
        {
            using var networks = record.CreateNetworks();
            var (generator, discriminator) = (networks.DescribeGenerator(), networks.DescribeDiscriminator());
            return PageMarkup.Paragraph($"The generator learns {ReportText.Count(generator.Parameters)} numbers, the discriminator {ReportText.Count(discriminator.Parameters)}.")
                + PageMarkup.Fold("Layer by layer", generator.ToHtml() + discriminator.ToHtml());
        }
        catch (UserException error)
        {
            return PageMarkup.Paragraph($"The networks cannot be built: {PageMarkup.Text(error.Message)}", "quiet");
        }
    }

    private static string Data(ReportedRun run) => Described(run, "data", run.Folder.CardPath) + Described(run, "content", run.Folder.ContentCardPath);

    private static string Described(ReportedRun run, string member, string cardPath)
    {
        string? Fact(string name) => run.Text(member, name) is { Length: > 0 } text ? PageMarkup.Text(text) : null;
        var facts = PageMarkup.Facts(
        [
            (member == "data" ? "Data set" : "Turned into it", Fact("title") ?? Fact("name")),
            ("Samples", long.TryParse(run.Text(member, "count"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? ReportText.Count(count) : null),
            ("Rights", Fact("licence")),
            ("To cite", Fact("citation")),
        ]);
        var card = Card(cardPath);
        return facts + (card.Length == 0 ? "" : PageMarkup.Fold("The card of the data set: what it holds, its rights, its gaps", card, isPrinted: true));
    }

    private static string Card(string path)
    {
        try
        {
            return File.Exists(path) ? CardHtml.Of(File.ReadAllText(path)) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PageMarkup.Paragraph($"The card cannot be read ({PageMarkup.Text(error.Message.TrimEnd('.'))}).", "quiet");
        }
    }
}
