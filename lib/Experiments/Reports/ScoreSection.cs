using System.Globalization;
using ArtGan.Metrics;
using ArtGan.Pages;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>A run's scores: the newest of each name in a table, and how they went where they were taken more than once.</summary>
internal static class ScoreSection
{
    private static readonly PageColumn[] Columns =
    [
        new("Score"), new("Value", true), new("95 % interval", true), new("Real against real", true), new("Stands"), new("Painted", true), new("Real", true), new("Step", true), new("Seed", true),
    ];

    /// <summary>The section; empty where no score was taken.</summary>
    internal static string Of(ReportedRun run, ReportPage page)
    {
        if (run.NewestScores.Count == 0)
        {
            return "";
        }

        var table = PageMarkup.Table(Columns, run.NewestScores.Select(Cells));
        var guides = run.NewestScores.Select(score => ScoreGuide.Find(score.Name)).OfType<ScoreGuide>().Distinct()
            .Select(guide => (guide.Title, (string?)PageMarkup.Text($"{guide.Meaning} {Goal(guide.Goal)}")));
        var trends = Trends(run, page);
        return table + (trends.Length == 0 ? "" : $"<h3>Through training</h3>\n{trends}") + PageMarkup.Fold("What the scores mean", PageMarkup.Facts(guides), isPrinted: true);
    }

    private static string[] Cells(Score score) =>
    [
        $"<span class=\"wide\">{PageMarkup.Text(ReportText.Title(score.Name))}</span><br>{PageMarkup.Code(score.Name)}{(score.Network is null or "none" || score.Name.EndsWith($"-{score.Network}", StringComparison.Ordinal) ? "" : $" <span class=\"quiet\">on {PageMarkup.Text(score.Network)}</span>")}{(score.Warning is { } warning ? $"<br><span class=\"caution\">{PageMarkup.Text(warning)}</span>" : "")}",
        $"<strong>{PageMarkup.Text(ReportText.Number(score.Value))}</strong>",
        PageMarkup.Text(ReportText.Interval(score) is { Length: > 0 } interval ? interval : "–"),
        PageMarkup.Text(ReportText.Number(score.Floor)),
        $"<span class=\"brief\">{PageMarkup.Text(ScoreStandings.InWords(score))}</span>",
        ReportText.Count(score.N),
        score.RealN is { } real ? ReportText.Count(real) : "–",
        score.Step is { } step ? ReportText.Count(step) : "–",
        score.Seed.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Trends(ReportedRun run, ReportPage page)
    {
        var often = run.Scores.GroupBy(score => score.Name)
            .Select(each => (Name: each.Key, Scores: each.GroupBy(score => score.Step ?? 0).Select(taken => taken.Last()).OrderBy(score => score.Step ?? 0).ToList()))
            .Where(each => each.Scores.Count > 1);
        return PageMarkup.Row(often.Select(each => PageChartPanel.Of(page, ReportText.Title(each.Name), Trend(each.Scores), $"{ReportText.Title(each.Name)} by step, with the floor of real pictures")), "charts");
    }

    private static PlotlyChart Trend(List<Score> scores)
    {
        var steps = scores.Select(score => score.Step ?? 0).ToArray();
        Scatter line = new() { name = "painted", x = steps, y = scores.Select(score => score.Value).ToArray(), mode = "lines+markers" };
        Scatter[] floor = scores.Any(score => score.Floor is not null)
            ? [new() { name = "real against real", x = steps, y = scores.Select(score => score.Floor ?? double.NaN).ToArray(), mode = "lines", line = new Line { dash = "dash" } }]
            : [];
        return PageChartPanel.Chart([line, .. floor], new Xaxis { title = "step" }, new Yaxis(), hasLegend: true);
    }

    private static string Goal(ScoreGoal goal) => goal switch
    {
        ScoreGoal.Lower => "Lower is better.",
        ScoreGoal.Higher => "Higher is better.",
        _ => "Near to the real pictures' is better.",
    };
}
