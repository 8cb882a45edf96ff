using System.Text.Json.Nodes;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class BenchMemoryCommandTests
{
    private static readonly string[] Names = ["name", "operators", "live_tensors", "resident_mb"];

    [Fact]
    [OwnEngine("It does not count live tensors, and needs disposal.")]
    public async Task Memory_is_looked_at_four_times_and_stays_flat()
    {
        // What other tests left is not this one's.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var call = await Call.RunAsync("bench", "memory", "--json");

        Assert.Equal(0, call.ExitCode);
        var rows = call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.All(rows, row => Assert.Equal(Names, row.Select(member => member.Key)));
        Assert.Equal([1_000, 10_000, 100_000, 1_000_000], rows.Select(row => (int)row["operators"]!));
        Assert.InRange((double)rows[^1]["resident_mb"]! - (double)rows[0]["resident_mb"]!, -1000, 100);
        // Of a million; how many wait to be released is up to the collector, which other tests share.
        Assert.InRange((long)rows[^1]["live_tensors"]!, 1, 500_000);
    }
}
