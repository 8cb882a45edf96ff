using System.Globalization;
using ArtGan.Pages;

namespace ArtGan.Experiments;

/// <summary>What a run painted, beside what it learned from, and through time.</summary>
internal static class PictureSection
{
    // More are large and say no more.
    private const int MostGrids = 8;

    /// <summary>The last grid beside real pictures; what is missing is said.</summary>
    internal static string Of(ReportedRun run)
    {
        var folder = run.Folder;
        var fakes = folder.Fakes();
        if (fakes is not [.., var last])
        {
            var reals = PageFigure.OfFile(folder.RealsPath, RealsCaption(run));
            return PageMarkup.Paragraph("No grid of samples is in the folder.", "quiet") + PageMarkup.Row([reals]);
        }

        var steps = string.Create(CultureInfo.InvariantCulture, $"{last.Step:N0}");
        var isPoints = run.Text("data", "height") == "0";
        return PageMarkup.Row(
        [
            PageFigure.OfFile(last.Path, $"{(isPoints ? "Points" : "Pictures")} painted after {steps} steps", $"Painted, after {steps} steps"),
            PageFigure.OfFile(folder.RealsPath, RealsCaption(run)),
            PageFigure.OfFile(folder.VerdictsPath(last.Step), "The same pictures; a red frame is around those that the discriminator saw through"),
        ]);
    }

    /// <summary>The same latents after more and more steps; empty where there are not two grids.</summary>
    internal static string Through(ReportedRun run)
    {
        var all = run.Folder.Fakes();
        if (all.Count < 2)
        {
            return "";
        }

        var count = Math.Min(all.Count, MostGrids);
        var chosen = Enumerable.Range(0, count).Select(index => all[index * (all.Count - 1) / (count - 1)]).DistinctBy(grid => grid.Step).ToList();
        var what = run.Text("content", "fingerprint") is null ? "The same latents" : "The same photographs";
        var figures = chosen.Select(grid => PageFigure.OfFileSmall(
            grid.Path,
            string.Create(CultureInfo.InvariantCulture, $"{what} after {grid.Step:N0} steps"),
            grid.Step == 0 ? "before training" : string.Create(CultureInfo.InvariantCulture, $"after {grid.Step:N0} steps")));
        return PageMarkup.Paragraph($"{what} each time. On a screen, move the slider.", "quiet")
            + $"<div class=\"time\"><input type=\"range\" hidden aria-label=\"Steps\" min=\"0\" max=\"{chosen.Count - 1}\" value=\"{chosen.Count - 1}\">{PageMarkup.Row(figures, "narrow")}</div>\n";
    }

    /// <summary>What the real pictures are called.</summary>
    internal static string RealsCaption(ReportedRun run) => run.Text("data", "synthetic") == "true" ? "Learned from: synthetic pictures, made by a program" : "Real: what it learned from";
}
