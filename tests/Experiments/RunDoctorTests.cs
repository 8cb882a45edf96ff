using ArtGan.Experiments;
using ArtGan.Tests.Support;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments;

public sealed class RunDoctorTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;

    public RunDoctorTests() => workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };

    // Looked at every 50 steps; the generator draws when it is trained, and must not draw for the doctor.
    private static Preset Small { get; } = new[] { "size=8", "steps=260", "batch=16", "latent=3", "generator_channels=2", "discriminator_channels=2", "generator_dropout=0.2", "tick_every=10", "sample_every=1000", "checkpoint_every=1000", "device=cpu" }
        .Aggregate(new Preset("small", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    private static Preset Still { get; } = Small.With("learning_rate_g=0").With("learning_rate_d=0");

    public void Dispose() => root.Dispose();

    [Fact]
    public void Weights_are_the_same_with_and_without_a_doctor()
    {
        using var watched = ExperimentRun.Start(Small, workplace);
        using var alone = ExperimentRun.Start(Small.With("doctor=false"), workplace);

        Assert.Equal(watched.Train().WeightsSha256, alone.Train().WeightsSha256);
        Assert.Equal([50, 100, 150, 200, 250], watched.History.Where(tick => tick.Diversity is not null).Select(tick => tick.Step));
        Assert.Equal([100, 150, 200, 250], watched.History.Where(tick => tick.Change is not null).Select(tick => tick.Step));
        Assert.All(alone.History, tick => Assert.Null(tick.Diversity));
    }

    [Fact]
    public void Held_out_pictures_are_judged_and_never_learnt_from()
    {
        using var watched = ExperimentRun.Start(Small.With("hold_out", 16), workplace);
        using var alone = ExperimentRun.Start(Small.With("hold_out", 16).With("doctor=false"), workplace);
        using var few = ExperimentRun.Start(Small.With("pictures", 24), workplace);

        var hash = watched.Train().WeightsSha256;

        Assert.Equal(hash, alone.Train().WeightsSha256);
        Assert.Equal(hash, few.Train().WeightsSha256);
        Assert.Equal(24, (int)RunRecord.Read(watched.Folder).Json["data"]!["count"]!);
        Assert.Contains(watched.History, tick => tick.Overfitting is not null);
        Assert.All(alone.History.Concat(few.History), tick => Assert.Null(tick.Overfitting));
        Assert.Contains("overfitting", watched.Curves().Traces.Select(trace => trace.name));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(160)]
    [InlineData(210)]
    public void A_resumed_run_measures_and_says_the_same(long stop)
    {
        using var whole = ExperimentRun.Start(Still, workplace);
        whole.Train();
        using (var first = ExperimentRun.Start(Still, workplace))
        {
            using var source = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => first.Train(tick => CancelAt(tick, stop, source), source.Token));
            // What a killed process said after its last checkpoint.
            File.AppendAllText(first.Folder.DiagnosesPath, """{"kind":"collapse","severity":"warning","step":250,"problem":"Later.","advice":""}""" + "\n{\"kind");
        }

        using var resumed = ExperimentRun.Resume("latest", workplace: workplace);
        resumed.Train();

        Assert.NotEmpty(whole.Diagnoses);
        Assert.Equal(File.ReadAllBytes(whole.Folder.DiagnosesPath), File.ReadAllBytes(resumed.Folder.DiagnosesPath));
        Assert.Equal(whole.History.Select(Timeless), resumed.History.Select(Timeless));
    }

    [Fact]
    public void What_is_said_stands_in_the_log_the_file_the_result_and_the_report()
    {
        using var run = ExperimentRun.Start(Still, workplace);
        var result = run.Train();

        var diagnosis = Assert.Single(run.Diagnoses);
        Assert.Equal((DiagnosisKind.LearningStopped, 150L), (diagnosis.Kind, diagnosis.Step));
        Assert.Equal(run.Diagnoses, result.Diagnoses);
        Assert.Contains($"Doctor: {diagnosis}", File.ReadAllText(run.Folder.LogPath), StringComparison.Ordinal);
        Assert.StartsWith("""{"kind":"learning_stopped","severity":"failure","step":150,"problem":"Learning has stopped""", File.ReadAllText(run.Folder.DiagnosesPath), StringComparison.Ordinal);
        Assert.Contains("Learning has stopped", File.ReadAllText(run.Folder.ReportPath), StringComparison.Ordinal);
        Assert.Contains("diagnosis", run.Curves().Traces.Select(trace => trace.name));
    }

    [Fact]
    public void A_healthy_run_has_no_file_of_diagnoses_and_a_report_that_says_so()
    {
        using var run = ExperimentRun.Start(Small.With("steps", 20), workplace);
        run.Train();

        Assert.False(File.Exists(run.Folder.DiagnosesPath));
        Assert.Contains("nothing wrong", File.ReadAllText(run.Folder.ReportPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_broke_down_leaves_its_last_words()
    {
        using var run = ExperimentRun.Start(Small, workplace);

        Assert.Throws<UserException>(() => run.Train(_ =>
        {
            using var frozen = no_grad();
            run.Networks.Generator.parameters().First().fill_(float.NaN);
        }));

        var diagnosis = Assert.Single(run.Diagnoses);
        Assert.Equal((DiagnosisKind.Divergence, Severity.Failure, 11L), (diagnosis.Kind, diagnosis.Severity, diagnosis.Step));
        Assert.Contains("learning_rate_g", diagnosis.Advice, StringComparison.Ordinal);
    }

    private static void CancelAt(TrainingTick tick, long step, CancellationTokenSource source)
    {
        if (tick.Step >= step)
        {
            source.Cancel();
        }
    }

    private static TrainingTick Timeless(TrainingTick tick) => tick with { Seconds = 0, ImagesPerSecond = 0, MemoryMb = 0 };
}
