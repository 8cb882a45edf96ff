namespace ArtGan.Plots.Drawing;

/// <summary>Lines, markers and areas.</summary>
internal sealed class ScatterShape : Shape
{
    private readonly Scatter trace;
    private readonly double[] across;
    private readonly double[] upwards;
    private readonly ScatterShape? below;
    private readonly bool isLog;

    /// <summary>Places the points on their axes; <c>tonexty</c> fills to the scatter below, the one before on the same axes.</summary>
    internal ScatterShape(Scatter trace, int index, string color, PlotAxis x, PlotAxis y, ScatterShape? below) : base(trace, index, color)
    {
        (this.trace, this.below, isLog) = (trace, below, y.IsLog);
        var count = (trace.YData ?? trace.XData)?.Count ?? 0;
        across = x.Places(trace.XData ?? DataArray.Counting(count));
        upwards = y.Places(trace.YData ?? DataArray.Counting(count));
    }

    internal override Extent Across => Extent.Of(across, padded: trace.HasMarkers);

    internal override Extent Upwards => trace.fill == "tozeroy" && !isLog
        ? Extent.Of([.. upwards, 0], grounded: true)
        : Extent.Of(upwards, padded: trace.HasMarkers);

    internal override void Draw(SvgWriter svg, Scale x, Scale y)
    {
        var points = new Point[across.Length];
        for (var index = 0; index < points.Length; index++)
        {
            points[index] = new(x[across[index]], y[upwards[index]]);
        }

        var runs = Runs(points);
        if (trace.IsFilled)
        {
            foreach (var area in Areas(runs, x, y))
            {
                svg.Fill(Polyline.Path(area) + "Z", trace.fillcolor ?? Color, trace.fillcolor is null ? Scatter.FillOpacity * Opacity : Opacity);
            }
        }

        if (trace.HasLines)
        {
            var look = trace.line ?? new();
            foreach (var run in runs)
            {
                svg.Stroke(Polyline.Path(Polyline.Thin(run)), Color, look.WidthOrDefault, Dashes(look), Opacity);
            }
        }

        if (trace.HasMarkers)
        {
            var look = trace.marker ?? new();
            foreach (var point in points.Where(point => point.IsFinite))
            {
                svg.Fill(MarkerSymbol.Path(look.symbol, point, look.SizeOrDefault), look.color ?? Color, Opacity * (look.opacity ?? 1));
            }
        }
    }

    internal override void DrawKey(SvgWriter svg, double left, double middle)
    {
        if (trace.IsFilled)
        {
            svg.Rectangle(left, middle - 5, 26, 10, trace.fillcolor ?? Color, trace.fillcolor is null ? Scatter.FillOpacity : 1);
        }

        if (trace.HasLines)
        {
            svg.Stroke(Polyline.Path([new(left, middle), new(left + 26, middle)]), Color, (trace.line ?? new()).WidthOrDefault, Dashes(trace.line ?? new()), Opacity);
        }

        if (trace.HasMarkers)
        {
            svg.Fill(MarkerSymbol.Path(trace.marker?.symbol, new(left + 13, middle), Math.Min(10, (trace.marker ?? new()).SizeOrDefault)), trace.marker?.color ?? Color, Opacity);
        }
    }

    /// <summary>The stretches between gaps.</summary>
    private List<List<Point>> Runs(Point[] points)
    {
        var (runs, run) = (new List<List<Point>>(), new List<Point>());
        foreach (var point in points)
        {
            if (point.IsFinite)
            {
                if (trace.line?.shape == "hv" && run.Count > 0)
                {
                    run.Add(new(point.X, run[^1].Y));
                }

                run.Add(point);
            }
            else if (trace.connectgaps != true && run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }

        if (run.Count > 0)
        {
            runs.Add(run);
        }

        return runs;
    }

    private IEnumerable<IReadOnlyList<Point>> Areas(List<List<Point>> runs, Scale x, Scale y)
    {
        if (trace.fill == "toself")
        {
            return runs;
        }

        if (trace.fill == "tonexty" && below is not null)
        {
            var other = Enumerable.Range(0, below.across.Length)
                .Select(index => new Point(x[below.across[index]], y[below.upwards[index]]))
                .Where(point => point.IsFinite)
                .Reverse();
            return [[.. runs.SelectMany(run => run), .. other]];
        }

        // A log axis has no zero: the area then reaches down to the end of the axis.
        var ground = isLog ? y.PixelFrom : y[0];
        return runs.Select(run => (IReadOnlyList<Point>)[new(run[0].X, ground), .. Polyline.Thin(run), new(run[^1].X, ground)]);
    }

    private static string? Dashes(Line line)
    {
        var unit = Math.Max(3, line.WidthOrDefault);
        return line.dash switch
        {
            "dot" => $"{SvgWriter.N(unit)} {SvgWriter.N(unit)}",
            "dash" => $"{SvgWriter.N(3 * unit)} {SvgWriter.N(3 * unit)}",
            "longdash" => $"{SvgWriter.N(5 * unit)} {SvgWriter.N(5 * unit)}",
            "dashdot" => $"{SvgWriter.N(3 * unit)} {SvgWriter.N(unit)} {SvgWriter.N(unit)} {SvgWriter.N(unit)}",
            _ => null,
        };
    }
}
