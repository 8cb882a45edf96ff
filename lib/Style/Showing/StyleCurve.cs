using ArtGan.Plots;

namespace ArtGan.Style;

/// <summary>The loss of a painting, step by step.</summary>
public static class StyleCurve
{
    private const int MostPoints = 700;

    /// <summary>Draws it, on a logarithmic axis: it falls by powers of ten.</summary>
    /// <param name="losses">The loss before each step, and after the last.</param>
    public static PlotlyChart Of(IReadOnlyList<double> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        var points = Thinning.Of([.. losses.Select((loss, step) => (Step: step, Loss: loss))], MostPoints);
        var isPositive = points.Length > 0 && points.All(point => point.Loss > 0);
        return Chart.Plot(
            new Scatter { name = "loss", x = points.Select(point => point.Step).ToArray(), y = points.Select(point => point.Loss).ToArray(), mode = points.Length < 3 ? "lines+markers" : "lines" },
            new Layout { title = "Loss", xaxis = new Xaxis { title = "step" }, yaxis = new Yaxis { type = isPositive ? "log" : "linear" }, showlegend = false });
    }
}
