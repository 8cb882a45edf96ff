namespace ArtGan.Plots.Drawing;

/// <summary>Draws a figure as SVG, in the look that plotly.js gives it.</summary>
internal sealed class FigurePainter
{
    private readonly Figure figure;
    private readonly SvgWriter svg;
    private readonly FigureArea area;
    private readonly LegendBlock? legend;

    private FigurePainter(Figure figure, string prefix)
    {
        this.figure = figure;
        legend = figure.HasLegend ? new(figure.LegendEntries, figure.Layout.legend?.IsBeside == true) : null;
        area = new(figure, legend);
        svg = new(figure.Layout.WidthOrDefault, figure.Layout.HeightOrDefault, prefix);
    }

    internal static string Paint(Figure figure, string prefix) => new FigurePainter(figure, prefix).Paint();

    private string Paint()
    {
        foreach (var axis in figure.Axes)
        {
            DrawGrid(axis);
        }

        foreach (var subplot in figure.Subplots)
        {
            var box = area.BoxOf(subplot.X, subplot.Y);
            svg.BeginClip(box);
            foreach (var shape in subplot.Shapes)
            {
                shape.Draw(svg, area.ScaleOf(subplot.X), area.ScaleOf(subplot.Y));
            }

            svg.EndClip();
            if (subplot.Shapes.Select(shape => shape.Trace).OfType<Heatmap>().LastOrDefault(map => map.ShowsScale) is { } map)
            {
                ColorBar.Draw(svg, map, box);
            }
        }

        foreach (var axis in figure.Axes)
        {
            AxisPainter.Draw(svg, axis, area.ScaleOf(axis), area.BoxAt(axis));
        }

        if (figure.Parallel is { } parallel)
        {
            ParallelPainter.Draw(svg, parallel, figure.ColorOf(0), area.Plot);
        }

        if (figure.Layout.title is { } title)
        {
            svg.Text(figure.Layout.WidthOrDefault * 0.02, area.TitleBase, title, new("start", FigureStyle.TitleSize));
        }

        legend?.Draw(svg, area);
        foreach (var annotation in figure.Layout.annotations ?? [])
        {
            AnnotationPainter.Draw(svg, annotation, figure, area);
        }

        return svg.Finish();
    }

    private void DrawGrid(PlotAxis axis)
    {
        var (scale, box) = (area.ScaleOf(axis), area.BoxAt(axis));
        if (axis.Options.ShowsGrid)
        {
            foreach (var tick in axis.TicksFor(scale.Length))
            {
                Across(scale[tick.Place], FigureStyle.GridColor);
            }
        }

        if (axis.Options.zeroline == true && !axis.IsLog && axis.Low <= 0 && axis.High >= 0)
        {
            Across(scale[0], FigureStyle.LineColor);
        }

        void Across(double at, string color)
        {
            if (axis.IsAcross)
            {
                svg.Line(at, box.Top, at, box.Bottom, color);
            }
            else
            {
                svg.Line(box.Left, at, box.Right, at, color);
            }
        }
    }
}
