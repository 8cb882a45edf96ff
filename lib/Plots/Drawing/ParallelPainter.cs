namespace ArtGan.Plots.Drawing;

/// <summary>Draws parallel coordinates.</summary>
internal static class ParallelPainter
{
    // Ticks are written at the right of their axis, labels above it.
    private const double RoomLeft = 34, LeastRoomRight = 46, RoomAbove = 30, RoomBelow = 8;
    private const double LineWidth = 1.6, LineOpacity = 0.75;

    internal static void Draw(SvgWriter svg, ParallelCoordinates trace, string color, Box area)
    {
        var roomRight = Math.Max(LeastRoomRight, TextSize.Width(trace.dimensions[^1].label ?? "", FigureStyle.FontSize) - 10);
        var box = new Box(area.Left + RoomLeft, area.Top + RoomAbove, area.Right - roomRight, area.Bottom - RoomBelow);
        var ranges = trace.dimensions.Select(dimension => dimension.Ends).ToArray();
        var places = trace.dimensions.Select(dimension => dimension.Places).ToArray();
        double X(int axis) => box.Left + (axis * box.Width / (trace.dimensions.Count - 1));
        double Y(int axis, double place) => box.Bottom - ((place - ranges[axis].Low) / (ranges[axis].High - ranges[axis].Low) * box.Height);

        var look = trace.LineOrDefault;
        for (var index = 0; index < trace.Count; index++)
        {
            Point[] points = [.. Enumerable.Range(0, trace.dimensions.Count).Select(axis => new Point(X(axis), Y(axis, places[axis][index])))];
            if (points.All(point => point.IsFinite))
            {
                svg.Stroke(Polyline.Path(points), look.Data is { } numbers ? look.ColorOf(numbers.Numbers[index]) : color, LineWidth, opacity: LineOpacity * (trace.opacity ?? 1));
            }
        }

        for (var axis = 0; axis < trace.dimensions.Count; axis++)
        {
            svg.Line(X(axis), box.Top, X(axis), box.Bottom, FigureStyle.LineColor);
            foreach (var tick in trace.dimensions[axis].Ticks(box.Height))
            {
                var y = Y(axis, tick.Place);
                svg.Line(X(axis), y, X(axis) + 4, y, FigureStyle.LineColor);
                svg.Text(X(axis) + 6, y + (FigureStyle.FontSize * 0.36), tick.Label, new("start"));
            }

            var turn = trace.labelangle ?? 0;
            svg.Text(X(axis) - (turn == 0 ? 0 : 10), box.Top - 10, trace.dimensions[axis].label ?? "", new(turn == 0 ? "middle" : "start", Turn: turn));
        }

        if (look.ShowsScale)
        {
            var (low, high) = look.Range;
            ColorBar.Draw(svg, look.ColorOf, low, high, area);
        }
    }
}
