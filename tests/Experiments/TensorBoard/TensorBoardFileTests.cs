using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Tests.Experiments.Store;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.TensorBoard;

public sealed class TensorBoardFileTests : IDisposable
{
    private readonly StoreRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Fact]
    public void A_file_begins_as_those_of_TensorFlow_do()
    {
        var run = RunFolder.At(Path.Combine(runs.Root, runs.Write(1, "a")))!;
        var path = TensorBoardFile.Write(run, runs["events"]);

        Assert.Equal("events.out.tfevents.1767225600.artgan", Path.GetFileName(path));
        // As TensorFlow writes it: the length 24 and its checksum; then time, field 3 and 13 letters.
        var bytes = File.ReadAllBytes(path);
        Assert.Equal([24, 0, 0, 0, 0, 0, 0, 0, 0xa3, 0x7f, 0x4b, 0x22, 0x09], bytes[..13]);
        Assert.Equal("\x1a\x0d" + "brain.Event:2", System.Text.Encoding.ASCII.GetString(bytes[21..36]));
    }

    [Fact]
    public void Checksums_are_those_of_the_standard() =>
        // RFC 3720, appendix B.4, 32 bytes of ones: 0x62a8ab43, masked.
        Assert.Equal(((0x62a8ab43u >> 15) | (0x62a8ab43u << 17)) + 0xa282ead8u, BitConverter.ToUInt32(RecordFrame.Around(Enumerable.Repeat((byte)0xff, 32).ToArray()), 12 + 32));

    [Fact]
    public void Measures_scores_pictures_options_and_diagnoses_are_in_it_in_the_order_of_steps()
    {
        var name = runs.Write(1, "a", StoreRuns.Score("kid-squeezenet", 0.5, 0.4, floor: 0.01));
        runs.Put(name, "diagnoses.jsonl", """{"kind":"mode_collapse","severity":"warning","step":200,"problem":"All alike.","advice":"Set batch."}""");
        var run = RunFolder.At(Path.Combine(runs.Root, name))!;
        var grid = new Picture(3, 2, 3, new byte[18]);
        grid.Save(run.FakesPath(100));
        new Picture(5, 4, 1, new byte[20]).Save(run.RealsPath);

        var events = EventFile.Read(TensorBoardFile.Write(run, runs["events"]));
        var values = events.SelectMany(each => each.Values.Select(value => (each.Step, each.Time, Value: value))).ToList();

        Assert.Equal(
            ["0 options", "0 reals", "100 stats/seconds", "100 stats/loss_d", "100 stats/loss_g", "100 fakes", "200 stats/seconds", "200 stats/loss_d", "200 doctor/mode_collapse", "200 scores/kid-squeezenet", "200 scores/kid-squeezenet.low", "200 scores/kid-squeezenet.floor"],
            values.Select(each => $"{each.Step} {each.Value.Tag}"));
        Assert.Equal([0.5f, 0.25f], values.Where(each => each.Value.Tag == "stats/loss_d").Select(each => each.Value.Number!.Value));
        Assert.Equal(1767225602.5, values.Single(each => each is { Step: 200, Value.Tag: "stats/loss_d" }).Time);
        var (fakes, reals) = (values.Single(each => each.Value.Tag == "fakes").Value, values.Single(each => each.Value.Tag == "reals").Value);
        Assert.Equal(((3L, 2L, 3L), (5L, 4L, 1L)), (fakes.Size!.Value, reals.Size!.Value));
        Assert.Equal(File.ReadAllBytes(run.FakesPath(100)), fakes.Png);
        Assert.Contains("| batch | 64 |", values[0].Value.Text, StringComparison.Ordinal);
        Assert.Equal(("text", "All alike. Set batch."), (values[0].Value.Plugin, values.Single(each => each.Value.Tag.StartsWith("doctor", StringComparison.Ordinal)).Value.Text));
    }

    [Fact]
    public void A_run_in_training_writes_what_an_export_of_it_has_and_no_step_twice_when_it_is_resumed()
    {
        var workplace = new Workplace { RunsFolder = runs.Root, LoadData = (_, _) => SyntheticImages.Bars(), TensorBoard = true };
        var preset = new[] { "size=8", "steps=12", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "tick_every=3", "sample_every=6", "checkpoint_every=4", "device=cpu" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (chosen, assignment) => chosen.With(assignment));
        RunFolder folder;
        using (var run = ExperimentRun.Start(preset, workplace))
        {
            folder = run.Folder;
            run.Train();
        }

        AssertSame([3, 6, 9, 12], [0, 6, 12]);

        // As kill -9 leaves it: steps beyond the checkpoint, and half a record.
        Directory.Delete(Path.Combine(folder.FullPath, "checkpoint-000012"), recursive: true);
        File.AppendAllText(TensorBoardFile.Find(folder)!, "half");
        using (var run = ExperimentRun.Resume(folder.FullPath, steps: 15, workplace with { TensorBoard = false }))
            run.Train();
        AssertSame(null, [0, 6, 12, 15]);

        void AssertSame(long[]? ticks, long[] grids)
        {
            var live = TensorBoardFile.Find(folder)!;
            var values = EventFile.Read(live).SelectMany(each => each.Values.Select(value => (each.Step, value.Tag))).ToList();
            Assert.Equal(values.Distinct(), values);
            Assert.Equal(ticks ?? [.. values.Where(value => value.Tag == "stats/loss_g").Select(value => value.Step)], new StatsLog(folder.StatsPath).Ticks.Select(tick => tick.Step));
            Assert.Equal(grids, values.Where(value => value.Tag == "fakes").Select(value => value.Step));
            Assert.Equal(File.ReadAllBytes(TensorBoardFile.Write(folder, runs["again"])), File.ReadAllBytes(live));
        }
    }

    [Fact]
    public void Scores_come_into_an_event_file_that_is_there_and_into_no_other()
    {
        var name = runs.Write(1, "a");
        var run = RunFolder.At(Path.Combine(runs.Root, name))!;
        TensorBoardFile.Refresh(run);
        Assert.Null(TensorBoardFile.Find(run));

        var path = TensorBoardFile.Write(run, run.FullPath);
        runs.Put(name, "metrics.jsonl", StoreRuns.Score("is-nsfwjs", 2));
        TensorBoardFile.Refresh(run);
        Assert.Contains(EventFile.Read(path), each => each.Values.Any(value => value is { Tag: "scores/is-nsfwjs", Number: 2 }));
    }

    [Fact]
    public void A_folder_without_a_record_is_refused_in_a_sentence()
    {
        runs.Put("00001-a", "stats.jsonl", "");

        Assert.Equal("00001-a cannot be exported: run.json is missing.", Assert.Throws<UserException>(() => TensorBoardFile.Write(RunFolder.At(Path.Combine(runs.Root, "00001-a"))!, runs["events"])).Message);
    }
}
