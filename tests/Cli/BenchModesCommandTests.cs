using System.Text.Json.Nodes;

namespace ArtGan.Tests.Cli;

public sealed class BenchModesCommandTests
{
    [Fact]
    public async Task Each_case_is_one_object_with_the_modes_of_each_seed()
    {
        var threads = get_num_threads();

        var call = await Call.RunAsync("bench", "modes", "--filter", "-r3gan", "--steps", "2", "--seeds", "2", "--json");

        Assert.Equal(0, call.ExitCode);
        var rows = call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.Equal([("toy-grid25-r3gan", 25), ("toy-ring8-r3gan", 8)], rows.Select(row => ((string)row["name"]!, (int)row["of"]!)));
        Assert.All(rows, row => Assert.Equal(["name", "modes", "of", "high_quality", "kl", "each", "seeds", "steps", "n", "ms_per_step"], row.Select(member => member.Key)));
        Assert.All(rows, row => Assert.Equal(("[1,2]", 2, 2500), (row["seeds"]!.ToJsonString(), (int)row["steps"]!, (int)row["n"]!)));
        Assert.All(rows, row => Assert.Equal(row["each"]!.AsArray().Average(modes => (int)modes!), (double)row["modes"]!, 1e-9));
        Assert.Equal(threads, get_num_threads());
    }

    [Theory]
    [InlineData(1, "No case of 'bench modes' is called like 'moon'; 'artgan train --list' shows those that begin with toy-.\n", "--filter", "moon")]
    [InlineData(2, "--seeds 0 is not possible; choose 1 to 100.\n", "--seeds", "0")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(["bench", "modes", .. arguments]);

        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
    }

    [Fact]
    public async Task A_combination_that_is_known_to_be_wrong_is_refused_and_forced_with_a_warning()
    {
        string[] wrong = ["train", "toy-ring8-wgan-gp", "--set", "verdict=sigmoid", "--dry-run"];

        var refused = await Call.RunAsync(wrong);
        var forced = await Call.RunAsync([.. wrong, "--set", "force=true"]);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Matches("^A sigmoid holds verdicts .+; set verdict=linear, or force=true to train it all the same.\n$", refused.Error);
        Assert.Equal(0, forced.ExitCode);
        Assert.Matches("^Warning: A sigmoid holds verdicts .+; set verdict=linear.\n$", forced.Error);
    }
}
