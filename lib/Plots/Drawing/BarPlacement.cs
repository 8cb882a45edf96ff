namespace ArtGan.Plots.Drawing;

/// <summary>Shares the places on one pair of axes out between its bar charts and histograms.</summary>
internal sealed class BarPlacement
{
    private const double BarGap = 0.2;

    private readonly Layout layout;
    private readonly PlotAxis x;
    private readonly PlotAxis y;
    private readonly List<(Trace Trace, int Index, string Color)> traces;
    private readonly Dictionary<(bool Lying, double Position, bool Negative), double> stacks = [];

    /// <summary>Looks at all bars and histograms of the axes.</summary>
    internal BarPlacement(Layout layout, PlotAxis x, PlotAxis y, IEnumerable<(Trace Trace, int Index, string Color)> traces)
    {
        (this.layout, this.x, this.y, this.traces) = (layout, x, y, [.. traces]);
        var histograms = this.traces.Select(entry => entry.Trace).OfType<Histogram>().ToArray();
        Bins = histograms.Length == 0 ? null : Bins.For(
            histograms.SelectMany(histogram => histogram.XData!.Numbers.ToArray()),
            histograms.Select(histogram => histogram.nbinsx).FirstOrDefault(wanted => wanted is not null));
    }

    /// <summary>The bins of the histograms, or null where there are none.</summary>
    internal Bins? Bins { get; }

    internal IEnumerable<BarShape> Shapes()
    {
        for (var slot = 0; slot < traces.Count; slot++)
        {
            var (trace, index, color) = traces[slot];
            var (positions, lengths, pitch) = trace is Histogram histogram ? Counted(histogram) : Given((Bar)trace);
            var lying = trace is Bar { IsLying: true };
            var marker = trace is Bar bar ? bar.marker : ((Histogram)trace).marker;
            yield return new(trace, index, color, lying, marker, pitch, Rectangles(positions, lengths, pitch, slot, lying, trace is Histogram));
        }
    }

    private List<BarShape.Rectangle> Rectangles(double[] positions, double[] lengths, double pitch, int slot, bool lying, bool histogram)
    {
        var scale = lying ? x : y;
        var room = pitch * (1 - (layout.bargap ?? (histogram ? 0 : BarGap)));
        var width = layout.BarModeOrDefault == "group" ? room / traces.Count : room;
        var rectangles = new List<BarShape.Rectangle>(positions.Length);
        for (var index = 0; index < positions.Length; index++)
        {
            var start = positions[index] - (room / 2) + (layout.BarModeOrDefault == "group" ? slot * width : 0);
            var ground = 0.0;
            if (layout.BarModeOrDefault == "stack" && double.IsFinite(lengths[index]))
            {
                var key = (lying, positions[index], lengths[index] < 0);
                stacks.TryGetValue(key, out ground);
                stacks[key] = ground + lengths[index];
            }

            rectangles.Add(new(positions[index], start, start + width, scale.Place(ground), scale.Place(ground + lengths[index])));
        }

        return rectangles;
    }

    private (double[] Positions, double[] Lengths, double Pitch) Given(Bar bar)
    {
        var (positions, lengths) = bar.IsLying ? (bar.YData, bar.XData!) : (bar.XData, bar.YData!);
        var axis = bar.IsLying ? y : x;
        var places = axis.Places(positions ?? DataArray.Counting(lengths.Count));
        return (places, lengths.Numbers.ToArray(), Pitch(axis));
    }

    private (double[] Positions, double[] Lengths, double Pitch) Counted(Histogram histogram)
    {
        var counts = Bins!.CountIn(histogram.XData!.Numbers);
        var all = Math.Max(1, counts.Sum());
        var unit = histogram.histnorm switch
        {
            "percent" => 100 / all,
            "probability" => 1 / all,
            "probability density" => 1 / (all * Bins.Size),
            _ => 1,
        };
        return ([.. counts.Select((_, bin) => Bins.CenterOf(bin))], [.. counts.Select(count => count * unit)], Bins.Size);
    }

    /// <summary>The smallest distance between two bars' positions, over all bar charts of the axes.</summary>
    private double Pitch(PlotAxis axis)
    {
        var places = traces.Select(entry => entry.Trace).OfType<Bar>()
            .SelectMany(bar => axis.Places((bar.IsLying ? bar.YData : bar.XData) ?? DataArray.Counting((bar.IsLying ? bar.XData : bar.YData)!.Count)))
            .Where(double.IsFinite).Distinct().Order().ToArray();
        return places.Length < 2 ? 1 : places.Zip(places.Skip(1), (left, right) => right - left).Min();
    }
}
