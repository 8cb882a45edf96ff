namespace ArtGan.Plots.Drawing;

/// <summary>The outlines of markers.</summary>
internal static class MarkerSymbol
{
    internal static string Path(string? symbol, Point center, double size)
    {
        var (x, y, half) = (center.X, center.Y, size / 2);
        return symbol switch
        {
            "square" => Closed((-1, -1), (1, -1), (1, 1), (-1, 1)),
            "diamond" => Closed((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
            "triangle-up" => Closed((0, -1.15), (1.1, 0.75), (-1.1, 0.75)),
            "cross" => Closed((-.4, -1.2), (.4, -1.2), (.4, -.4), (1.2, -.4), (1.2, .4), (.4, .4), (.4, 1.2), (-.4, 1.2), (-.4, .4), (-1.2, .4), (-1.2, -.4), (-.4, -.4)),
            "x" => Closed((-1.1, -.55), (-.55, -1.1), (0, -.55), (.55, -1.1), (1.1, -.55), (.55, 0), (1.1, .55), (.55, 1.1), (0, .55), (-.55, 1.1), (-1.1, .55), (-.55, 0)),
            _ => $"M{SvgWriter.N(x - half)} {SvgWriter.N(y)}a{SvgWriter.N(half)} {SvgWriter.N(half)} 0 1 0 {SvgWriter.N(size)} 0a{SvgWriter.N(half)} {SvgWriter.N(half)} 0 1 0 {SvgWriter.N(-size)} 0Z",
        };

        string Closed(params ReadOnlySpan<(double X, double Y)> corners)
        {
            var points = new Point[corners.Length];
            for (var index = 0; index < corners.Length; index++)
            {
                points[index] = new(x + (corners[index].X * half), y + (corners[index].Y * half));
            }

            return Polyline.Path(points) + "Z";
        }
    }
}
