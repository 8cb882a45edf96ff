using System.Globalization;
using ArtGan.Plots;

namespace ArtGan.Data;

/// <summary>The figures of an import's report, as SVG that takes the page's colours.</summary>
internal static class ImportReportCharts
{
    private const double Width = 440;
    private const double Height = 250;
    private const string BarColour = "#a3341f";
    private static readonly string[] ChannelColours = ["#d1495b", "#3f9b5f", "#3a7ca5"];

    /// <summary>Rules that give the figures the page's colours in the light and in the dark.</summary>
    internal static string Style => $$"""
        figure.chart svg{width:100%;height:auto}
        figure.chart svg>rect:first-child{fill:none}
        figure.chart text[fill="{{Plots.FigureStyle.TextColor}}"]{fill:var(--ink)}
        figure.chart [stroke="{{Plots.FigureStyle.LineColor}}"]{stroke:var(--soft)}
        figure.chart [stroke="{{Plots.FigureStyle.GridColor}}"]{stroke:var(--line)}
        figure.chart [fill="{{BarColour}}"]{fill:var(--accent)}
        """;

    /// <summary>How many originals have which shorter side, over a scale where every step doubles.</summary>
    internal static string Sides(IReadOnlyList<PreparationRecord> used)
    {
        var sides = used.Select(record => Math.Log2(Math.Min(record.Source!.Width, record.Source.Height))).ToArray();
        var ticks = Enumerable.Range(0, 20).Select(power => (double)power).Where(power => power >= Math.Floor(sides.Min()) && power <= Math.Ceiling(sides.Max())).ToArray();
        return Figure("sides", Chart.Plot(Bars(sides), Layout("", "pictures") with
        {
            xaxis = new() { title = "shorter side, pixels", tickvals = ticks, ticktext = [.. ticks.Select(power => Math.Pow(2, power).ToString("0", CultureInfo.InvariantCulture))] },
        }));
    }

    /// <summary>How many originals are how wide for their height; what is beyond 5 to 1 stands at the ends.</summary>
    internal static string Shapes(IReadOnlyList<PreparationRecord> used)
    {
        const double End = 2.4;
        var shapes = used.Select(record => Math.Clamp(Math.Log2((double)record.Source!.Width / record.Source.Height), -End, End)).ToArray();
        return Figure("shapes", Chart.Plot(Bars(shapes), Layout("", "pictures") with
        {
            xaxis = new() { title = "width : height", tickvals = [-2, -1, 0, 1, 2], ticktext = ["1:4", "1:2", "1:1", "2:1", "4:1"], range = [-End, End] },
        }));
    }

    internal static string Channels(ColourStatistics colours) => Figure("channels", Chart.Plot(
        colours.Shares.Select((shares, channel) => (Trace)new Scatter
        {
            x = Enumerable.Range(0, shares.Count).Select(bin => (bin + 0.5) * 256 / shares.Count).ToArray(),
            y = shares.ToArray(),
            mode = "lines",
            fill = "tozeroy",
            name = colours.Means.Count == 1 ? "grey" : ((string[])["red", "green", "blue"])[channel],
            line = new() { color = colours.Means.Count == 1 ? "#8a8f98" : ChannelColours[channel], width = 2 },
        }),
        Layout("value", "share of pixels") with { yaxis = new() { title = "share of pixels", tickformat = ".1%", rangemode = "tozero" } }));

    private static Histogram Bars(double[] values) => new() { x = values, nbinsx = 24, marker = new() { color = BarColour } };

    private static Layout Layout(string across, string up) => new()
    {
        width = Width,
        height = Height,
        xaxis = new() { title = across },
        yaxis = new() { title = up, rangemode = "tozero" },
    };

    // Several drawings stand in one page, where every id must be the only one.
    private static string Figure(string name, PlotlyChart chart) => $"<figure class=\"chart\">{chart
        .ToSvg()
        .Replace("<svg ", $"<svg viewBox=\"0 0 {Width} {Height}\" ", StringComparison.Ordinal)
        .Replace("clipPath id=\"c", $"clipPath id=\"{name}", StringComparison.Ordinal)
        .Replace("url(#c", $"url(#{name}", StringComparison.Ordinal)}</figure>";
}
