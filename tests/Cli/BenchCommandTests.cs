using System.Text.Json.Nodes;
using ArtGan.Cli.Benchmarks;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Cli;

public sealed class BenchCommandTests
{
    private static readonly string[] ResultNames = ["name", "ours_ms", "peer_ms", "ratio", "ours_mb", "peer_mb", "n"];

    [Fact]
    public async Task Alone_it_lists_the_benchmarks()
    {
        var call = await Call.RunAsync("bench", "--json");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("engine", Rows(call).Select(row => (string)row["name"]!));
        Assert.DoesNotContain("worker", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_promised_case_is_there_and_the_large_ones_in_bfloat16_and_as_graphs_too()
    {
        string[] steps = ["dcgan28", "dcgan64", "wgangp64-critic", "wgangp64-gen", "unet32-critic", "unet32-gen"];
        string[] large = [.. steps, "gatys256", "gatys512"];
        string[] anywhere = ["add1", "adam-dcgan64-g", .. large, .. large.Select(name => $"{name}-bf16")];

        Assert.Equal([.. anywhere, .. steps.Select(name => $"{name}-graph")], EngineCase.All.Select(each => each.Name));
        Assert.Equal(anywhere, EngineCase.Find([], CPU).Select(each => each.Name));
        Assert.All(EngineCase.All, each => Assert.Equal(each.Name.Replace("-bf16", "", StringComparison.Ordinal).Replace("-graph", "", StringComparison.Ordinal), each.PeerName));
    }

    [Fact]
    public async Task A_graph_on_the_processor_is_one_sentence()
    {
        var call = await Call.RunAsync("bench", "engine", "--case", "dcgan64-graph", "--json");

        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.StartsWith("'dcgan64-graph' replays a CUDA graph", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_runs_in_a_process_of_its_own_and_gives_one_object()
    {
        var call = await Call.RunAsync("bench", "engine", "--case", "add1", "--repeat", "1", "--json");

        Assert.Equal(0, call.ExitCode);
        var row = Assert.Single(Rows(call));
        Assert.Equal(ResultNames, row.Select(member => member.Key));
        Assert.Equal(("add1", 1), ((string)row["name"]!, (int)row["n"]!));
        Assert.InRange((double)row["ours_ms"]!, 1e-5, 1);
        // A process with .NET and libtorch in it.
        Assert.InRange((double)row["ours_mb"]!, 50, 1000);
        Assert.Null(row["peer_ms"]);
    }

    [OracleFact]
    public async Task With_a_peer_both_sides_do_the_same_work()
    {
        var call = await Call.RunAsync("bench", "engine", "--case", "dcgan28", "--repeat", "1", "--peer", "--json");

        Assert.Equal(0, call.ExitCode);
        var row = Assert.Single(Rows(call));
        Assert.Equal(ResultNames, row.Select(member => member.Key));
        Assert.Equal((double)row["ours_ms"]! / (double)row["peer_ms"]!, (double)row["ratio"]!, 1e-3);
        Assert.InRange((double)row["peer_mb"]!, 50, 1000);
        // Both draw the same weights and data.
        Assert.DoesNotContain("the first losses differ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_the_same()
    {
        var call = await Call.RunAsync("bench", "engine", "--case", "add1", "--repeat", "1");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("│ add1 │", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("geometric mean", call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "There is no benchmark case 'dcgan'; did you mean 'dcgan28'?\n", "bench", "engine", "--case", "dcgan")]
    [InlineData(2, "--repeat 0 is not possible; choose 1 to 10000.\n", "bench", "engine", "--repeat", "0")]
    [InlineData(2, "Unknown command 'enigne' for 'artgan bench'; did you mean 'engine'? See 'artgan bench --help'.\n", "bench", "enigne")]
    [InlineData(2, "'artgan bench engine' does not take the argument 'add1'. See 'artgan bench engine --help'.\n", "bench", "engine", "add1")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);

        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
    }


    private static IEnumerable<JsonObject> Rows(Call call) =>
        call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());
}
