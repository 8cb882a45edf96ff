using ArtGan.Plots;

namespace ArtGan.Metrics;

/// <summary>Estimates below each other, each a dot on the line of its interval: those whose lines lie apart can be told apart.</summary>
/// <example><code>
/// EstimateChart.Of([("painted", KernelDistance.Estimate(real, painted))], "kid-nsfwjs", ("floor", 0))
/// </code></example>
public static class EstimateChart
{
    private const double RowHeight = 34, Rest = 96;

    /// <summary>Draws them.</summary>
    /// <param name="rows">What was estimated, from above; no name twice.</param>
    /// <param name="axis">What the numbers are.</param>
    /// <param name="mark">A value to compare them with, drawn as an upright line, and its name; none where null.</param>
    /// <exception cref="UserException">There is nothing to draw, or a number that cannot be drawn.</exception>
    public static PlotlyChart Of(IReadOnlyList<(string Name, Estimate Estimate)> rows, string axis, (string Name, double Value)? mark = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            throw new UserException("There are no estimates to draw; give at least one.");
        }

        // Heights are counted from below.
        (string Name, Estimate Estimate, double Height)[] placed = [.. rows.Select((row, index) => (row.Name, row.Estimate, (double)(rows.Count - 1 - index)))];
        var intervals = placed.Where(row => row.Estimate is { Low: not null, High: not null }).ToArray();
        double[] ends = [-0.6, rows.Count - 0.4];
        return Chart.Plot(
            [
                .. mark is { } line ? [new Scatter { name = line.Name, x = new[] { line.Value, line.Value }, y = ends, mode = "lines", line = new() { color = "#9a9a9a", width = 1.5, dash = "dash" } }] : Array.Empty<Trace>(),
                new Scatter
                {
                    name = "95 % interval",
                    x = intervals.SelectMany(row => new[] { row.Estimate.Low!.Value, row.Estimate.High!.Value, double.NaN }).ToArray(),
                    y = intervals.SelectMany(row => new[] { row.Height, row.Height, double.NaN }).ToArray(),
                    mode = "lines",
                    line = new() { color = "#0072b2", width = 3 },
                },
                new Scatter { name = "estimate", x = placed.Select(row => row.Estimate.Value).ToArray(), y = placed.Select(row => row.Height).ToArray(), mode = "markers", marker = new() { color = "#0072b2", size = 9 } },
            ],
            new()
            {
                height = Rest + (RowHeight * rows.Count),
                xaxis = new() { title = axis },
                yaxis = new() { range = ends, tickvals = [.. placed.Select(row => row.Height)], ticktext = [.. placed.Select(row => row.Name)], showgrid = false },
            });
    }
}
