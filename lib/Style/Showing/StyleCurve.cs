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
        return Chart.Plot(Line(losses), Frame(IsPositive(losses)));
    }

    /// <summary>Draws several in one figure, on a logarithmic axis.</summary>
    /// <param name="curves">Losses as of one painting, each with its name.</param>
    public static PlotlyChart Of(IReadOnlyList<(string Name, IReadOnlyList<double> Losses)> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        return Chart.Plot(
            curves.Select(curve => (Trace)(Line(curve.Losses) with { name = curve.Name })),
            Frame(curves.All(curve => IsPositive(curve.Losses))) with { showlegend = true });
    }

    private static bool IsPositive(IReadOnlyList<double> losses) => losses.Count > 0 && losses.All(loss => loss > 0);

    private static Layout Frame(bool isPositive) =>
        new() { title = "Loss", xaxis = new Xaxis { title = "step" }, yaxis = new Yaxis { type = isPositive ? "log" : "linear" }, showlegend = false };

    private static Scatter Line(IReadOnlyList<double> losses)
    {
        var points = Thinning.Of([.. losses.Select((loss, step) => (Step: step, Loss: loss))], MostPoints);
        return new() { name = "loss", x = points.Select(point => point.Step).ToArray(), y = points.Select(point => point.Loss).ToArray(), mode = points.Length < 3 ? "lines+markers" : "lines" };
    }
}
