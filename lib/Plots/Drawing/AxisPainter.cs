namespace ArtGan.Plots.Drawing;

/// <summary>Draws an axis' line, numbers and title.</summary>
internal static class AxisPainter
{
    private const double Gap = 6;
    private const double TitleHeight = 21;
    private const double SlantDegrees = 35;

    /// <summary>How much room is needed beside the plot.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="length">Its length in pixels.</param>
    internal static double Thickness(PlotAxis axis, double length)
    {
        var ticks = axis.Options.showticklabels == false ? [] : axis.TicksFor(length);
        var title = axis.Options.title is null ? 0 : TitleHeight;
        return title + Gap + LabelDepth(axis, ticks, length);
    }

    internal static void Draw(SvgWriter svg, PlotAxis axis, Scale scale, Box box)
    {
        var ticks = axis.Options.showticklabels == false ? [] : axis.TicksFor(scale.Length);
        var depth = LabelDepth(axis, ticks, scale.Length);
        if (axis.IsAcross)
        {
            DrawAcross(svg, axis, scale, box, ticks, depth);
        }
        else
        {
            DrawUpwards(svg, axis, scale, box, ticks, depth);
        }
    }

    private static void DrawAcross(SvgWriter svg, PlotAxis axis, Scale scale, Box box, IReadOnlyList<Tick> ticks, double depth)
    {
        var (edge, direction) = axis.IsFarSide ? (box.Top, -1) : (box.Bottom, 1);
        var slanted = IsSlanted(axis, ticks, scale.Length);
        svg.Line(box.Left, edge, box.Right, edge, FigureStyle.LineColor);
        foreach (var tick in ticks)
        {
            var x = scale[tick.Place];
            svg.Line(x, edge, x, edge + (direction * 4), FigureStyle.LineColor);
            var below = axis.IsFarSide ? edge - 8 : edge + Gap + FigureStyle.FontSize;
            svg.Text(x, slanted ? below - 2 : below, tick.Label, slanted ? new("end", Turn: -SlantDegrees) : new("middle"));
        }

        if (axis.Options.title is { } title)
        {
            svg.Text((box.Left + box.Right) / 2, axis.IsFarSide ? edge - depth - 12 : edge + Gap + depth + 16, title, new("middle", FigureStyle.AxisTitleSize));
        }
    }

    private static void DrawUpwards(SvgWriter svg, PlotAxis axis, Scale scale, Box box, IReadOnlyList<Tick> ticks, double depth)
    {
        var (edge, direction, anchor) = axis.IsFarSide ? (box.Right, 1, "start") : (box.Left, -1, "end");
        foreach (var tick in ticks)
        {
            svg.Text(edge + (direction * Gap), scale[tick.Place] + (FigureStyle.FontSize * 0.36), tick.Label, new(anchor));
        }

        if (axis.Options.title is { } title)
        {
            var x = edge + (direction * (Gap + depth + 8)) + (axis.IsFarSide ? FigureStyle.FontSize * 0.8 : 0);
            svg.Text(x, (box.Top + box.Bottom) / 2, title, new("middle", FigureStyle.AxisTitleSize, Turn: -90));
        }
    }

    /// <summary>How far slanted names reach to the left of an axis across.</summary>
    internal static double Overhang(PlotAxis axis, double length)
    {
        var ticks = axis.Options.showticklabels == false ? [] : axis.TicksFor(length);
        return !axis.IsAcross || !IsSlanted(axis, ticks, length) ? 0 : ticks.Max(tick =>
            (TextSize.Width(tick.Label, FigureStyle.FontSize) * Math.Cos(SlantDegrees * Math.PI / 180)) - ((tick.Place - axis.Low) / (axis.High - axis.Low) * length));
    }

    private static double LabelDepth(PlotAxis axis, IReadOnlyList<Tick> ticks, double length)
    {
        if (ticks.Count == 0)
        {
            return 0;
        }

        var widest = ticks.Max(tick => TextSize.Width(tick.Label, FigureStyle.FontSize));
        return !axis.IsAcross ? widest
            : IsSlanted(axis, ticks, length) ? (widest * Math.Sin(SlantDegrees * Math.PI / 180)) + FigureStyle.FontSize
            : FigureStyle.FontSize + 4;
    }

    /// <summary>Names of categories that are wider than their places are written at a slant.</summary>
    private static bool IsSlanted(PlotAxis axis, IReadOnlyList<Tick> ticks, double length) =>
        axis.IsCategory && ticks.Count > 0
        && ticks.Max(tick => TextSize.Width(tick.Label, FigureStyle.FontSize)) + 6 > length / (axis.High - axis.Low);
}
