namespace ArtGan.Plots.Drawing;

/// <summary>Draws texts on the figure, with their arrows.</summary>
internal static class AnnotationPainter
{
    internal static void Draw(SvgWriter svg, Annotation annotation, Figure figure, FigureArea area)
    {
        var place = new Point(
            annotation.xref == "paper" ? area.Plot.Left + (annotation.x * area.Plot.Width) : OnAxis(annotation.xref ?? "x", annotation.x),
            annotation.yref == "paper" ? area.Plot.Bottom - (annotation.y * area.Plot.Height) : OnAxis(annotation.yref ?? "y", annotation.y));
        var at = place;
        if (annotation.HasArrow)
        {
            at = new(place.X + (annotation.ax ?? -10), place.Y + (annotation.ay ?? -30));
            Arrow(svg, at, place);
        }

        var look = new TextLook(
            annotation.xanchor switch { "left" => "start", "right" => "end", _ => "middle" },
            annotation.font?.size ?? FigureStyle.FontSize,
            annotation.font?.color ?? FigureStyle.TextColor);
        var extra = (RichText.Lines(annotation.text).Count - 1) * look.LineHeight;
        var anchor = annotation.HasArrow ? (at.Y < place.Y ? "bottom" : "top") : annotation.yanchor;
        var lineBase = anchor switch
        {
            "top" => at.Y + (look.Size * 0.95),
            "bottom" => at.Y - (look.Size * 0.3) - extra,
            _ => at.Y + (look.Size * 0.36) - (extra / 2),
        };
        svg.Text(at.X, lineBase, annotation.text, look);

        double OnAxis(string id, double value) => figure.Axes.FirstOrDefault(axis => axis.Id == id) is { } axis
            ? area.ScaleOf(axis)[value]
            : throw new UserException($"An annotation stands on axis '{id}', which no trace uses; choose paper, or an axis of a trace.");
    }

    private static void Arrow(SvgWriter svg, Point from, Point to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1e-6, Math.Sqrt((x * x) + (y * y)));
        (x, y) = (x / length, y / length);
        svg.Line(from.X, from.Y, to.X - (5 * x), to.Y - (5 * y), FigureStyle.TextColor);
        svg.Fill(Polyline.Path([to, new(to.X - (8 * x) - (3.5 * y), to.Y - (8 * y) + (3.5 * x)), new(to.X - (8 * x) + (3.5 * y), to.Y - (8 * y) - (3.5 * x))]) + "Z", FigureStyle.TextColor);
    }
}
