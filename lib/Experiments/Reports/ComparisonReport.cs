using System.Globalization;
using ArtGan.Pages;

namespace ArtGan.Experiments;

/// <summary>Writes several runs side by side as one HTML page that needs no other file.</summary>
public static class ComparisonReport
{
    /// <summary>Writes the comparison.</summary>
    /// <param name="folders">Two to 24 runs, in the order in which they are shown.</param>
    /// <param name="path">The file.</param>
    /// <param name="isInteractive">Whether its charts can be zoomed, which adds 5 MB, where plotly.js is at hand; they are drawings else.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="UserException">There are too few or too many runs, one is named twice or cannot be read, or the file cannot be written.</exception>
    public static string Write(IReadOnlyList<RunFolder> folders, string path, bool isInteractive = false)
    {
        ArgumentNullException.ThrowIfNull(folders);
        path = Path.GetFullPath(path);
        AtomicFile.WriteText(path, Compose(folders, isInteractive ? PlotlyLibrary.Cached() : null));
        return path;
    }

    /// <summary>The page.</summary>
    internal static string Compose(IReadOnlyList<RunFolder> folders, string? plotlyPath)
    {
        if (folders.GroupBy(folder => folder.FullPath).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UserException($"{twice.First().Name} is named twice; name each run once.");
        }

        if (folders.Count is < 2 or > ComparedRuns.MostRuns)
        {
            throw new UserException($"A comparison shows 2 to {ComparedRuns.MostRuns} runs, not {folders.Count}; name {(folders.Count < 2 ? "more" : "fewer")}.");
        }

        var comparison = new ComparedRuns([.. folders.Select(ReportedRun.Read)]);
        var page = new ReportPage(Title(comparison), plotlyPath)
        {
            Subtitle = string.Join(", ", comparison.Runs.Select(run => run.Label)),
            MadeBy = $"artgan report {string.Join(' ', folders.Select(folder => folder.Number.ToString(CultureInfo.InvariantCulture)))}",
        };
        page.Add(Notes(comparison));
        page.Add(PageMarkup.Paragraph(PageMarkup.Text(ComparisonVerdict.Of(comparison)), "lead"));
        page.Section("Pictures", Pictures(comparison));
        page.Section("Options that differ", Options(comparison));
        page.Section("Scores", ComparisonScores.Of(comparison, page));
        page.Section("Measures", ComparisonCurves.Of(comparison, page));
        page.Section("Time and machine", Machines(comparison));
        page.Section("Training doctor", Doctor(comparison));
        page.Section("How to make them again", Commands(comparison));
        return page.ToHtml();
    }

    /// <summary>The runs with their colours.</summary>
    internal static string Legend(ComparedRuns comparison) => PageChartPanel.Legend(comparison.Runs.Select((run, index) => (run.Label, ComparedRuns.ColorOf(index))));

    /// <summary>A run's name with its colour, for a table's cell.</summary>
    internal static string Name(ComparedRuns comparison, int index) =>
        $"<span class=\"key\"><span class=\"swatch\" style=\"background:{ComparedRuns.ColorOf(index)}\"></span>{PageMarkup.Text(comparison.Runs[index].Label)}</span>";

    private static string Title(ComparedRuns comparison)
    {
        var presets = comparison.Runs.Select(run => run.Text("preset")).Distinct().ToList();
        return presets is [{ } preset] ? $"{preset}: {comparison.Runs.Count} runs compared" : $"{comparison.Runs.Count} runs compared";
    }

    private static string Notes(ComparedRuns comparison)
    {
        var rights = comparison.Runs.Select(DataRights.Warning).OfType<string>().Distinct().ToList();
        var problems = comparison.Runs.Where(run => run.Problem is not null).Select(run => $"<p>{PageMarkup.Text($"{run.Folder.Name}: {run.Problem}")}</p>").ToList();
        var warnings = comparison.Warnings().Select(warning => $"<li>{PageMarkup.Text(warning)}</li>").ToList();
        return (rights.Count == 0 ? "" : PageMarkup.Note($"<strong>Rights.</strong> {PageMarkup.Text(string.Join(' ', rights))}", isWarning: true))
            + (problems.Count == 0 ? "" : PageMarkup.Note($"<strong>Incomplete.</strong>{string.Concat(problems)}", isWarning: true))
            + (warnings.Count == 0 ? "" : PageMarkup.Note($"<strong>What cannot be compared</strong><ul>{string.Concat(warnings)}</ul>", isWarning: true));
    }

    private static string Pictures(ComparedRuns comparison)
    {
        var painted = comparison.Runs.Select(run => run.Folder.Fakes() is [.., var last]
            ? PageFigure.OfFileSmall(last.Path, string.Create(CultureInfo.InvariantCulture, $"Painted by run {run.Label} after {last.Step:N0} steps"), string.Create(CultureInfo.InvariantCulture, $"{run.Label}, after {last.Step:N0} steps"))
            : PageMarkup.Paragraph($"{PageMarkup.Text(run.Label)} has no grid of samples.", "quiet"));
        var reals = comparison.Runs.DistinctBy(run => run.Text("data", "fingerprint") ?? run.Folder.Name)
            .Select(run => PageFigure.OfFileSmall(run.Folder.RealsPath, PictureSection.RealsCaption(run)));
        return PageMarkup.Row(painted.Concat(reals), "medium");
    }

    private static string Options(ComparedRuns comparison)
    {
        if (comparison.DifferingOptions.Count == 0)
        {
            return PageMarkup.Paragraph("All options are the same, the seed too.");
        }

        return PageMarkup.Table(
            [new("Option"), .. comparison.Runs.Select(run => new PageColumn(run.Label))],
            comparison.DifferingOptions.Select(option => new[] { PageMarkup.Code(option.Name) }.Concat(option.Values.Select(value => value is null ? "–" : PageMarkup.Code(value))).ToArray()));
    }

    private static string Machines(ComparedRuns comparison) => PageMarkup.Table(
        [new("Run"), new("Steps", true), new("Thousand pictures", true), new("Training", true), new("Pictures a second", true), new("Memory, MB", true), new("Device"), new("Processor"), new("Commit")],
        comparison.Runs.Select((run, index) => new[]
        {
            Name(comparison, index),
            run.Last is { } last ? ReportText.Count(last.Step) : "–",
            run.Last is { } shown ? ReportText.Number(shown.Kimg) : "–",
            run.Last is { } took ? PageMarkup.Text(ReportText.Duration(took.Seconds)) : "–",
            run.Last is { Seconds: > 0 } speed ? ReportText.Number(Math.Round(speed.Kimg * 1000 / speed.Seconds, 1)) : "–",
            run.Last is { } memory ? ReportText.Number(Math.Round(memory.MemoryMb)) : "–",
            PageMarkup.Text(run.Text("hardware", "device") ?? "–"),
            PageMarkup.Text(run.Text("hardware", "processor") ?? "–"),
            run.Text("code", "commit") is { } commit ? $"{PageMarkup.Code(commit[..Math.Min(10, commit.Length)])}{(run.Text("code", "dirty") == "true" ? " changed" : "")}" : "–",
        }));

    private static string Doctor(ComparedRuns comparison)
    {
        var watched = comparison.Runs.Where(run => run.Ticks.Count > 0).ToList();
        return string.Concat(watched.Select(run => run.Diagnoses.Count == 0
            ? PageMarkup.Paragraph($"{PageMarkup.Text(run.Label)}: nothing wrong was found.")
            : $"<h4>{PageMarkup.Text(run.Label)}</h4>{run.Diagnoses.ToHtml()}"));
    }

    private static string Commands(ComparedRuns comparison) => PageMarkup.Facts(comparison.Runs.Select(run => (run.Label, (string?)(
        (run.Record is { } record && ReproduceCommand.Of(record, Preset.Folder) is { } command ? PageMarkup.Code(command) : "The preset is not among those of this checkout.")
        + (OriginSection.Weights(run.Folder) is { } weights ? $"<br><span class=\"quiet\">weights {weights}</span>" : "")))));
}
