namespace ArtGan.Plots;

/// <summary>Puts panels onto the numbered axes of one figure.</summary>
internal sealed class PanelGrid
{
    private const double RowHeight = 230;

    // In pixels of the static picture; the interactive figure keeps the shares.
    private const double GapAcross = 56;
    private const double GapUpwards = 46;
    private const double TitleHeight = 24;
    private const double AxisTitleHeight = 20;

    private readonly IReadOnlyList<Panel> panels;
    private readonly int columns;
    private readonly int rows;
    private readonly double plotWidth;
    private readonly double plotHeight;
    private readonly Dictionary<string, string> colors = new(StringComparer.Ordinal);
    private Layout layout;

    internal PanelGrid(IReadOnlyList<Panel> panels, Layout layout, int? columns)
    {
        if (panels.Count is 0 or > Layout.AxisPairs)
        {
            throw new UserException($"A figure of {panels.Count} panels cannot be made; choose 1 to {Layout.AxisPairs}.");
        }

        if (columns is <= 0)
        {
            throw new UserException($"Panels in {columns} columns cannot be laid out; choose at least 1, or leave it out.");
        }

        this.panels = panels;
        this.columns = Math.Min(panels.Count, columns ?? (panels.Count == 4 ? 2 : 3));
        rows = (panels.Count + this.columns - 1) / this.columns;
        this.layout = layout with { height = layout.height ?? (rows * RowHeight) + 90 };
        (plotWidth, plotHeight) = (layout.WidthOrDefault - 80, this.layout.HeightOrDefault - 110);
    }

    internal PlotlyChart Compose()
    {
        var traces = new List<Trace>();
        var titles = new List<Annotation>(layout.annotations ?? []);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < panels.Count; index++)
        {
            var (xId, yId) = (Layout.Id("x", index + 1), Layout.Id("y", index + 1));
            var (left, right, bottom, top) = Place(index % columns, index / columns);
            layout = layout
                .With(xId, (panels[index].xaxis ?? new()) with { domain = [left, right], anchor = yId })
                .With(yId, (panels[index].yaxis ?? new()) with { domain = [bottom, top], anchor = xId });
            titles.Add(new()
            {
                text = $"<b>{panels[index].title}</b>",
                x = left,
                y = Math.Min(1, top + (4 / plotHeight)),
                xref = "paper",
                yref = "paper",
                xanchor = "left",
                yanchor = "bottom",
                showarrow = false,
            });
            traces.AddRange(panels[index].traces.Select(trace => Adapt(trace, xId, yId, listed)));
        }

        var alone = listed.Count <= 1;
        return new(traces, layout with { annotations = titles, showlegend = layout.showlegend ?? !alone });
    }

    private (double Left, double Right, double Bottom, double Top) Place(int column, int row)
    {
        var titled = panels.Take((rows - 1) * columns).Any(panel => panel.xaxis?.title is not null);
        var (across, upwards) = (GapAcross / plotWidth, (GapUpwards + (titled ? AxisTitleHeight : 0)) / plotHeight);
        var width = (1 - ((columns - 1) * across)) / columns;
        var height = (1 - ((rows - 1) * upwards)) / rows;
        var (left, top) = (column * (width + across), 1 - (row * (height + upwards)));
        return (left, Math.Min(1, left + width), Math.Max(0, top - height), top - (TitleHeight / plotHeight));
    }

    private Trace Adapt(Trace trace, string xId, string yId, HashSet<string> listed)
    {
        var placed = trace with { xaxis = xId, yaxis = yId };
        if (trace is Heatmap)
        {
            return placed;
        }

        var name = trace.name ?? "";
        if (!colors.TryGetValue(name, out var color))
        {
            colors[name] = color = trace.ChosenColor ?? FigureStyle.ColorAt(colors.Count);
        }

        placed = placed with { legendgroup = trace.legendgroup ?? trace.name, showlegend = trace.showlegend ?? (trace.name is not null && listed.Add(name)) };
        return trace.ChosenColor is not null ? placed : placed switch
        {
            Scatter scatter => scatter with { line = (scatter.line ?? new()) with { color = color } },
            Bar bar => bar with { marker = (bar.marker ?? new()) with { color = color } },
            Histogram histogram => histogram with { marker = (histogram.marker ?? new()) with { color = color } },
            _ => placed,
        };
    }
}
