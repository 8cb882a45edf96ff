namespace ArtGan.Plots;

/// <summary>Makes figures from traces.</summary>
/// <example>
/// <code>
/// Chart.Plot(
///     new Scatter { x = steps, y = losses, name = "loss of D" },
///     new Layout { title = "Training", xaxis = new Xaxis { title = "step" } })
/// </code>
/// </example>
public static class Chart
{
    /// <summary>A figure of one trace.</summary>
    /// <param name="data">The trace.</param>
    /// <param name="layout">Title, axes and the rest; left out, the defaults.</param>
    /// <exception cref="UserException">A member has a value that cannot be drawn.</exception>
    public static PlotlyChart Plot(Trace data, Layout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Plot([data], layout);
    }

    /// <summary>A figure of several traces.</summary>
    /// <param name="data">The traces, drawn in this order.</param>
    /// <param name="layout">Title, axes and the rest; left out, the defaults.</param>
    /// <exception cref="UserException">A member has a value that cannot be drawn.</exception>
    public static PlotlyChart Plot(IEnumerable<Trace> data, Layout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new([.. data], layout ?? new());
    }

    /// <summary>A figure of lines, each through its points from left to right.</summary>
    /// <param name="lines">Their names, places and heights.</param>
    /// <exception cref="UserException">A member has a value that cannot be drawn.</exception>
    /// <example><code>
    /// Chart.Lines(("straight", shares, lengths), ("arc", shares, others)).WithXTitle("share of the way")
    /// </code></example>
    public static PlotlyChart Lines(params IReadOnlyList<(string Name, IEnumerable<double> X, IEnumerable<double> Y)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Plot(lines.Select(line => new Scatter { name = line.Name, x = line.X, y = line.Y, mode = "lines" }));
    }

    /// <summary>
    /// A figure of several small plots in rows. A name has one colour and one entry in the legend, however many
    /// panels it appears in.
    /// </summary>
    /// <param name="panels">One to eight.</param>
    /// <param name="layout">Title, size and legend of the whole; its axes are taken by the panels.</param>
    /// <param name="columns">Panels in a row; left out, as many as make rows of up to three, and two rows of two.</param>
    /// <exception cref="UserException">There are no panels, too many, or a member has a value that cannot be drawn.</exception>
    public static PlotlyChart Panels(IReadOnlyList<Panel> panels, Layout? layout = null, int? columns = null)
    {
        ArgumentNullException.ThrowIfNull(panels);
        return new PanelGrid(panels, layout ?? new(), columns).Compose();
    }
}
