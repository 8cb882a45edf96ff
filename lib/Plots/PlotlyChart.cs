using System.Globalization;
using System.Text.Json.Nodes;
using ArtGan.Imaging;
using ArtGan.Plots.Drawing;

namespace ArtGan.Plots;

/// <summary>A figure: interactive where plotly.js is at hand, a picture everywhere else. It never changes once made.</summary>
public sealed class PlotlyChart : IRichDisplay
{
    /// <summary>The MIME type under which front ends look for figures.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    /// <summary>The static picture has this many pixels for each of the layout's, so that it stays sharp on fine screens.</summary>
    internal const double PictureScale = 2;

    private readonly Figure figure;

    internal PlotlyChart(IReadOnlyList<Trace> traces, Layout layout) => figure = new(traces, layout);

    /// <summary>The data.</summary>
    public IReadOnlyList<Trace> Traces => figure.Traces;

    /// <summary>Everything besides the data.</summary>
    public Layout Layout => figure.Layout;

    /// <summary>The same data with another layout.</summary>
    /// <param name="layout">The layout.</param>
    /// <exception cref="UserException">A member has a value that cannot be drawn.</exception>
    public PlotlyChart WithLayout(Layout layout) => new(Traces, layout);

    /// <summary>The same figure with a title.</summary>
    /// <param name="title">What the figure shows.</param>
    public PlotlyChart WithTitle(string title) => WithLayout(Layout with { title = title });

    /// <summary>The same figure with a title for the axis across.</summary>
    /// <param name="title">What is measured, with its unit.</param>
    public PlotlyChart WithXTitle(string title) => WithLayout(Layout with { xaxis = (Layout.xaxis ?? new()) with { title = title } });

    /// <summary>The same figure with a title for the axis upwards.</summary>
    /// <param name="title">What is measured, with its unit.</param>
    public PlotlyChart WithYTitle(string title) => WithLayout(Layout with { yaxis = (Layout.yaxis ?? new()) with { title = title } });

    /// <summary>The same figure in another size.</summary>
    /// <param name="width">Pixels, 100 to 10,000.</param>
    /// <param name="height">Pixels, 100 to 10,000.</param>
    public PlotlyChart WithSize(double width, double height) => WithLayout(Layout with { width = width, height = height });

    /// <summary>The same figure with a legend or without.</summary>
    /// <param name="enabled">Whether there is a legend.</param>
    public PlotlyChart WithLegend(bool enabled) => WithLayout(Layout with { showlegend = enabled });

    /// <summary>The figure as plotly.js takes it: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public JsonObject ToJson() => figure.ToJson();

    /// <summary>The figure as a drawing, made without a browser.</summary>
    public string ToSvg() => FigurePainter.Paint(figure, "");

    /// <summary>The figure as a drawing inside a page with others.</summary>
    /// <param name="prefix">Begins the ids in it, which a page may have only once.</param>
    internal string ToSvg(string prefix) => FigurePainter.Paint(figure, prefix);

    /// <summary>The figure as a picture, two pixels for each of the layout's.</summary>
    /// <exception cref="UserException">The native bridge is not built.</exception>
    public Picture ToPicture() => ToPicture(PictureScale);

    /// <summary>The figure as a picture.</summary>
    /// <param name="scale">Pixels for each of the layout's.</param>
    internal Picture ToPicture(double scale) => Picture.FromSvg(ToSvg(), scale);

    /// <summary>The figure for plotly.js, as PNG (as SVG where libvips is not at hand), and in words.</summary>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        [MimeType] = ToJson(),
        [Picture.HasLibrary ? "image/png" : "image/svg+xml"] = Picture.HasLibrary ? ToPicture().EncodePng() : ToSvg(),
        ["text/plain"] = ToString(),
    });

    /// <summary>The figure in words: <c>figure 'Losses': D (scatter, 200 points), G (scatter, 200 points)</c>.</summary>
    public override string ToString()
    {
        var traces = Traces.Select((trace, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{trace.NameAt(index)} ({trace.Type}, {Extent(trace)})"));
        var title = Layout.title is { } text ? $" '{string.Join(' ', RichText.Lines(text).Select(line => string.Concat(line.Select(run => run.Text))))}'" : "";
        return $"figure{title}: {string.Join(", ", traces)}";
    }

    private static string Extent(Trace trace) => trace switch
    {
        Heatmap map => $"{map.ZData.Rows} x {map.ZData.Columns} cells",
        ParallelCoordinates lines => $"{lines.Count} lines across {lines.dimensions.Count} axes",
        _ => $"{(trace.YData ?? trace.XData)?.Count ?? 0} points",
    };
}
