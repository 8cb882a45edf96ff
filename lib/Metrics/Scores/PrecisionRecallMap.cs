using System.Globalization;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Metrics;

/// <summary>Precision and recall where they can be seen: samples that are points of the plane, with their balls.</summary>
internal static class PrecisionRecallMap
{
    private const int Corners = 28;
    private const double Margin = 0.15, Width = 720, Height = 400;
    private const string Ball = "#8a97a8", Inside = "#0072b2", Outside = "#d55e00";

    /// <summary>Draws the balls of the real points with the painted ones, and the other way round.</summary>
    /// <param name="real">(N, 2).</param>
    /// <param name="painted">(M, 2).</param>
    /// <param name="neighbours">k.</param>
    /// <exception cref="UserException">The samples are no points of the plane, or too few.</exception>
    internal static PlotlyChart Of(Tensor real, Tensor painted, int neighbours)
    {
        if (real.shape is not [_, 2] || painted.shape is not [_, 2])
        {
            throw new UserException($"Balls are drawn around points of the plane, not around samples of shape [{string.Join(", ", real.shape)}] and [{string.Join(", ", painted.shape)}]; give two numbers a sample.");
        }

        var figures = PrecisionRecall.Of(real, painted, neighbours);
        using var scope = NewDisposeScope();
        var (first, second) = (FeatureChecks.Finite(real), FeatureChecks.Finite(painted));
        var (realReach, paintedReach) = (PrecisionRecall.Reach(first, neighbours), PrecisionRecall.Reach(second, neighbours));
        var all = cat([first, second]);
        var (low, high) = (all.min().item<double>(), all.max().item<double>());
        double[] range = [low - (Margin * (high - low)), high + (Margin * (high - low))];
        return Chart.Panels(
            [
                Side(string.Create(CultureInfo.InvariantCulture, $"precision {figures.Precision:0.00}: painted points in real balls"), first, realReach, second, range),
                Side(string.Create(CultureInfo.InvariantCulture, $"recall {figures.Recall:0.00}: real points in painted balls"), second, paintedReach, first, range),
            ],
            new() { width = Width, height = Height },
            columns: 2);
    }

    private static Panel Side(string title, Tensor centres, Tensor reach, Tensor points, double[] range)
    {
        var covered = SampleDistances.Between(points, centres).le(reach).any(1).data<bool>().ToArray();
        var (middles, places, radii) = (Places(centres), Places(points), reach.data<double>().ToArray());
        return new(
            title,
            [
                Circles(middles, radii),
                Dots.Of("middle of a ball", middles, Ball, 4),
                Dots.Of("in a ball", [.. places.Where((_, index) => covered[index])], Inside, 6),
                Dots.Of("in none", [.. places.Where((_, index) => !covered[index])], Outside, 6),
            ])
        {
            xaxis = new() { range = range, showticklabels = false },
            yaxis = new() { range = range, showticklabels = false },
        };
    }

    // One trace for all: a gap parts each from the next.
    private static Scatter Circles((double X, double Y)[] middles, double[] radii)
    {
        double[] Along(Func<int, double> middle, Func<double, double> turn) =>
            [.. Enumerable.Range(0, middles.Length).SelectMany(ball => Enumerable.Range(0, Corners + 1).Select(corner => middle(ball) + (radii[ball] * turn(2 * Math.PI * corner / Corners))).Append(double.NaN))];
        return new() { name = "ball", x = Along(ball => middles[ball].X, Math.Cos), y = Along(ball => middles[ball].Y, Math.Sin), mode = "lines", line = new() { color = Ball, width = 0.8 }, showlegend = false };
    }

    private static (double X, double Y)[] Places(Tensor points) => [.. points.data<double>().ToArray().Chunk(2).Select(point => (point[0], point[1]))];
}
