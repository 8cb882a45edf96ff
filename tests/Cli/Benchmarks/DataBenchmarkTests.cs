using System.Text.Json.Nodes;
using ArtGan.Cli.Benchmarks.Data;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class DataBenchmarkTests
{
    private static readonly string[] ResultNames = ["name", "ours_ms", "peer_ms", "ratio", "ours_mb", "peer_mb", "n"];

    [Fact]
    public void Every_promised_case_is_there() =>
        Assert.Equal(["prepare-64", "pack-64", "batches-64", "open-30000", "memory-3000", "memory-30000"], DataCase.All.Select(each => each.Name));

    [Fact]
    public async Task A_case_runs_in_a_process_of_its_own_and_gives_its_rows()
    {
        var call = await Call.RunAsync("bench", "data", "--case", "memory-3000", "--json");

        Assert.Equal(0, call.ExitCode);
        var row = Assert.Single(call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToString();
        var result = JsonNode.Parse(row)!.AsObject();
        Assert.Equal(ResultNames, result.Select(member => member.Key));
        Assert.Equal("memory-3000", (string)result["name"]!);
        Assert.True((double)result["ours_ms"]! > 0);
        // A process with .NET and libtorch in it, but not its pictures.
        Assert.InRange((double)result["ours_mb"]!, 10, 500);
        Assert.Null(result["peer_ms"]);
    }

    [Fact]
    public async Task An_unknown_case_is_a_sentence()
    {
        var call = await Call.RunAsync("bench", "data", "--case", "batches-46");

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("batches-64", call.Error, StringComparison.Ordinal);
    }
}
