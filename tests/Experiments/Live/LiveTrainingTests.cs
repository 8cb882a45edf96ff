using ArtGan.Experiments;
using ArtGan.Experiments.Live;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Live;

public sealed class LiveTrainingTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void Figures_come_now_and_then_and_one_at_the_end_shows_where_training_ended()
    {
        var clock = new FakeClock();
        var shown = new List<TrainingFigure>();
        using var run = Start(steps: 60);
        // Every figure takes ten seconds, so that none but the first is due before the end.
        var live = new LiveTraining(run, figure =>
        {
            clock.Advance(10);
            shown.Add((TrainingFigure)figure!);
        }, clock);
        clock.Advance(3);
        live.Train(CancellationToken.None);

        Assert.Equal(["step  1/60", "step 60/60"], shown.Select(figure => figure.ToString()[..10]));
        Assert.Equal(20, live.Spent.TotalSeconds);
        Assert.Contains("0:00 left", shown[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_that_is_stopped_leaves_a_figure_of_where_it_stopped_and_changes_no_weight()
    {
        var shown = new List<TrainingFigure>();
        using var stop = new CancellationTokenSource();
        using (var run = Start(steps: 20, sampleEvery: 5))
        {
            var live = new LiveTraining(run, figure =>
            {
                shown.Add((TrainingFigure)figure!);
                stop.Cancel();
            }, new Impatient());
            Assert.ThrowsAny<OperationCanceledException>(() => live.Train(stop.Token));
            Assert.InRange(run.StepsDone, 1, 19);
            Assert.StartsWith($"step {run.StepsDone,2}/20", shown[^1].ToString(), StringComparison.Ordinal);
        }

        var workplace = Workplace();
        using var resumed = ExperimentRun.Resume("latest", workplace: workplace);
        var watched = resumed.TrainLive(_ => { });
        using var plain = Start(steps: 20, sampleEvery: 5);
        Assert.Equal(plain.Train().WeightsSha256, watched.WeightsSha256);
    }

    [Fact]
    public void A_figure_is_one_picture_of_the_grid_beside_the_curves()
    {
        using var run = Start(steps: 8);
        var before = run.Figure();
        Assert.Equal("step 0/8", before.ToString());
        run.Train();
        var bundle = run.Figure().ToMimeBundle().Representations;
        Assert.Equal(["image/png", "text/plain"], bundle.Keys.Order());
        var (picture, grid) = (Picture.Decode((byte[])bundle["image/png"]), run.SampleGrid());
        Assert.Equal((grid.Width + 16 + 700, Math.Max(420, grid.Height)), (picture.Width, picture.Height));
        Assert.Equal(grid.ToColour().Pixels.Span[..30].ToArray(), picture.Pixels.Span[..30].ToArray());
        picture.Save(Path.Combine(Repository.Root, "artifacts", "screenshots", "live-figure.png"));
    }

    private Workplace Workplace() => new() { RunsFolder = root["runs"], LoadData = (options, _) => SyntheticImages.Bars(40, options.Size) };

    private ExperimentRun Start(int steps, int sampleEvery = 1000)
    {
        var preset = new[] { "size=8", $"steps={steps}", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "device=cpu", "tick_every=1", $"sample_every={sampleEvery}" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        return ExperimentRun.Start(preset, Workplace());
    }

    /// <summary>An hour passes whenever somebody looks.</summary>
    private sealed class Impatient : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 3600;
    }
}
