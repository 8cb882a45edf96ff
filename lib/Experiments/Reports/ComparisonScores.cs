using ArtGan.Metrics;
using ArtGan.Pages;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>The scores of several runs: intervals beside the floor, and a table.</summary>
internal static class ComparisonScores
{
    // More columns fit no paper.
    private const int ColumnsInTable = 5;

    /// <summary>The section; empty where no run was scored.</summary>
    internal static string Of(ComparedRuns comparison, ReportPage page)
    {
        if (comparison.ScoreNames.Count == 0)
        {
            return "";
        }

        var charts = comparison.ScoreNames.Select(name => PageChartPanel.Of(page, ReportText.Title(name), Points(comparison, name), $"{ReportText.Title(name)} of each run with its interval, beside the floor of real pictures; the numbers are in the table"));
        var trends = comparison.ScoreNames.Where(name => comparison.Runs.Any(run => run.Scores.Where(score => score.Name == name).Select(score => score.Step).Distinct().Count() > 1))
            .Select(name => PageChartPanel.Of(page, ReportText.Title(name), Trend(comparison, name), $"{ReportText.Title(name)} by step, a line a run"))
            .ToList();
        return PageMarkup.Paragraph("Bars are 95 % intervals or spreads; the dashed line is the floor, real pictures against real ones. A number is bold only where its run is best and its interval meets no other.", "quiet")
            + string.Concat(comparison.ScoreNames.Chunk(ColumnsInTable).Select(names => Table(comparison, names)))
            + PageMarkup.Row(charts, "charts")
            + (trends.Count == 0 ? "" : $"<h3>Through training</h3>\n{ComparisonReport.Legend(comparison)}{PageMarkup.Row(trends, "charts")}");
    }

    private static string Table(ComparedRuns comparison, string[] names)
    {
        var rows = comparison.Runs.Select((run, index) => new[] { ComparisonReport.Name(comparison, index) }
            .Concat(names.Select(name => Cell(run.ScoreOf(name), comparison.Best(name) == run))).ToArray());
        var floors = new[] { "real against real" }.Concat(names.Select(name => Floor(comparison, name))).ToArray();
        return PageMarkup.Table([new("Run"), .. names.Select(name => new PageColumn(ReportText.Title(name), true))], rows.Append(floors));
    }

    private static string Cell(Score? score, bool isBest)
    {
        if (score is null)
        {
            return "–";
        }

        var number = PageMarkup.Text(ReportText.Number(score.Value));
        var interval = ReportText.Interval(score) is { Length: > 0 } range ? $"<br><span class=\"quiet\">{PageMarkup.Text(range)}</span>" : "";
        return $"{(isBest ? $"<strong>{number}</strong>" : number)}{interval}";
    }

    private static string Floor(ComparedRuns comparison, string name)
    {
        var floors = comparison.Runs.Select(run => run.ScoreOf(name)?.Floor).OfType<double>().Distinct().ToList();
        return floors.Count == 0 ? "–" : PageMarkup.Text(floors.Count == 1 ? ReportText.Number(floors[0]) : $"{ReportText.Number(floors.Min())} to {ReportText.Number(floors.Max())}");
    }

    private static PlotlyChart Points(ComparedRuns comparison, string name)
    {
        var traces = new List<Trace>();
        var places = comparison.Runs.Select(run => $"run {run.Folder.Number} ").ToArray();
        foreach (var (run, index) in comparison.Runs.Select((run, index) => (run, index)))
        {
            var score = run.ScoreOf(name);
            var (value, color) = (score?.Value ?? double.NaN, ComparedRuns.ColorOf(index));
            traces.Add(new Scatter { name = $"{run.Label}, interval", x = new[] { score?.Low ?? value, score?.High ?? value }, y = new[] { places[index], places[index] }, mode = "lines", line = new Line { color = color, width = 4 }, opacity = 0.5 });
            traces.Add(new Scatter { name = run.Label, x = new[] { value }, y = new[] { places[index] }, mode = "markers", marker = new Marker { color = color, size = 9 } });
        }

        // Last, or its two places would come before those between them.
        if (comparison.Runs.Select(run => run.ScoreOf(name)?.Floor).OfType<double>().Where(double.IsFinite).ToList() is [_, ..] floors)
        {
            traces.Add(new Scatter { name = "real against real", x = new[] { floors[0], floors[0] }, y = new[] { places[0], places[^1] }, mode = "lines", line = new Line { dash = "dash", color = "#9a9a9a", width = 1.5 } });
        }

        var layout = new Layout { width = 440, height = 70 + (26 * comparison.Runs.Count), showlegend = false, hovermode = "closest", xaxis = new Xaxis { rangemode = "tozero" }, yaxis = new Yaxis { type = "category", autorange = "reversed" } };
        return Chart.Plot(traces, layout);
    }

    private static PlotlyChart Trend(ComparedRuns comparison, string name) => PageChartPanel.Chart(
        comparison.Runs.Select((run, index) =>
        {
            var scores = run.Scores.Where(score => score.Name == name).GroupBy(score => score.Step ?? 0).Select(taken => taken.Last()).OrderBy(score => score.Step ?? 0).ToList();
            return new Scatter { name = run.Label, x = scores.Select(score => score.Step ?? 0).ToArray(), y = scores.Select(score => score.Value).ToArray(), mode = "lines+markers", line = new Line { color = ComparedRuns.ColorOf(index), dash = ComparedRuns.DashOf(index) }, marker = new Marker { color = ComparedRuns.ColorOf(index) } };
        }),
        new Xaxis { title = "step" },
        new Yaxis());
}
