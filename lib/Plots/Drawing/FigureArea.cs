namespace ArtGan.Plots.Drawing;

/// <summary>Where things stand: margins wide enough for what is written in them, and the axes' shares of the rest.</summary>
internal sealed class FigureArea
{
    private const double Edge = 16;

    private readonly Figure figure;

    internal FigureArea(Figure figure, LegendBlock? legend)
    {
        this.figure = figure;
        var layout = figure.Layout;
        // Ticks depend on the area and the area on the ticks' labels: margins are made for a first guess of the area.
        Plot = new(70, 50, layout.WidthOrDefault - 40, layout.HeightOrDefault - 60);
        var (left, right, bottom) = (Edge, Edge, Edge);
        foreach (var axis in figure.Axes)
        {
            var needed = AxisPainter.Thickness(axis, ScaleOf(axis).Length);
            var anchorDomain = DomainOf(figure.Anchor(axis) ?? axis);
            if (axis.IsAcross && !axis.IsFarSide && anchorDomain.Low < 0.02)
            {
                bottom = Math.Max(bottom, needed + 8);
                left = Math.Max(left, AxisPainter.Overhang(axis, ScaleOf(axis).Length) + 8);
            }
            else if (!axis.IsAcross && !axis.IsFarSide && anchorDomain.Low < 0.02)
            {
                left = Math.Max(left, needed + 8);
            }
            else if (!axis.IsAcross && axis.IsFarSide && anchorDomain.High > 0.98)
            {
                right = Math.Max(right, needed + 8);
            }
        }

        right = Math.Max(right, 24);
        right += figure.ShowsScale ? ColorBar.Thickness : 0;
        var titleLines = layout.title is { } title ? RichText.Lines(title).Count : 0;
        TitleBase = Edge + FigureStyle.TitleSize;
        var top = titleLines == 0 ? Edge : TitleBase + ((titleLines - 1) * FigureStyle.TitleSize * 1.3) + 14;
        if (legend is not null)
        {
            LegendTop = top;
            right += legend.IsBeside ? legend.WidthBeside + 12 : 0;
            top += legend.IsBeside ? 0 : legend.HeightAbove(layout.WidthOrDefault - left - right) + 6;
        }

        Plot = new(left, top, Math.Max(layout.WidthOrDefault - right, left + 20), Math.Max(layout.HeightOrDefault - bottom, top + 20));
        LegendLeft = legend is { IsBeside: true } ? layout.WidthOrDefault - legend.WidthBeside - 8 : left;
    }

    /// <summary>All subplots together; what annotations call paper.</summary>
    internal Box Plot { get; }

    internal double TitleBase { get; }

    internal double LegendTop { get; }

    internal double LegendLeft { get; }

    internal Scale ScaleOf(PlotAxis axis)
    {
        var (low, high) = DomainOf(axis);
        return axis.IsAcross
            ? new(axis, Plot.Left + (low * Plot.Width), Plot.Left + (high * Plot.Width))
            : new(axis, Plot.Bottom - (low * Plot.Height), Plot.Bottom - (high * Plot.Height));
    }

    internal Box BoxOf(PlotAxis x, PlotAxis y)
    {
        var (across, upwards) = (ScaleOf(x), ScaleOf(y));
        return new(across.PixelFrom, upwards.PixelTo, across.PixelTo, upwards.PixelFrom);
    }

    /// <summary>The rectangle along which an axis stands.</summary>
    internal Box BoxAt(PlotAxis axis)
    {
        if (figure.Anchor(axis) is not { } anchor || anchor.IsAcross == axis.IsAcross)
        {
            var scale = ScaleOf(axis);
            return axis.IsAcross
                ? new(scale.PixelFrom, Plot.Top, scale.PixelTo, Plot.Bottom)
                : new(Plot.Left, scale.PixelTo, Plot.Right, scale.PixelFrom);
        }

        return axis.IsAcross ? BoxOf(axis, anchor) : BoxOf(anchor, axis);
    }

    private (double Low, double High) DomainOf(PlotAxis axis) =>
        figure.Ground(axis).Options.domain is [var low, var high] ? (low, high) : (0, 1);
}
