using ArtGan.Imaging;

namespace ArtGan.Experiments;

/// <summary>A square of the plane as a picture, on which dots and circles are drawn without any library.</summary>
internal sealed class PointCanvas
{
    private const int Edge = 480, Colours = 3;
    private readonly double centreX, centreY, pixelsPerUnit;
    private readonly float[] values = new float[Colours * Edge * Edge];

    /// <summary>A white canvas.</summary>
    /// <param name="centre">The point in its middle.</param>
    /// <param name="reach">How far it shows the plane to each side.</param>
    internal PointCanvas((double X, double Y) centre, double reach)
    {
        (centreX, centreY) = centre;
        pixelsPerUnit = Edge / (2 * reach);
        Array.Fill(values, 1f);
    }

    /// <summary>Draws a dot, so wide that one can see it whatever the scale.</summary>
    internal void Dot((double X, double Y) place, (float Red, float Green, float Blue) colour, double radius = 1.6, double opacity = 0.6) =>
        Blend(place, radius, distance => opacity * Math.Clamp(radius + 0.5 - distance, 0, 1), colour);

    /// <summary>Draws a circle whose radius is measured on the plane.</summary>
    internal void Circle((double X, double Y) place, double radius, (float Red, float Green, float Blue) colour)
    {
        var pixels = radius * pixelsPerUnit;
        Blend(place, pixels, distance => Math.Clamp(1 - Math.Abs(distance - pixels), 0, 1), colour);
    }

    internal Picture ToPicture() => Picture.FromPlanar(values, Colours, Edge, Edge);

    private void Blend((double X, double Y) place, double radius, Func<double, double> opacityAt, (float Red, float Green, float Blue) colour)
    {
        var (column, row) = (((place.X - centreX) * pixelsPerUnit) + (Edge / 2.0), (Edge / 2.0) - ((place.Y - centreY) * pixelsPerUnit));
        // Also what is not a number stays outside.
        if (!(Math.Abs(column) < 2 * Edge && Math.Abs(row) < 2 * Edge))
        {
            return;
        }

        var (top, bottom) = (Math.Max(0, (int)(row - radius - 1)), Math.Min(Edge - 1, (int)(row + radius + 1)));
        var (left, right) = (Math.Max(0, (int)(column - radius - 1)), Math.Min(Edge - 1, (int)(column + radius + 1)));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var opacity = (float)opacityAt(double.Hypot(x + 0.5 - column, y + 0.5 - row));
                Mix(0, y, x, colour.Red, opacity);
                Mix(1, y, x, colour.Green, opacity);
                Mix(2, y, x, colour.Blue, opacity);
            }
        }
    }

    private void Mix(int channel, int row, int column, float colour, float opacity)
    {
        ref var value = ref values[(((channel * Edge) + row) * Edge) + column];
        value += (colour - value) * opacity;
    }
}
