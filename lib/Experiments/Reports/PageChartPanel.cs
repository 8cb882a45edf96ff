using ArtGan.Pages;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>Small charts that stand in rows as wide as the page, and one below the other on a phone.</summary>
internal static class PageChartPanel
{
    private const double Width = 440, Height = 280;

    /// <summary>A chart below its title.</summary>
    /// <param name="page">The page that it is for.</param>
    /// <param name="title">What it shows, as text.</param>
    /// <param name="chart">The chart, without a title of its own.</param>
    /// <param name="description">What a person hears who cannot see it, as text.</param>
    internal static string Of(ReportPage page, string title, PlotlyChart chart, string description) =>
        $"<div class=\"panel\"><h4>{PageMarkup.Text(title)}</h4>{page.Chart(chart, description)}</div>";

    /// <summary>A chart of the size that panels have.</summary>
    internal static PlotlyChart Chart(IEnumerable<Trace> traces, Xaxis? xaxis, Yaxis? yaxis, bool hasLegend = false) =>
        Plots.Chart.Plot(traces, new Layout { width = Width, height = Height, xaxis = xaxis ?? new(), yaxis = yaxis ?? new(), showlegend = hasLegend });

    /// <summary>Names and their colours, once for all charts of a row.</summary>
    internal static string Legend(IEnumerable<(string Name, string Color)> entries) =>
        PageMarkup.Paragraph(string.Concat(entries.Select(entry => $"<span class=\"key\"><span class=\"swatch\" style=\"background:{entry.Color}\"></span>{PageMarkup.Text(entry.Name)}</span> ")), "legend");
}
