using ArtGan.Pages;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>A run's measures as charts, one a measure.</summary>
internal static class CurveSection
{
    /// <summary>The section; empty before the first measure.</summary>
    internal static string Of(ReportedRun run, ReportPage page)
    {
        if (run.Ticks.Count == 0)
        {
            return "";
        }

        var panels = RunCurves.Panels(run.Ticks, run.Diagnoses).Select(panel => (Panel: panel, Traces: Coloured(panel)));
        var charts = panels.Select(each => PageChartPanel.Of(
            page,
            each.Panel.title,
            PageChartPanel.Chart(each.Traces, (each.Panel.xaxis ?? new()) with { title = "step" }, each.Panel.yaxis, hasLegend: each.Traces.Any(trace => trace.showlegend != false && !RunCurves.Players.ContainsKey(trace.name ?? ""))),
            $"{each.Panel.title} by step: {string.Join(", ", each.Panel.traces.Select(trace => trace.name))}"));
        return PageChartPanel.Legend(RunCurves.Players.Select(player => (player.Key, player.Value))) + PageMarkup.Row(charts, "charts");
    }

    // A player has one colour on the whole page, and is named once above the charts.
    private static List<Trace> Coloured(Panel panel) =>
    [
        .. panel.traces.Select(trace => trace is Scatter scatter && RunCurves.Players.TryGetValue(trace.name ?? "", out var color)
            ? scatter with { line = (scatter.line ?? new()) with { color = color }, marker = (scatter.marker ?? new()) with { color = color }, showlegend = false }
            : trace),
    ];
}
