using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class ExperimentRunTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;

    public ExperimentRunTests() => workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };

    private static Preset Tiny { get; } = new[] { "size=8", "steps=12", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "tick_every=3", "sample_every=6", "checkpoint_every=4", "device=cpu" }
        .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_finished_run_has_every_file_and_explains_itself()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        var grids = new List<long>();
        var result = run.Train(null, (step, _) => grids.Add(step), default);

        Assert.Equal(
            [".lock", "checkpoint-000008", "checkpoint-000012", "fakes000006.png", "fakes000012.png", "fakes_init.png", "log.txt", "progress.gif", "reals.png", "report.html", "run.json", "stats.jsonl"],
            Directory.GetFileSystemEntries(run.Folder.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([6, 12], grids);
        Assert.Equal([3, 6, 9, 12], run.History.Select(tick => tick.Step));
        Assert.Equal((run.Folder.FullPath, "tiny", 12, run.History[^1]), (result.Run, result.Preset, result.Steps, result.Stats));
        var record = JsonNode.Parse(File.ReadAllText(run.Folder.RecordPath))!;
        Assert.Equal(("tiny", 12, 8, 40), ((string)record["preset"]!, (int)record["options"]!["steps"]!, (int)record["options"]!["size"]!, (int)record["data"]!["count"]!));
        Assert.NotNull(record["engine"]!["libtorch"]);
        Assert.Equal((8 * ((7 * 8) + 2)) + 2, Picture.Load(run.Folder.FakesPath(12)).Width);
    }

    [Fact]
    public void A_run_and_its_report_carry_the_card_of_their_data()
    {
        var info = new DataSetInfo("bars", "Bright bars", "free", "A paper.", "# Bars\n\nNobody is missing, <b>nothing</b> is shown.", IsSynthetic: true);
        using var run = ExperimentRun.Start(Tiny, workplace with { LoadData = (_, _) => SyntheticImages.Bars() with { Info = info } });
        run.Train();

        Assert.Equal(info.Card, File.ReadAllText(run.Folder.CardPath));
        var data = JsonNode.Parse(File.ReadAllText(run.Folder.RecordPath))!["data"]!;
        Assert.Equal(("Bright bars", "free", "A paper.", true), ((string)data["title"]!, (string)data["licence"]!, (string)data["citation"]!, (bool)data["synthetic"]!));
        var report = File.ReadAllText(run.Folder.ReportPath);
        Assert.Contains("<h1>Bars</h1>", report, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;nothing", report, StringComparison.Ordinal);
        Assert.Contains("synthetic pictures, made by a program", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_ends_where_it_was_stopped_has_its_last_pictures_and_measures()
    {
        // Between two grids, and between two ticks.
        using (var unpainted = Stopped(Tiny.With("tick_every", 5), (run, source) => run.Train(_ => source.Cancel(), source.Token), at: 5))
        {
            Assert.True(File.Exists(unpainted.Folder.FakesPath(5)));
        }

        using var unmeasured = Stopped(Tiny.With("sample_every", 4), (run, source) => run.Train(null, (_, _) => source.Cancel(), source.Token), at: 4);
        Assert.Equal([3, 4], unmeasured.History.Select(tick => tick.Step));

        ExperimentRun Stopped(Preset preset, Action<ExperimentRun, CancellationTokenSource> train, int at)
        {
            using (var first = ExperimentRun.Start(preset, workplace))
            {
                using var source = new CancellationTokenSource();
                Assert.Throws<OperationCanceledException>(() => train(first, source));
            }

            var resumed = ExperimentRun.Resume("latest", steps: at, workplace);
            resumed.Train();
            return resumed;
        }
    }

    [Fact]
    public void Balance_without_labels_is_a_sentence_and_leaves_no_run_behind()
    {
        var error = Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("balanced=true"), workplace));
        Assert.Contains("label", error.Message, StringComparison.Ordinal);
        Assert.Empty(RunFolder.All(root.Path));
    }

    [Fact]
    public void Killed_anywhere_and_resumed_it_ends_in_the_same_weights_and_measures()
    {
        using var whole = ExperimentRun.Start(Tiny, workplace);
        var expected = whole.Train();

        // What a killed process leaves: files up to step 6, the checkpoint of step 4, half a line, half a checkpoint.
        string killed;
        using (var first = ExperimentRun.Start(Tiny.With("steps", 6), workplace))
        {
            first.Train();
            killed = first.Folder.FullPath;
            Directory.Delete(Path.Combine(killed, "checkpoint-000006"), recursive: true);
            Directory.CreateDirectory(Path.Combine(killed, ".checkpoint-000008-1.partial"));
            File.AppendAllText(first.Folder.StatsPath, """{"step":9""");
        }

        using var resumed = ExperimentRun.Resume(killed, steps: 12, workplace);
        Assert.Equal(4, resumed.StepsDone);
        Assert.Equal([3], resumed.History.Select(tick => tick.Step));
        Assert.Single(resumed.Folder.Fakes());

        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
        Assert.Equal(
            whole.History.Select(tick => (tick.Step, tick.LossD, tick.LossG, tick.DReal, tick.DFake, tick.RealRight, tick.FakeRight)),
            resumed.History.Select(tick => (tick.Step, tick.LossD, tick.LossG, tick.DReal, tick.DFake, tick.RealRight, tick.FakeRight)));
        Assert.Equal(File.ReadAllBytes(whole.Folder.FakesPath(12)), File.ReadAllBytes(resumed.Folder.FakesPath(12)));
        Assert.Equal(12, (int)JsonNode.Parse(File.ReadAllText(resumed.Folder.RecordPath))!["options"]!["steps"]!);
    }

    [Fact]
    public void Cancelled_it_saves_where_it_is_and_goes_on_from_there()
    {
        using var whole = ExperimentRun.Start(Tiny, workplace);
        var expected = whole.Train();
        using var source = new CancellationTokenSource();
        using (var first = ExperimentRun.Start(Tiny.With("tick_every=5"), workplace))
        {
            Assert.Throws<OperationCanceledException>(() => first.Train(_ => source.Cancel(), source.Token));
        }

        using var resumed = ExperimentRun.Resume("latest", workplace: workplace);

        Assert.Equal(5, resumed.StepsDone);
        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
    }

    [Fact]
    public void Augmented_mirrored_and_balanced_it_goes_on_in_the_same_weights_too()
    {
        var labelled = workplace with { LoadData = (_, _) => SyntheticImages.Bars(labels: 3) };
        var preset = Tiny.With("augment=color,translation,cutout").With("flip=true").With("balanced=true");
        using var whole = ExperimentRun.Start(preset, labelled);
        var expected = whole.Train();
        using var source = new CancellationTokenSource();
        using (var first = ExperimentRun.Start(preset.With("tick_every=5"), labelled))
        {
            Assert.Throws<OperationCanceledException>(() => first.Train(_ => source.Cancel(), source.Token));
        }

        using var resumed = ExperimentRun.Resume("latest", workplace: labelled);

        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
        var options = JsonNode.Parse(File.ReadAllText(resumed.Folder.RecordPath))!["options"]!;
        Assert.Equal(("color,translation,cutout", true, true), ((string)options["augment"]!, (bool)options["flip"]!, (bool)options["balanced"]!));
        using var plain = ExperimentRun.Start(Tiny, labelled);
        Assert.NotEqual(expected.WeightsSha256, plain.Train().WeightsSha256);
    }

    [Fact]
    public void Balance_without_labels_is_refused_in_one_sentence() =>
        Assert.Contains("no labels", Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("balanced=true"), workplace)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_checkpoint_it_begins_again_from_its_record()
    {
        using var whole = ExperimentRun.Start(Tiny, workplace);
        var expected = whole.Train();
        using (ExperimentRun.Start(Tiny, workplace))
        {
        }

        using var resumed = ExperimentRun.Resume("2", workplace: workplace);

        Assert.Equal(0, resumed.StepsDone);
        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
    }

    [Fact]
    public void A_damaged_checkpoint_is_passed_over()
    {
        using var first = ExperimentRun.Start(Tiny, workplace);
        var expected = first.Train();
        first.Dispose();
        File.WriteAllText(Path.Combine(first.Folder.FullPath, "checkpoint-000012", "generator.safetensors"), "x");

        using var resumed = ExperimentRun.Resume("latest", workplace: workplace);

        Assert.Equal(8, resumed.StepsDone);
        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
    }

    [Fact]
    public void Intervals_of_saving_and_sampling_do_not_change_the_weights()
    {
        string Hash(params string[] changes)
        {
            using var run = ExperimentRun.Start(changes.Aggregate(Tiny, (preset, change) => preset.With(change)), workplace);
            return run.Train(_ => run.SampleGrid(3, seed: 8)).WeightsSha256;
        }

        Assert.Equal(Hash(), Hash("tick_every=1", "sample_every=1", "checkpoint_every=2", "keep_checkpoints=1"));
        Assert.NotEqual(Hash(), Hash("seed=77"));
    }

    [Fact]
    public void Other_data_under_the_same_name_is_refused()
    {
        using (ExperimentRun.Start(Tiny, workplace))
        {
        }

        var other = workplace with { LoadData = (_, _) => SyntheticImages.Bars(count: 41) };

        Assert.Contains("is not what 00001-tiny was trained on", Assert.Throws<UserException>(() => ExperimentRun.Resume("1", workplace: other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_steps_than_done_are_refused_and_the_run_stays_as_it_is()
    {
        using (var run = ExperimentRun.Start(Tiny, workplace))
        {
            run.Train();
        }

        Assert.Contains("has 12 steps already", Assert.Throws<UserException>(() => ExperimentRun.Resume("1", steps: 5, workplace)).Message, StringComparison.Ordinal);
        using var again = ExperimentRun.Resume("1", workplace: workplace);
        Assert.Equal(12, again.Preset.Options.Training.Steps);
    }

    [Fact]
    public void A_diverged_run_says_which_network_and_what_is_left()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        var broken = false;
        var error = Assert.Throws<UserException>(() => run.Train(tick =>
        {
            if (tick.Step >= 6 && !broken)
            {
                broken = true;
                using var frozen = no_grad();
                run.Networks.Discriminator.parameters().First().fill_(float.NaN);
            }
        }));

        Assert.Equal("The discriminator diverged by step 7: a weight of its layer trunk.down1 is no longer finite and training stopped; the last good checkpoint is at step 4. Lower learning_rate_d or start with another seed.", error.Message);
        Assert.DoesNotContain("checkpoint-000008", Directory.GetDirectories(run.Folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void Verdicts_are_saved_beside_the_grids_where_asked_for_and_change_no_weight()
    {
        using var plain = ExperimentRun.Start(Tiny, workplace);
        using var judged = ExperimentRun.Start(Tiny.With("verdicts=true"), workplace);

        Assert.Equal(plain.Train().WeightsSha256, judged.Train().WeightsSha256);

        Assert.Empty(plain.Folder.Verdicts());
        Assert.Equal([6, 12], judged.Folder.Verdicts().Select(grid => grid.Step));
        Assert.Equal(File.ReadAllBytes(plain.Folder.FakesPath(12)), File.ReadAllBytes(judged.Folder.FakesPath(12)));
        Assert.Contains("saw through", File.ReadAllText(judged.Folder.ReportPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(-50, 16)]
    public void Pictures_that_the_discriminator_sees_through_have_a_red_frame(float bias, int frames)
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        using (no_grad())
        {
            run.Networks.Discriminator.named_parameters().Single(entry => entry.name == "head.judge.bias").parameter.fill_(bias);
        }

        var grid = run.VerdictGrid(16, seed: 3).ToColour();

        var red = grid.Pixels.ToArray().Chunk(3).Count(pixel => pixel is [> 150, < 50, < 50]);
        // Around 56 px a frame of 2 px.
        Assert.Equal(frames * ((60 * 60) - (56 * 56)), red);
    }

    [Fact]
    public void A_killed_run_s_leftovers_are_gone_once_it_goes_on()
    {
        using (ExperimentRun.Start(Tiny, workplace))
        {
        }

        var folder = RunFolder.Find("1", root.Path);
        File.WriteAllText(Path.Combine(folder.FullPath, "stats.jsonl.77-4.tmp"), "half");
        Directory.CreateDirectory(Path.Combine(folder.FullPath, ".checkpoint-000004-1.removed"));

        using var resumed = ExperimentRun.Resume("latest", workplace: workplace);

        Assert.DoesNotContain(Directory.GetFileSystemEntries(folder.FullPath).Select(path => Path.GetFileName(path)), name => name.EndsWith(".tmp", StringComparison.Ordinal) || name.StartsWith(".checkpoint", StringComparison.Ordinal));
    }

    [Fact]
    public void A_checkpoint_of_other_options_is_refused_and_kept()
    {
        using (var run = ExperimentRun.Start(Tiny, workplace))
        {
            run.Train();
        }

        var folder = RunFolder.Find("1", root.Path);
        File.WriteAllText(folder.RecordPath, File.ReadAllText(folder.RecordPath).Replace("\"generator_channels\": 2", "\"generator_channels\": 3", StringComparison.Ordinal));

        Assert.ThrowsAny<Exception>(() => ExperimentRun.Resume("1", workplace: workplace));

        Assert.Equal(2, Directory.GetDirectories(folder.FullPath, "checkpoint-*").Length);
    }

    [Fact]
    public void A_run_can_be_sampled_and_reported_later()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        run.Train();
        File.WriteAllText(run.Folder.MetricsPath, """{"name":"mean confidence","value":0.5}""" + "\n{\"half");

        using var sampler = RunSampler.Open("1", workplace, "cpu");
        using var fromFile = RunSampler.Open(Path.Combine(run.Folder.FullPath, "checkpoint-000012", "generator-average.safetensors"), workplace, "cpu");
        using var scope = NewDisposeScope();
        var pictures = run.Sample(5, seed: 3);
        var html = File.ReadAllText(RunReport.Write(run.Folder, root["report.html"]));

        Assert.Equal([5, 1, 8, 8], pictures.shape);
        Assert.True(pictures.equal(sampler.Sample(5, seed: 3)).all().item<bool>());
        Assert.True(pictures.equal(fromFile.Sample(5, seed: 3)).all().item<bool>());
        Assert.True(pictures.narrow(0, 0, 2).allclose(sampler.Sample(2, seed: 3), 1e-4, 1e-5));
        Assert.Contains("mean confidence", html, StringComparison.Ordinal);
        Assert.Equal(5, html.Split("<img ").Length - 1);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.Equal(7, run.Curves().Traces.Count);
        Assert.Equal(3, run.ProgressAnimation().Frames.Count);
    }
}
