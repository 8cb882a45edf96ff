using System.Text;

namespace ArtGan.Plots.Drawing;

/// <summary>A place in pixels.</summary>
internal readonly record struct Point(double X, double Y)
{
    internal bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}

/// <summary>Lines through points.</summary>
internal static class Polyline
{
    /// <summary>Columns a pixel; each keeps its first, lowest, highest and last point.</summary>
    private const double ColumnsPerPixel = 2;

    /// <summary>A coordinate brought close to the picture: what is far outside would overflow the renderer's fixed point numbers.</summary>
    internal static double Near(double coordinate) => Math.Clamp(coordinate, -30_000, 30_000);

    /// <summary>SVG path data through all points.</summary>
    internal static string Path(IReadOnlyList<Point> points)
    {
        var path = new StringBuilder();
        for (var index = 0; index < points.Count; index++)
        {
            path.Append(index == 0 ? 'M' : 'L')
                .Append(SvgWriter.N(Near(points[index].X)))
                .Append(' ')
                .Append(SvgWriter.N(Near(points[index].Y)));
        }

        return path.ToString();
    }

    /// <summary>Leaves out points that cannot be seen, where there are more of them than pixels; the line looks the same.</summary>
    internal static IReadOnlyList<Point> Thin(IReadOnlyList<Point> points)
    {
        if (points.Count < 2000 || !RunsForward(points))
        {
            return points;
        }

        var kept = new List<Point>();
        for (var start = 0; start < points.Count;)
        {
            var column = Math.Floor(points[start].X * ColumnsPerPixel);
            var (end, low, high) = (start, start, start);
            while (end + 1 < points.Count && Math.Floor(points[end + 1].X * ColumnsPerPixel) == column)
            {
                end++;
                low = points[end].Y < points[low].Y ? end : low;
                high = points[end].Y > points[high].Y ? end : high;
            }

            kept.AddRange(new[] { start, low, high, end }.Order().Distinct().Select(index => points[index]));
            start = end + 1;
        }

        return kept;
    }

    private static bool RunsForward(IReadOnlyList<Point> points)
    {
        for (var index = 1; index < points.Count; index++)
        {
            if (points[index].X < points[index - 1].X)
            {
                return false;
            }
        }

        return true;
    }
}
