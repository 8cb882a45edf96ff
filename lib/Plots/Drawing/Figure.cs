using System.Text.Json.Nodes;

namespace ArtGan.Plots.Drawing;

/// <summary>Traces and layout brought together: what both the interactive and the static figure are made from.</summary>
internal sealed class Figure
{
    private readonly Dictionary<string, PlotAxis> axes = new(StringComparer.Ordinal);
    private readonly List<Subplot> subplots = [];

    /// <summary>Checks everything and places every trace.</summary>
    /// <exception cref="UserException">A member has a value that cannot be drawn.</exception>
    internal Figure(IReadOnlyList<Trace> traces, Layout layout)
    {
        (Traces, Layout) = (traces, layout);
        layout.Validate();
        if (traces.OfType<ParallelCoordinates>().FirstOrDefault() is { } parallel)
        {
            Parallel = traces.Count == 1 ? parallel : throw new UserException("Parallel coordinates fill a figure; plot them alone.");
            parallel.Validate();
            return;
        }

        foreach (var trace in traces)
        {
            trace.Validate();
            AxisFor(trace.XAxisId, 'x').Admit(trace.XData);
            AxisFor(trace.YAxisId, 'y').Admit(trace.YData);
        }

        if (traces.Count == 0)
        {
            (AxisFor("x", 'x').AnchorId, AxisFor("y", 'y').AnchorId) = ("y", "x");
            subplots.Add(new(axes["x"], axes["y"], []));
        }

        var entries = traces.Select((trace, index) => (Trace: trace, Index: index, Color: ColorOf(index)));
        foreach (var pair in entries.GroupBy(entry => (entry.Trace.XAxisId, entry.Trace.YAxisId)))
        {
            var (x, y) = (axes[pair.Key.XAxisId], axes[pair.Key.YAxisId]);
            x.AnchorId = x.AnchorId is "" ? x.Options.anchor ?? y.Id : x.AnchorId;
            y.AnchorId = y.AnchorId is "" ? y.Options.anchor ?? x.Id : y.AnchorId;
            subplots.Add(Place(x, y, [.. pair]));
        }

        foreach (var axis in axes.Values)
        {
            axis.Fit(subplots
                .Where(subplot => subplot.X == axis || subplot.Y == axis)
                .SelectMany(subplot => subplot.Shapes, (_, shape) => axis.IsAcross ? shape.Across : shape.Upwards));
        }
    }

    internal IReadOnlyList<Trace> Traces { get; }

    internal Layout Layout { get; }

    internal IReadOnlyList<Subplot> Subplots => subplots;

    /// <summary>The parallel coordinates that are all of the figure; null where it has axes across and upwards.</summary>
    internal ParallelCoordinates? Parallel { get; }

    /// <summary>Whether a scale of colours stands at the right.</summary>
    internal bool ShowsScale => Parallel?.LineOrDefault.ShowsScale ?? Traces.OfType<Heatmap>().Any(map => map.ShowsScale);

    /// <summary>The colour of a trace.</summary>
    internal string ColorOf(int index) => Traces[index].ChosenColor ?? FigureStyle.ColorAt(index);

    internal IReadOnlyCollection<PlotAxis> Axes => axes.Values;

    /// <summary>What the legend lists, in the order of the traces.</summary>
    internal IReadOnlyList<Shape> LegendEntries =>
    [
        .. subplots.SelectMany(subplot => subplot.Shapes)
            .Where(shape => shape.Trace is not Heatmap && shape.Trace.showlegend != false)
            .OrderBy(shape => shape.Index),
    ];

    internal bool HasLegend => Layout.showlegend ?? (LegendEntries.Count > 1 || LegendEntries.Any(shape => shape.Trace.showlegend == true));

    /// <summary>The axis that another is drawn over, or itself.</summary>
    internal PlotAxis Ground(PlotAxis axis) => axis.Options.overlaying is { } id && axes.TryGetValue(id, out var below) ? below : axis;

    internal PlotAxis? Anchor(PlotAxis axis) => axes.GetValueOrDefault(axis.AnchorId);

    /// <summary>The figure as plotly.js takes it.</summary>
    internal JsonObject ToJson()
    {
        var data = new JsonArray([.. Traces.Select((trace, index) => (JsonNode)trace.ToJson(ColorOf(index)))]);
        foreach (var subplot in subplots.Where(subplot => subplot.Bins is not null))
        {
            foreach (var histogram in subplot.Shapes.Where(shape => shape.Trace is Histogram))
            {
                data[histogram.Index]!["xbins"] = subplot.Bins!.ToJson();
            }
        }

        var layout = Layout.ToJson(HasLegend);
        if (Layout.hovermode is null && Traces.Count > 0 && Traces.All(trace => trace is Scatter { HasLines: true }))
        {
            layout["hovermode"] = "x unified";
        }

        if (Parallel is not null)
        {
            // Labels stand above the axes and ticks at their right.
            layout["margin"] = Json.Object(("l", 70), ("r", 60), ("t", Layout.title is null ? 64 : 96), ("b", 24));
        }

        foreach (var axis in axes.Values)
        {
            layout[Layout.AxisName(axis.Id)] = axis.ToJson(isFirst: axis.Id.Length == 1);
        }

        return Json.Object(
            ("data", data),
            ("layout", layout),
            ("config", Json.Object(("responsive", true), ("displaylogo", false))));
    }

    private Subplot Place(PlotAxis x, PlotAxis y, (Trace Trace, int Index, string Color)[] entries)
    {
        var bars = new BarPlacement(Layout, x, y, entries.Where(entry => entry.Trace is Bar or Histogram));
        var barShapes = bars.Shapes().ToDictionary(shape => shape.Index);
        var shapes = new List<Shape>();
        ScatterShape? last = null;
        foreach (var (trace, index, color) in entries)
        {
            shapes.Add(trace switch
            {
                Scatter scatter => last = new ScatterShape(scatter, index, color, x, y, last),
                Heatmap heatmap => new HeatmapShape(heatmap, index, x, y),
                _ => barShapes[index],
            });
        }

        return new(x, y, shapes) { Bins = bars.Bins };
    }

    private PlotAxis AxisFor(string id, char letter)
    {
        if (!axes.TryGetValue(id, out var axis))
        {
            var options = Layout.Find(id);
            axes[id] = axis = id[0] == letter
                ? new PlotAxis(id, options)
                : throw new UserException($"A trace's {letter}axis is '{id}'; choose {letter}, or {letter}2 to {letter}{Layout.AxisPairs}.");
        }

        return axis;
    }
}

/// <summary>A pair of axes and what is drawn on it.</summary>
internal sealed record Subplot(PlotAxis X, PlotAxis Y, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The bins of its histograms, or null where there are none.</summary>
    internal Bins? Bins { get; init; }
}
