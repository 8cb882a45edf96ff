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
        Scatter Measured(string name, Func<TrainingTick, double?> measure) => Curve(ticks, name, measure);

        var share = new Yaxis { range = [-0.03, 1.03] };
        // A critic's scores are no probabilities.
        var score = ticks.All(tick => tick is { DReal: >= 0 and <= 1, DFake: >= 0 and <= 1 }) ? share : new Yaxis();
        var step = new Xaxis { title = "step" };
        Scatter[] told = diagnoses is { Count: > 0 } && ticks.Count > 0 ? [Crosses(ticks, diagnoses)] : [];
        List<Panel> panels =
        [
            new Panel("Loss", [Measured(DiscriminatorName, tick => tick.LossD), Measured(GeneratorName, tick => tick.LossG), .. told]),
            new Panel("Share judged right", Measured(DiscriminatorName, tick => tick.RealRight), Measured(GeneratorName, tick => tick.FakeRight)) { yaxis = share },
            new Panel("D(x) and D(G(z))", Measured(DiscriminatorName, tick => tick.DReal), Measured(GeneratorName, tick => tick.DFake)) { xaxis = step, yaxis = score },
            new Panel("Pictures a second", Measured("pictures a second", tick => tick.ImagesPerSecond) with { showlegend = false }) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } },
        ];
        if (ticks.Any(tick => tick.Diversity is not null))
        {
            Scatter[] overfitting = ticks.Any(tick => tick.Overfitting is not null) ? [Measured("overfitting", tick => tick.Overfitting)] : [];
            panels.Add(new Panel("Fixed batch beside real pictures", [Measured("diversity", tick => tick.Diversity), Measured("distance from real", tick => tick.RealDistance), .. overfitting]) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } });
        }

        if (ticks.Any(tick => tick.Penalty is not null))
        {
            panels.Add(new Panel("Penalty", Measured("penalty", tick => tick.Penalty) with { showlegend = false }) { xaxis = step, yaxis = new Yaxis { rangemode = "tozero" } });
        }

        return panels;
    }

    /// <summary>The curve of a measure, through the ticks that have it.</summary>
    /// <param name="ticks">The measures, oldest first.</param>
    /// <param name="name">The curve's name.</param>
    /// <param name="measure">The measure; null where a tick has none.</param>
    /// <example><code>
    /// new Panel("Diversity", RunCurves.Curve(run.History, "diversity", tick => tick.Diversity))
    /// </code></example>
    public static Scatter Curve(IReadOnlyList<TrainingTick> ticks, string name, Func<TrainingTick, double?> measure)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        ArgumentNullException.ThrowIfNull(measure);
        var measured = ticks.Where(tick => measure(tick) is not null).ToArray();
        return new()
        {
            name = name,
            x = measured.Select(tick => tick.Step).ToArray(),
            y = measured.Select(tick => measure(tick)!.Value).ToArray(),
            // Few points make no line that could be seen.
            mode = ticks.Count < 3 ? "lines+markers" : "lines",
        };
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
