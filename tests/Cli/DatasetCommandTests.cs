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

    [Fact]
    public async Task The_list_tells_form_counts_classes_parts_and_origin()
    {
        var rows = (await Call.RunAsync("dataset", "list", "--json")).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToDictionary(row => (string)row["name"]!);

        Assert.Equal(("pictures", 1193, false), ((string?)rows["monet"]["form"], (int)rows["monet"]["pictures"]!, (bool)rows["monet"]["synthetic"]!));
        Assert.Equal([("train", 1072), ("test", 121), ("kaggle300", 300)], rows["monet"]["parts"]!.AsArray().Select(part => ((string)part!["name"]!, (int)part["pictures"]!)));
        Assert.StartsWith("artgan dataset import", (string?)rows["monet"]["origin"]!["import"], StringComparison.Ordinal);
        Assert.Equal([("pissarro", 300), ("sisley", 300)], rows["painters"]["classes"]!.AsArray().Select(label => ((string)label!["name"]!, (int)label["pictures"]!)));
        Assert.Equal(("qt_resource", 22), ((string?)rows["famous-paintings"]["form"], (int)rows["famous-paintings"]["pictures"]!));
        Assert.Equal(("procedural", true, true, 0), ((string?)rows["procedural"]["form"], (bool)rows["procedural"]["synthetic"]!, (bool)rows["procedural"]["cached"]!, (int)rows["procedural"]["files"]!));
    }

    [Fact]
    public async Task The_list_for_people_is_a_table_with_parts()
    {
        var lines = (await Call.RunAsync("dataset", "list")).Out.Split('\n');

        Assert.Contains(lines, line => line.Contains("monet", StringComparison.Ordinal) && line.Contains("1,193", StringComparison.Ordinal) && line.Contains("monet/kaggle300", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("procedural", StringComparison.Ordinal) && line.Contains("any number", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_is_shown()
    {
        Assert.StartsWith("# Paintings by Claude Monet", (await Call.RunAsync("dataset", "show", "monet")).Out, StringComparison.Ordinal);
        Assert.Equal("monet/test", (string?)JsonNode.Parse((await Call.RunAsync("dataset", "show", "monet/test", "--json")).Out)!["dataset"]!["name"]);
    }

    [Theory]
    [InlineData("fetch")]
    [InlineData("verify")]
    public async Task What_a_program_makes_is_not_fetched(string command)
    {
        var call = await Call.RunAsync("dataset", command, "procedural");
        Assert.Equal((1, $"'procedural' has nothing to {command}: a program makes its pictures when they are needed.\n"), (call.ExitCode, call.Error));
    }

    [Fact]
    public async Task An_unknown_part_is_one_sentence_with_the_nearest_known()
    {
        var call = await Call.RunAsync("dataset", "fetch", "monet/kagle300");
        Assert.Equal((1, "", "The data set 'monet' has no part 'kagle300'; did you mean 'kaggle300'?\n"), (call.ExitCode, call.Out, call.Error));
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
