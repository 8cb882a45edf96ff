using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The measures of a run as a figure of four panels.</summary>
public static class RunCurves
{
    // One colour a player in all panels.
    private const string DiscriminatorName = "discriminator, real pictures", GeneratorName = "generator, painted pictures";

    /// <summary>Draws the measures: losses; shares judged right; D(x) and D(G(z)); pictures a second.</summary>
    /// <param name="ticks">The measures, oldest first.</param>
    public static PlotlyChart Of(IReadOnlyList<TrainingTick> ticks)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        long[] steps = [.. ticks.Select(tick => tick.Step)];
        Scatter Curve(string name, Func<TrainingTick, double> measure) =>
            new() { name = name, x = steps, y = ticks.Select(measure).ToArray(), mode = steps.Length < 3 ? "lines+markers" : "lines" };

        var share = new Yaxis { range = [-0.03, 1.03] };
        var step = new Xaxis { title = "step" };
        return Chart.Panels(
        [
            new Panel("Loss", Curve(DiscriminatorName, tick => tick.LossD), Curve(GeneratorName, tick => tick.LossG)),
            new Panel("Share judged right", Curve(DiscriminatorName, tick => tick.RealRight), Curve(GeneratorName, tick => tick.FakeRight)) { yaxis = share },
            new Panel("D(x) and D(G(z))", Curve(DiscriminatorName, tick => tick.DReal), Curve(GeneratorName, tick => tick.DFake)) { xaxis = step, yaxis = share },
            new Panel("Pictures a second", Curve("pictures a second", tick => tick.ImagesPerSecond) with { showlegend = false }) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } },
        ]);
    }
}
