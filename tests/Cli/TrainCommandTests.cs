using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task The_list_has_one_object_a_preset()
    {
        var call = await Call.RunAsync("train", "--list", "--json");

        Assert.Equal(0, call.ExitCode);
        var row = call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).Single(row => (string?)row["name"] == "mnist-dcgan");
        Assert.Equal(
            ["name", "reproduces", "size", "steps", "batch", "data", "original_data", "stand_in", "generator_parameters", "discriminator_parameters", "seconds_cpu", "seconds_gpu"],
            row.Select(member => member.Key));
        Assert.Equal((28, 64, "mnist"), ((int)row["size"]!, (int)row["batch"]!, (string)row["data"]!));
        // 100 x 128 x 49, 3 x 3 x 128 x 128, 128 x 64 x 16, 64 x 16 + 1, and 2 x 128, 2 x 128, 2 x 64 of BatchNorm.
        Assert.Equal(627_200 + 147_456 + 131_072 + 1_025 + 256 + 256 + 128, (long)row["generator_parameters"]!);
    }

    [Fact]
    public async Task A_dry_run_shows_the_options_that_would_be_used()
    {
        var call = await Call.RunAsync("train", "mnist-dcgan", "--set", "batch=32", "--set", "steps=5", "--steps", "9", "--seed", "4", "--device", "cpu", "--dry-run", "--json");

        Assert.Equal(0, call.ExitCode);
        var options = JsonNode.Parse(call.Out)!["options"]!;
        Assert.Equal((32, 9, 4, "cpu"), ((int)options["batch"]!, (int)options["steps"]!, (int)options["seed"]!, (string)options["device"]!));
    }

    [Theory]
    [InlineData(1, "There is no option 'stpes'; did you mean 'steps'?\n", "train", "mnist-dcgan", "--set", "stpes=4")]
    [InlineData(1, "There is no preset 'mnist-dcgam'; did you mean 'mnist-dcgan'?\n", "train", "mnist-dcgam")]
    [InlineData(1, "There is no device 'gpu'; did you mean 'cpu'?\n", "train", "mnist-dcgan", "--device", "gpu")]
    [InlineData(2, "Name a preset from 'artgan train --list', or a run with --resume.\n", "train")]
    [InlineData(2, "'many' is no number of steps; write for example --steps 4000.\n", "train", "--resume", "latest", "--set", "steps=many")]
    [InlineData(2, "--set batch sets no option; write --set name=value, for example --set batch=32.\n", "train", "mnist-dcgan", "--set", "batch")]
    [InlineData(2, "--count 0 is not possible; choose 1 to 10000.\n", "sample", "latest", "--count", "0")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);

        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
    }

    [Fact]
    public async Task A_run_is_resumed_by_the_command_that_started_it_and_by_no_other()
    {
        using var root = new TemporaryFolder();
        var workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() };
        var preset = new Preset("tiny", "nothing", "A test.", new ExperimentOptions()).With("size", 8).With("seed", 5).With("steps", 3).With("device", "cpu");
        using var run = ExperimentRun.Start(preset, workplace);
        Task<Call> Resume(params string[] arguments) => Call.RunAsync(["train", .. arguments, "--resume", run.Folder.FullPath, "--dry-run", "--json"]);

        var same = await Resume("tiny", "--seed", "5", "--steps", "9");
        Assert.Equal((0, 9), (same.ExitCode, (int)JsonNode.Parse(same.Out)!["options"]!["steps"]!));
        Assert.Equal(7, (int)JsonNode.Parse((await Resume("--set", "steps=7")).Out)!["options"]!["steps"]!);
        var other = await Resume("mnist-dcgan");
        Assert.Equal((2, $"{run.Folder.Name} was started from the preset 'tiny', not 'mnist-dcgan'; leave the preset out, or start a new run.\n"), (other.ExitCode, other.Error));
        var changed = await Resume("tiny", "--seed", "6");
        Assert.Equal((2, $"{run.Folder.Name} has seed=5, and a resumed run keeps its options, all but the steps; leave seed out, or start a new run.\n"), (changed.ExitCode, changed.Error));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("report")]
    public async Task An_unknown_run_is_one_sentence(string command)
    {
        var call = await Call.RunAsync(command, "99999999");

        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.StartsWith("There is no run '99999999' in '", call.Error, StringComparison.Ordinal);
    }
}
