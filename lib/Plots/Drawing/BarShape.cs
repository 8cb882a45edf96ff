namespace ArtGan.Plots.Drawing;

/// <summary>Bars, of a bar chart or of a histogram.</summary>
internal sealed class BarShape(Trace trace, int index, string color, bool lying, Marker? marker, double pitch, IReadOnlyList<BarShape.Rectangle> bars)
    : Shape(trace, index, color)
{
    /// <summary>A bar in places: along the axis of positions, and from its base to its end.</summary>
    internal readonly record struct Rectangle(double Position, double From, double To, double Base, double End);

    private Extent Positions => Extent.Of(bars.SelectMany(bar => new[] { bar.Position - (pitch / 2), bar.Position + (pitch / 2) })) with
    {
        Spacing = Trace is Bar ? pitch : 0,
    };

    private Extent Lengths => Extent.Of(bars.SelectMany(bar => new[] { bar.Base, bar.End }), padded: true, grounded: true);

    internal override Extent Across => lying ? Lengths : Positions;

    internal override Extent Upwards => lying ? Positions with { Tight = true } : Lengths;

    internal override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        var (positions, lengths) = lying ? (y, x) : (x, y);
        foreach (var bar in bars)
        {
            // On a log axis a bar that starts at 0 starts at the end of the axis.
            var ground = double.IsFinite(bar.Base) ? Polyline.Near(lengths[bar.Base]) : lengths.PixelFrom;
            var (from, to, end) = (Polyline.Near(positions[bar.From]), Polyline.Near(positions[bar.To]), Polyline.Near(lengths[bar.End]));
            if (!double.IsFinite(from + to + end))
            {
                continue;
            }

            var (thinStart, thin) = (Math.Min(from, to), Math.Abs(to - from));
            var (longStart, length) = (Math.Min(ground, end), Math.Abs(end - ground));
            var opacity = Opacity * (marker?.opacity ?? 1);
            if (lying)
            {
                svg.Rectangle(longStart, thinStart, length, thin, Color, opacity);
            }
            else
            {
                svg.Rectangle(thinStart, longStart, thin, length, Color, opacity);
            }
        }
    }

    internal override void DrawKey(SvgWriter svg, double left, double middle) =>
        svg.Rectangle(left + 7, middle - 6, 12, 12, Color, Opacity * (marker?.opacity ?? 1));
}
