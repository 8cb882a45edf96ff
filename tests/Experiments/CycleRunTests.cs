using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

/// <summary>A CycleGAN's run from start to painting.</summary>
public sealed class CycleRunTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;

    public CycleRunTests() => workplace = new Workplace { RunsFolder = root["runs"], LoadData = (options, _) => Bars(options.Data) };

    public void Dispose() => root.Dispose();

    [Fact]
    public void Stopped_and_resumed_it_ends_in_the_same_weights_pools_included()
    {
        using var whole = ExperimentRun.Start(Tiny, workplace);
        var expected = whole.Train();
        using (var first = ExperimentRun.Start(Tiny.With("steps", 5), workplace))
        {
            first.Train();
        }

        using var resumed = ExperimentRun.Resume("latest", steps: 8, workplace);

        Assert.Equal(expected.WeightsSha256, resumed.Train().WeightsSha256);
        Assert.Equal(File.ReadAllBytes(whole.Folder.FakesPath(8)), File.ReadAllBytes(resumed.Folder.FakesPath(8)));
        var memory = Path.Combine("checkpoint-000008", "memory.safetensors");
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole.Folder.FullPath, memory)), File.ReadAllBytes(Path.Combine(resumed.Folder.FullPath, memory)));
    }

    [Fact]
    public void The_run_names_both_sets_and_shows_photographs_beside_their_paintings()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        run.Train();

        var record = JsonNode.Parse(File.ReadAllText(run.Folder.RecordPath))!;
        Assert.Equal(("paintings", "photos"), ((string)record["data"]!["title"]!, (string)record["content"]!["title"]!));
        Assert.Equal(("# paintings", "# photos"), (File.ReadAllText(run.Folder.CardPath), File.ReadAllText(run.Folder.ContentCardPath)));
        Assert.Contains("<h1>photos</h1>", File.ReadAllText(run.Folder.ReportPath), StringComparison.Ordinal);
        // 32 photographs, each before its painting.
        Assert.Equal(8, (Picture.Load(run.Folder.FakesPath(8)).Width - 2) / ((16 * 3) + 2));
    }

    [Fact]
    public void Changed_photographs_are_seen_on_resuming()
    {
        using (var run = ExperimentRun.Start(Tiny, workplace))
        {
            run.Train();
        }

        var changed = workplace with { LoadData = (options, _) => options.Data == "photos" ? Bars("photos") with { Fingerprint = new string('f', 64) } : Bars(options.Data) };
        Assert.Contains("The data set 'photos' is not what", Assert.Throws<UserException>(() => ExperimentRun.Resume("latest", steps: 9, changed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_paints_photographs_of_any_shape_and_nothing_from_noise_also_from_a_file()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        run.Train();
        var file = GeneratorFile.Write(run.Folder, root["painter.safetensors"]);
        var photo = Picture.FromPlanar([.. Enumerable.Range(0, 3 * 30 * 21).Select(index => (byte)(index % 251))], 3, 30, 21);

        using var painter = PictureTranslator.Open("latest", workplace, "cpu");
        using var fromFile = PictureTranslator.Open(root["painter.safetensors"], workplace, "cpu");
        var painting = painter.Translate(photo);

        Assert.Equal((21, 30, 3), (painting.Width, painting.Height, painting.Channels));
        Assert.Equal(painting.Pixels.ToArray(), fromFile.Translate(photo).Pixels.ToArray());
        Assert.NotEqual(photo.Pixels.ToArray(), painting.Pixels.ToArray());
        Assert.Equal((45, 64), (painter.Translate(photo, longerSide: 64).Width, painter.Translate(photo, longerSide: 64).Height));
        Assert.Equal(("# photos", "learnt from paintings: free; learnt from photos: free"), (file.ContentCard, file.Rights));
        Assert.Contains("artgan style", Assert.Throws<UserException>(() => run.Sample(4)).Message, StringComparison.Ordinal);
        using var sampler = RunSampler.Open("latest", workplace, "cpu");
        Assert.Contains("artgan style", Assert.Throws<UserException>(() => sampler.SamplePictures(4, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("too narrow", Assert.Throws<UserException>(() => painter.Translate(photo, longerSide: 16)).Message, StringComparison.Ordinal);
        Assert.Contains("'size' is 9", Assert.Throws<UserException>(() => painter.Translate(photo, longerSide: 9)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content_data=none", "name the first one with content_data")]
    [InlineData("model=dcgan", "has no use for 'photos'")]
    [InlineData("augment=color", "leave feature_matching")]
    [InlineData("objective=relativistic", "have no partners")]
    public void Options_that_do_not_belong_together_are_refused(string option, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserException>(() => ExperimentRun.Start(Tiny.With(option), workplace)).Message, StringComparison.Ordinal);

    private static Preset Tiny { get; } = new[]
    {
        "model=cyclegan", "data=paintings", "content_data=photos", "size=16", "steps=8", "batch=2", "generator_channels=2", "discriminator_channels=2", "depth=1", "patch_layers=1",
        "generator_norm=instance", "discriminator_norm=instance", "pool=5", "flip=true", "sample_every=4", "checkpoint_every=100", "device=cpu",
    }.Aggregate(new Preset("tiny-cycle", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    private static LabelledImages Bars(string name) => SyntheticImages.Bars(name == "photos" ? 40 : 36, size: 16, channels: 3) with
    {
        Name = name,
        Info = new DataSetInfo(name, name, "free", null, $"# {name}"),
    };
}
