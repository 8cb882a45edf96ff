namespace ArtGan.Plots.Drawing;

/// <summary>The scale of colours beside a figure.</summary>
internal static class ColorBar
{
    /// <summary>The room it needs at the right.</summary>
    internal const double Thickness = 58;

    private const double Width = 14;
    private const int Steps = 64;

    internal static void Draw(SvgWriter svg, Heatmap map, Box plot)
    {
        var (low, high) = map.ZRange();
        Draw(svg, value => map.Scale.At((value - low) / (high - low)) is var (red, green, blue) ? $"#{red:x2}{green:x2}{blue:x2}" : "", low, high, plot);
    }

    /// <summary>Draws the colours of the values from low to high.</summary>
    internal static void Draw(SvgWriter svg, Func<double, string> colorOf, double low, double high, Box plot)
    {
        var left = plot.Right + 12;
        for (var step = 0; step < Steps; step++)
        {
            var top = plot.Bottom - ((step + 1) * plot.Height / Steps);
            svg.Rectangle(left, top, Width, plot.Height / Steps, colorOf(low + ((step + 0.5) / Steps * (high - low))));
        }

        foreach (var tick in Ticks.Linear(low, high, Ticks.NiceStep(high - low, Math.Clamp((int)(plot.Height / 45), 2, 8))))
        {
            var y = plot.Bottom - ((tick.Place - low) / (high - low) * plot.Height);
            svg.Text(left + Width + 5, y + (FigureStyle.FontSize * 0.36), tick.Label, new("start"));
        }
    }
}
