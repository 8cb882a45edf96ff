using System.Text.Json.Nodes;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class DatasetCommandTests
{
    [Fact]
    public async Task The_list_has_one_object_a_data_set()
    {
        var call = await Call.RunAsync("dataset", "list", "--json");

        Assert.Equal(0, call.ExitCode);
        var mnist = call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Single(row => (string?)row["name"] == "mnist");
        Assert.Equal((54_950_048L, 4, "MNIST handwritten digits"), ((long)mnist["bytes"]!, (int)mnist["files"]!, (string)mnist["title"]!));
        Assert.True(File.Exists((string?)mnist["card"]));
    }

    [Theory]
    [InlineData("fetch")]
    [InlineData("verify")]
    public async Task An_unknown_name_is_one_sentence_with_the_nearest_known(string command)
    {
        var call = await Call.RunAsync("dataset", command, "mnits");

        Assert.Equal((1, "", "Unknown data set 'mnits'; did you mean 'mnist'?\n"), (call.ExitCode, call.Out, call.Error));
    }

    [Fact]
    public async Task A_missing_name_is_bad_usage() => Assert.Equal(2, (await Call.RunAsync("dataset", "fetch")).ExitCode);

    [MnistFact]
    public async Task What_is_cached_is_told_and_verified()
    {
        var (fetched, checkedOnce) = (await Call.RunAsync("dataset", "fetch", "mnist", "--json"), await Call.RunAsync("dataset", "verify", "mnist", "--json"));

        Assert.False((bool)JsonNode.Parse(fetched.Out)!["fetched"]!);
        var result = JsonNode.Parse(checkedOnce.Out)!;
        Assert.Equal(0, (int)result["mended"]!);
        Assert.All(result["files"]!.AsArray(), file => Assert.Equal("whole", (string?)file!["state"]));
    }
}
