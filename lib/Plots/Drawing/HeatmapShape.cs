using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Plots.Drawing;

/// <summary>Coloured cells.</summary>
internal sealed partial class HeatmapShape : Shape
{
    // Cells reach below those that are drawn later, as edges are rounded and would let the background through.
    private const double Overlap = 0.5;

    private readonly Heatmap trace;
    private readonly double[] columnEdges;
    private readonly double[] rowEdges;

    internal HeatmapShape(Heatmap trace, int index, PlotAxis x, PlotAxis y) : base(trace, index, FigureStyle.TextColor)
    {
        this.trace = trace;
        columnEdges = Edges(x.Places(trace.XData ?? DataArray.Counting(trace.ZData.Columns)));
        rowEdges = Edges(y.Places(trace.YData ?? DataArray.Counting(trace.ZData.Rows)));
    }

    internal override Extent Across => Extent.Of(columnEdges, tight: true);

    internal override Extent Upwards => Extent.Of(rowEdges, tight: true);

    internal override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        var (low, high) = trace.ZRange();
        for (var row = 0; row < trace.ZData.Rows; row++)
        {
            var (top, bottom) = Span(y, rowEdges, row);
            for (var column = 0; column < trace.ZData.Columns; column++)
            {
                var value = trace.ZData[row, column];
                var (left, right) = Span(x, columnEdges, column);
                if (!double.IsFinite(value + left + right + top + bottom))
                {
                    continue;
                }

                var (red, green, blue) = trace.Scale.At((value - low) / (high - low));
                svg.Rectangle(left, top, right - left, bottom - top, string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"), Opacity);
                if (trace.texttemplate is { } template)
                {
                    var light = (0.299 * red) + (0.587 * green) + (0.114 * blue) > 140;
                    svg.Text((left + right) / 2, ((top + bottom) / 2) + 4, Fill(template, value), new("middle", Color: light ? FigureStyle.TextColor : "#ffffff"));
                }
            }
        }
    }

    internal override void DrawKey(SvgWriter svg, double left, double middle) { }

    private static string Fill(string template, double value) => Field().Replace(template, match =>
        match.Groups["format"] is { Success: true } format && NumberFormat.Understands(format.Value)
            ? NumberFormat.Format(value, format.Value)
            : value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>Cell borders half-way between centres.</summary>
    private static double[] Edges(double[] centers)
    {
        if (centers.Length < 2)
        {
            return centers.Length == 0 ? [] : [centers[0] - 0.5, centers[0] + 0.5];
        }

        var edges = new double[centers.Length + 1];
        for (var index = 1; index < centers.Length; index++)
        {
            edges[index] = (centers[index - 1] + centers[index]) / 2;
        }

        edges[0] = (2 * centers[0]) - edges[1];
        edges[^1] = (2 * centers[^1]) - edges[^2];
        return edges;
    }

    /// <summary>From where to where a cell is drawn.</summary>
    private (double Small, double Large) Span(Scale scale, double[] edges, int cell)
    {
        var (from, to) = (Polyline.Near(scale[edges[cell]]), Polyline.Near(scale[edges[cell + 1]]));
        if (cell + 2 < edges.Length && Opacity == 1)
        {
            to += Math.CopySign(Overlap, to - from);
        }

        return from < to ? (from, to) : (to, from);
    }

    [GeneratedRegex(@"%\{z(?::(?<format>[^}]+))?\}")]
    private static partial Regex Field();
}
