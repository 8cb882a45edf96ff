using System.Text.Json.Nodes;

namespace ArtGan.Tests.Cli;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task The_list_has_one_object_a_preset()
    {
        var call = await Call.RunAsync("train", "--list", "--json");

        Assert.Equal(0, call.ExitCode);
        var row = call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).Single(row => (string?)row["name"] == "mnist-dcgan");
        Assert.Equal(["name", "reproduces", "size", "steps", "data"], row.Select(member => member.Key));
        Assert.Equal((28, "mnist"), ((int)row["size"]!, (string)row["data"]!));
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
    [InlineData(2, "A resumed run keeps its preset and options; only --steps may go with --resume.\n", "train", "--resume", "latest", "--seed", "3")]
    [InlineData(2, "--set batch sets no option; write --set name=value, for example --set batch=32.\n", "train", "mnist-dcgan", "--set", "batch")]
    [InlineData(2, "--count 0 is not possible; choose 1 to 10000.\n", "sample", "latest", "--count", "0")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);

        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
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
