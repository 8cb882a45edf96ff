using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The measures of a run as a figure of panels.</summary>
public static class RunCurves
{
    // One colour a player in all panels.
    private const string DiscriminatorName = "discriminator, real pictures", GeneratorName = "generator, painted pictures";

    /// <summary>The players, by the names that their curves have, with their colours.</summary>
    internal static IReadOnlyDictionary<string, string> Players { get; } =
        new Dictionary<string, string> { [DiscriminatorName] = FigureStyle.ColorAt(0), [GeneratorName] = FigureStyle.ColorAt(1) };

    /// <summary>
    /// Draws the measures: losses; shares judged right; D(x) and D(G(z)); pictures a second; where they were measured,
    /// what the fixed batch shows and the penalty. Diagnoses are crosses on the generator's loss.
    /// </summary>
    /// <param name="ticks">The measures, oldest first.</param>
    /// <param name="diagnoses">What the training doctor said; nothing where absent.</param>
    public static PlotlyChart Of(IReadOnlyList<TrainingTick> ticks, IReadOnlyList<Diagnosis>? diagnoses = null)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        return Chart.Panels(Panels(ticks, diagnoses));
    }

    /// <summary>The panels of <see cref="Of"/>, for whoever arranges them otherwise.</summary>
    internal static IReadOnlyList<Panel> Panels(IReadOnlyList<TrainingTick> ticks, IReadOnlyList<Diagnosis>? diagnoses)
    {
        var mode = ticks.Count < 3 ? "lines+markers" : "lines";
        Scatter Curve(string name, Func<TrainingTick, double> measure) =>
            new() { name = name, x = ticks.Select(tick => tick.Step).ToArray(), y = ticks.Select(measure).ToArray(), mode = mode };

        // What is not measured at every tick is a curve through the ticks that have it.
        Scatter Sparse(string name, Func<TrainingTick, double?> measure)
        {
            var measured = ticks.Where(tick => measure(tick) is not null).ToArray();
            return new() { name = name, x = measured.Select(tick => tick.Step).ToArray(), y = measured.Select(tick => measure(tick)!.Value).ToArray(), mode = mode };
        }

        var share = new Yaxis { range = [-0.03, 1.03] };
        // A critic's scores are no probabilities.
        var score = ticks.All(tick => tick is { DReal: >= 0 and <= 1, DFake: >= 0 and <= 1 }) ? share : new Yaxis();
        var step = new Xaxis { title = "step" };
        Scatter[] told = diagnoses is { Count: > 0 } && ticks.Count > 0 ? [Crosses(ticks, diagnoses)] : [];
        List<Panel> panels =
        [
            new Panel("Loss", [Curve(DiscriminatorName, tick => tick.LossD), Curve(GeneratorName, tick => tick.LossG), .. told]),
            new Panel("Share judged right", Curve(DiscriminatorName, tick => tick.RealRight), Curve(GeneratorName, tick => tick.FakeRight)) { yaxis = share },
            new Panel("D(x) and D(G(z))", Curve(DiscriminatorName, tick => tick.DReal), Curve(GeneratorName, tick => tick.DFake)) { xaxis = step, yaxis = score },
            new Panel("Pictures a second", Curve("pictures a second", tick => tick.ImagesPerSecond) with { showlegend = false }) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } },
        ];
        if (ticks.Any(tick => tick.Diversity is not null))
        {
            Scatter[] overfitting = ticks.Any(tick => tick.Overfitting is not null) ? [Sparse("overfitting", tick => tick.Overfitting)] : [];
            panels.Add(new Panel("Fixed batch beside real pictures", [Sparse("diversity", tick => tick.Diversity), Sparse("distance from real", tick => tick.RealDistance), .. overfitting]) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } });
        }

        if (ticks.Any(tick => tick.Penalty is not null))
        {
            panels.Add(new Panel("Penalty", Sparse("penalty", tick => tick.Penalty) with { showlegend = false }) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } });
        }

        return panels;
    }

    private static Scatter Crosses(IReadOnlyList<TrainingTick> ticks, IReadOnlyList<Diagnosis> diagnoses) => new()
    {
        name = "diagnosis",
        x = diagnoses.Select(diagnosis => diagnosis.Step).ToArray(),
        y = diagnoses.Select(diagnosis => ticks.MinBy(tick => Math.Abs(tick.Step - diagnosis.Step))!.LossG).ToArray(),
        mode = "markers",
        marker = new Marker { symbol = "x", size = 10 },
    };
}
