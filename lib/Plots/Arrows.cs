namespace ArtGan.Plots;

/// <summary>Arrows of a vector field, as one trace of lines.</summary>
/// <example><code>
/// Chart.Plot(Arrows.Of([(0, 0), (1, 0)], [(0, 1), (-1, 1)], longest: 0.3))
/// </code></example>
public static class Arrows
{
    // Of the arrow's length, and the angle to its shaft.
    private const double HeadLength = 0.35, HeadAngle = 0.45;

    /// <summary>Draws arrows from places. Lengths go with the square root of the vectors', so that small ones are still seen.</summary>
    /// <param name="from">Where each begins.</param>
    /// <param name="vectors">Its vector; one of no length or of no finite length is left out.</param>
    /// <param name="longest">How long the longest is drawn, in the units of the axes.</param>
    /// <exception cref="ArgumentException">There are not as many vectors as places.</exception>
    public static Scatter Of(IReadOnlyList<(double X, double Y)> from, IReadOnlyList<(double X, double Y)> vectors, double longest)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(vectors);
        if (from.Count != vectors.Count)
        {
            throw new ArgumentException($"{from.Count} places have {vectors.Count} vectors.", nameof(vectors));
        }

        double[] lengths = [.. vectors.Select(vector => double.Hypot(vector.X, vector.Y))];
        var most = lengths.Where(double.IsFinite).DefaultIfEmpty().Max();
        List<double> across = [], upwards = [];
        for (var index = 0; index < from.Count; index++)
        {
            if (lengths[index] is > 0 and < double.PositiveInfinity)
            {
                Add(from[index], Math.Atan2(vectors[index].Y, vectors[index].X), longest * Math.Sqrt(lengths[index] / most));
            }
        }

        return new Scatter { x = across, y = upwards, mode = "lines", connectgaps = false };

        // Shaft, and both sides of the head; a gap keeps arrows apart.
        void Add((double X, double Y) start, double angle, double length)
        {
            var tip = Moved(start, angle, length);
            var (left, right) = (Moved(tip, angle + Math.PI - HeadAngle, length * HeadLength), Moved(tip, angle + Math.PI + HeadAngle, length * HeadLength));
            foreach (var (x, y) in ((double, double)[])[start, tip, left, tip, right, (double.NaN, double.NaN)])
            {
                across.Add(x);
                upwards.Add(y);
            }
        }
    }

    private static (double X, double Y) Moved((double X, double Y) place, double angle, double length) =>
        (place.X + (length * Math.Cos(angle)), place.Y + (length * Math.Sin(angle)));
}
