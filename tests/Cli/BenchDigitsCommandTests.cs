using System.Text.Json.Nodes;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class BenchDigitsCommandTests
{
    [Theory]
    [InlineData(1, "No case of 'bench digits' is called like 'moon'; 'artgan train --list' shows those that begin with mnist-.\n", "--filter", "moon")]
    [InlineData(2, "--seeds 101 is not possible; choose 1 to 100.\n", "--seeds", "101")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(["bench", "digits", .. arguments]);

        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
    }

    [MnistFact]
    public async Task A_case_is_one_object_with_the_verdict_of_each_seed()
    {
        var call = await Call.RunAsync("bench", "digits", "--filter", "mnist-r3gan", "--steps", "1", "--seeds", "2", "--json");

        Assert.Equal((0, "mnist-r3gan ...\n"), (call.ExitCode, call.Error));
        var row = JsonNode.Parse(call.Out)!.AsObject();
        Assert.Equal(
            ["name", "confidence", "real_confidence", "smallest_class", "largest_class", "kl", "precision", "recall", "each", "each_recall", "seeds", "steps", "n", "seconds"],
            row.Select(member => member.Key));
        Assert.Equal(("[1,2]", 1, 1000), (row["seeds"]!.ToJsonString(), (int)row["steps"]!, (int)row["n"]!));
        Assert.Equal(row["each"]!.AsArray().Average(each => (double)each!), (double)row["confidence"]!, 1e-3);
        // One step paints no digits.
        Assert.InRange((double)row["recall"]!, 0, 0.2);
        Assert.InRange((double)row["real_confidence"]!, 0.97, 1);
    }
}
