using ArtGan.Pages;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The measures of several runs laid over each other, one chart a measure and one colour a run.</summary>
internal static class ComparisonCurves
{
    private static readonly (string Title, Func<TrainingTick, double?> Measure)[] Measures =
    [
        ("Loss of the discriminator", tick => tick.LossD),
        ("Loss of the generator", tick => tick.LossG),
        ("Real pictures judged right", tick => tick.RealRight),
        ("Painted pictures judged right", tick => tick.FakeRight),
        ("Diversity of the fixed batch", tick => tick.Diversity),
        ("Distance of the fixed batch from real", tick => tick.RealDistance),
        ("Overfitting", tick => tick.Overfitting),
        ("Pictures a second", tick => tick.ImagesPerSecond),
    ];

    /// <summary>The section; empty before any run's first measure.</summary>
    internal static string Of(ComparedRuns comparison, ReportPage page)
    {
        // A step is more work with larger batches.
        var byPictures = comparison.Runs.Select(run => run.Record?.Preset.Options.Training.PicturesPerStep).Distinct().Count() > 1;
        var charts = Measures.Where(measure => comparison.Runs.Any(run => run.Ticks.Any(tick => measure.Measure(tick) is not null)))
            .Select(measure => PageChartPanel.Of(page, measure.Title, Chart(comparison, measure.Measure, byPictures), $"{measure.Title} by {(byPictures ? "thousands of pictures" : "step")}, a line a run"))
            .ToList();
        return charts.Count == 0 ? "" : ComparisonReport.Legend(comparison) + PageMarkup.Row(charts, "charts");
    }

    private static PlotlyChart Chart(ComparedRuns comparison, Func<TrainingTick, double?> measure, bool byPictures) => PageChartPanel.Chart(
        comparison.Runs.Select((run, index) =>
        {
            var measured = run.Ticks.Where(tick => measure(tick) is not null).ToList();
            return new Scatter
            {
                name = run.Label,
                x = measured.Select(tick => byPictures ? tick.Kimg : tick.Step).ToArray(),
                y = measured.Select(tick => measure(tick)!.Value).ToArray(),
                mode = measured.Count < 3 ? "lines+markers" : "lines",
                line = new Line { color = ComparedRuns.ColorOf(index), dash = ComparedRuns.DashOf(index), width = 1.75 },
            };
        }),
        new Xaxis { title = byPictures ? "thousand pictures" : "step" },
        new Yaxis());
}
