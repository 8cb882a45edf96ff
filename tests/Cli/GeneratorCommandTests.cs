using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

/// <summary>The commands that paint with a trained generator: sample, latent, export and style.</summary>
public sealed class GeneratorCommandTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly string run;

    public GeneratorCommandTests()
    {
        var workplace = new Workplace { RunsFolder = root["runs"], LoadData = (_, _) => SyntheticImages.Bars(labels: 2) with { Classes = ["cat", "dog"] } };
        var preset = new[] { "size=8", "steps=2", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "conditioning=embedding", "device=cpu" }
            .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (changed, assignment) => changed.With(assignment));
        using var trained = ExperimentRun.Start(preset, workplace);
        trained.Train();
        run = trained.Folder.FullPath;
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task An_exported_file_paints_the_picture_that_the_run_paints()
    {
        var exported = await Call.RunAsync("export", run, "--out", root["tiny.safetensors"], "--json");
        Directory.Move(root["runs"], root["gone"]);

        var fromFile = await Call.RunAsync("sample", root["tiny.safetensors"], "--count", "6", "--seed", "3", "--grid", "3", "--labels", "dog,0", "--truncation", "0.7", "--out", root["file.png"], "--device", "cpu", "--json");
        Directory.Move(root["gone"], root["runs"]);
        await Call.RunAsync("sample", run, "--count", "6", "--seed", "3", "--grid", "3", "--labels", "dog,0", "--truncation", "0.7", "--out", root["run.png"], "--device", "cpu");

        var result = JsonNode.Parse(exported.Out)!;
        Assert.Equal((0, "tiny", 2, 64), (exported.ExitCode, (string)result["preset"]!, (int)result["steps"]!, ((string)result["weights_sha256"]!).Length));
        Assert.Equal($$"""{"out":"{{root["file.png"]}}","count":6,"seed":3,"truncation":0.7}""" + "\n", fromFile.Out);
        Assert.Equal(File.ReadAllBytes(root["run.png"]), File.ReadAllBytes(root["file.png"]));
        Assert.Equal(((3 * 58) + 2, (2 * 58) + 2), (Picture.Load(root["run.png"]).Width, Picture.Load(root["run.png"]).Height));
    }

    [Theory]
    [InlineData(5, "interpolate", "--from", "0", "--to", "2", "--frames", "5", "--out", "i.png")]
    [InlineData(5, "interpolate", "--from", "0", "--to", "1", "--label", "dog", "--frames", "5", "--path", "linear", "--out", "i.gif")]
    [InlineData(6, "walk", "--pictures", "0,2,4", "--frames", "2", "--out", "w.webp")]
    [InlineData(3, "arithmetic", "0,2 - 4", "--out", "a.png")]
    [InlineData(6, "directions", "--count", "2", "--steps", "3", "--out", "d.png")]
    public async Task Latent_work_writes_its_file_and_says_how_many_pictures_are_in_it(int pictures, string command, params string[] arguments)
    {
        arguments[^1] = root[arguments[^1]];
        var call = await Call.RunAsync(["latent", command, run, .. arguments, "--device", "cpu", "--json"]);

        Assert.Equal((0, pictures), (call.ExitCode, (int)JsonNode.Parse(call.Out)!["pictures"]!));
        Assert.True(new FileInfo(arguments[^1]).Length > 100);
    }

    [Theory]
    [InlineData(1, "no styles to mix", "latent", "mix")]
    [InlineData(1, "are of the classes cat, dog", "latent", "interpolate")]
    [InlineData(1, "There is no class 'bird'", "latent", "interpolate", "--label", "bird")]
    [InlineData(1, "have 3 numbers, and so 3 directions, not 4", "latent", "directions", "--count", "4")]
    [InlineData(1, "leave the layers out", "latent", "directions", "--count", "2", "--layers", "0-1")]
    [InlineData(1, "is no sum of pictures", "latent", "arithmetic", "king")]
    [InlineData(2, "--frames 1 is not possible", "latent", "interpolate", "--frames", "1")]
    [InlineData(2, "choose at least 2 pictures", "latent", "walk", "--pictures", "4")]
    [InlineData(2, "names no pictures", "latent", "walk", "--pictures", "a,b")]
    [InlineData(2, "names no layers", "latent", "mix", "--layers", "5-2")]
    [InlineData(2, "--truncation 3 is not possible", "sample", "--truncation", "3")]
    [InlineData(1, "There is no class 'bird'; known are cat, dog", "sample", "--label", "bird")]
    [InlineData(1, "end it in .safetensors", "export", "--out", "generator.pth")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        string[] all = arguments is ["latent", var command, .. var rest] ? ["latent", command, run, .. rest] : [arguments[0], run, .. arguments[1..]];
        var call = await Call.RunAsync(all);

        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.Contains(message, call.Error, StringComparison.Ordinal);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_generator_that_paints_from_noise_turns_no_picture_into_another()
    {
        new Picture(20, 20, 1, new byte[400]).Save(root["photo.png"]);
        var call = await Call.RunAsync("style", "--run", run, "--content", root["photo.png"], "--out", root["painting.png"]);

        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains("paints from noise and turns no picture into another", call.Error, StringComparison.Ordinal);
    }
}
