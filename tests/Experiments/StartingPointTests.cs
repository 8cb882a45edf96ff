using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Experiments;

public sealed class StartingPointTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;
    private readonly Workplace others;

    public StartingPointTests()
    {
        workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };
        others = workplace with { LoadData = (_, _) => SyntheticImages.Bars(count: 31) };
    }

    private static Preset Tiny { get; } = new[] { "size=8", "steps=4", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "tick_every=3", "sample_every=6", "checkpoint_every=3", "device=cpu" }
        .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_run_starts_from_the_weights_of_another_and_tells_where_they_came_from()
    {
        var (parent, hash) = Train(Tiny, workplace);
        using var child = ExperimentRun.Start(Tiny.With("start_from=latest").With("seed=8"), others);

        Assert.Equal(0, child.StepsDone);
        Assert.Equal(Weights(parent), Weights(child.Folder));
        var origin = Record(child.Folder)["started_from"]!;
        Assert.Equal(
            (parent.Name, "tiny", 4, hash),
            ((string)origin["run"]!, (string)origin["preset"]!, (int)origin["step"]!, (string)origin["weights_sha256"]!));
        Assert.Equal((string)Record(parent)["data"]!["fingerprint"]!, (string)origin["data"]!["fingerprint"]!);
        Assert.NotEqual((string)origin["data"]!["fingerprint"]!, (string)Record(child.Folder)["data"]!["fingerprint"]!);
        child.Train();
        Assert.Contains($"Started from {parent.Name} after 4 steps on bars of 8.", File.ReadAllText(child.Folder.ReportPath), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chain_of_origins_is_kept()
    {
        var (first, _) = Train(Tiny, workplace);
        var (second, _) = Train(Tiny.With("start_from=1"), others);
        var (third, _) = Train(Tiny.With("start_from", second.FullPath), workplace);

        var origin = Record(third)["started_from"]!;
        Assert.Equal((second.Name, first.Name), ((string)origin["run"]!, (string)origin["started_from"]!["run"]!));
        Assert.Null(origin["started_from"]!["started_from"]);
        Assert.Equal(
            $"Started from {second.Name} after 4 steps on bars of 8, which started from {first.Name} after 4 steps on bars of 8.",
            StartingPoint.Describe(origin.AsObject()));
    }

    [Fact]
    public void An_exported_generator_has_the_rights_of_all_it_ever_learnt_from()
    {
        Workplace With(string title, string licence) => new()
        {
            RunsFolder = root["rights"],
            LoadData = (_, _) => SyntheticImages.Bars() with { Info = new DataSetInfo("bars", title, licence, "A paper.", "# Bars") },
        };
        Train(Tiny, With("Landscapes", "CC BY 4.0"));
        Train(Tiny.With("start_from=1"), With("Portraits", "CC0"));
        var (third, _) = Train(Tiny.With("start_from=2"), With("Portraits", "CC0"));

        var file = GeneratorFile.Write(third, root["third.safetensors"]);

        Assert.Equal("learnt from Portraits: CC0; learnt from Landscapes: CC BY 4.0", file.Rights);
    }

    [Fact]
    public void Resuming_needs_the_parent_no_longer_even_before_the_first_step()
    {
        var (parent, _) = Train(Tiny, workplace);
        var preset = Tiny.With("start_from=1").With("seed=8");
        var (_, expected) = Train(preset, others);
        using (ExperimentRun.Start(preset, others))
        {
        }

        Directory.Delete(parent.FullPath, recursive: true);
        using var resumed = ExperimentRun.Resume("latest", workplace: others);

        Assert.Equal(0, resumed.StepsDone);
        Assert.Equal(expected, resumed.Train().WeightsSha256);
        using var random = ExperimentRun.Start(Tiny.With("seed=8"), others);
        Assert.NotEqual(expected, random.Train().WeightsSha256);
    }

    [Fact]
    public void Where_every_checkpoint_is_lost_it_does_not_begin_from_random_weights()
    {
        Train(Tiny, workplace);
        var (child, _) = Train(Tiny.With("start_from=1"), workplace);
        foreach (var checkpoint in Directory.GetDirectories(child.FullPath, "checkpoint-*"))
        {
            Directory.Delete(checkpoint, recursive: true);
        }

        Assert.Contains("first weights came from elsewhere", Assert.Throws<UserException>(() => ExperimentRun.Resume("2", workplace: workplace)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_networks_are_refused_with_the_difference_and_leave_no_run()
    {
        Train(Tiny, workplace);

        string Refusal(string change) => Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("start_from=1").With(change), workplace)).Message;

        Assert.Equal(
            "The generator of '00001-tiny' is another network (layers.project.weight is 32 x 3 there and 48 x 3 here); choose the networks it was made with, or start_from_partly=true to take what fits.",
            Refusal("generator_channels=3"));
        Assert.StartsWith("The discriminator of '00001-tiny' is another network (it has no trunk.layers.hidden.weight)", Refusal("discriminator_hidden=5"), StringComparison.Ordinal);
        Assert.Single(RunFolder.All(root.Path));
    }

    [Fact]
    public void What_fits_is_taken_where_that_is_asked_for()
    {
        var (parent, _) = Train(Tiny, workplace);
        using var child = ExperimentRun.Start(Tiny.With("start_from=1").With("start_from_partly=true").With("discriminator_hidden=5"), workplace);

        Assert.Equal(Weights(parent)["generator"], Weights(child.Folder)["generator"]);
        var taken = Record(child.Folder)["started_from"]!["taken"]!;
        Assert.Equal(child.Networks.Generator.state_dict().Count, (int)taken["generator"]!);
        Assert.InRange((int)taken["discriminator"]!, 1, child.Networks.Discriminator.state_dict().Count - 1);
    }

    [Fact]
    public void A_file_of_a_checkpoint_stands_for_its_run_and_an_averaged_generator_for_itself()
    {
        var (parent, _) = Train(Tiny, workplace);
        var checkpoint = Path.Combine(parent.FullPath, "checkpoint-000004");

        using var child = ExperimentRun.Start(Tiny.With("start_from", Path.Combine(checkpoint, "generator-average.safetensors")), workplace);

        Assert.Equal(parent.Name, (string)Record(child.Folder)["started_from"]!["run"]!);
        using var scope = NewDisposeScope();
        var average = StateFile.Load(Path.Combine(checkpoint, "generator-average.safetensors"));
        Assert.All(child.Networks.Generator.state_dict(), entry => Assert.True(entry.Value.equal(average[entry.Key]).all().item<bool>()));
        Assert.Contains("holds no generator", Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("start_from", Path.Combine(checkpoint, "measures.safetensors")), workplace)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_generator_alone_needs_leave_to_go_without_a_discriminator()
    {
        var (parent, _) = Train(Tiny, workplace);
        var file = root["exported.safetensors"];
        using (NewDisposeScope())
        {
            var record = new JsonObject { ["preset"] = "tiny", ["data"] = new JsonObject { ["name"] = "bars", ["licence"] = "free" } };
            StateFile.Save(file, StateFile.Load(Path.Combine(parent.FullPath, "checkpoint-000004", "generator-average.safetensors")), new Dictionary<string, string> { ["run"] = record.ToJsonString(), ["steps"] = "4" });
        }

        Assert.StartsWith("The discriminator of 'exported.safetensors' is another network (it has no trunk", Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With("start_from", file), workplace)).Message, StringComparison.Ordinal);
        using var child = ExperimentRun.Start(Tiny.With("start_from", file).With("start_from_partly=true"), workplace);

        var origin = Record(child.Folder)["started_from"]!;
        Assert.Equal(("exported.safetensors", 4, "free", 0), ((string)origin["file"]!, (int)origin["step"]!, (string)origin["data"]!["licence"]!, (int)origin["taken"]!["discriminator"]!));
    }

    [Theory]
    [InlineData("start_from=77", "There is no run '77'")]
    [InlineData("start_from=absent.safetensors", "There is no file '")]
    public void What_is_not_there_is_one_sentence_and_leaves_no_run(string assignment, string expected)
    {
        Assert.StartsWith(expected, Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With(assignment), workplace)).Message, StringComparison.Ordinal);
        Assert.Empty(RunFolder.All(root.Path));
    }

    private static (RunFolder Folder, string Hash) Train(Preset preset, Workplace place)
    {
        using var run = ExperimentRun.Start(preset, place);
        return (run.Folder, run.Train().WeightsSha256);
    }

    private static JsonNode Record(RunFolder folder) => JsonNode.Parse(File.ReadAllText(folder.RecordPath))!;

    private static Dictionary<string, string> Weights(RunFolder folder) => new[] { "generator", "discriminator" }
        .ToDictionary(part => part, part => Convert.ToHexString(File.ReadAllBytes(Path.Combine(RunSampler.Newest(folder).Folder, $"{part}.safetensors"))));
}
