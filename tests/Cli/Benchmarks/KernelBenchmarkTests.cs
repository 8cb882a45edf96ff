using System.Text.Json.Nodes;
using ArtGan.Cli.Benchmarks;
using ArtGan.Tests.Kernel.FrontEnds;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class KernelBenchmarkTests
{
    private static readonly string[] Promised = ["start", "first-cell", "warm-cell", "complete", "inspect", "cells-1000", "print-100mb"];

    [Fact]
    public void Every_promised_case_is_there() => Assert.Equal(Promised, KernelCase.All.Select(each => each.Name));

    [Fact]
    public void A_row_holds_medians_and_a_second_one_the_slowest()
    {
        RunAnswer Answer(double mb, params double[] each) => new(each.Sum()) { Each = each, Mb = mb };
        var rows = KernelBenchmark.Results(
            new KernelCase("case", "a case", 2, 3, HasTail: true), [[Answer(10, 1, 2, 9), Answer(12, 2, 2, 2)], [Answer(5, 4, 4, 4), Answer(5, 4, 4, 8)]]);

        Assert.Equal(
            [new BenchmarkResult("case", 2, 4, 0.5, 12, 5, 6), new BenchmarkResult("case-p95", 9, 8, 1.125, 12, 5, 6)], rows);
    }

    [Fact]
    public void What_else_a_case_tells_is_in_its_row_and_only_there()
    {
        var row = Assert.Single(KernelBenchmark.Results(new KernelCase("case", "a case", 1), [[new RunAnswer(7) { Mb = 3, Slowdown = 1.5, Bytes = 100 }]]));

        var json = JsonNode.Parse(ArtGan.Cli.JsonLines.Serialize(row))!.AsObject();
        Assert.Equal((1.5, 100), ((double)json["ours_slowdown"]!, (long)json["ours_bytes"]!));
        Assert.Equal(["name", "ours_ms", "peer_ms", "ratio", "ours_mb", "peer_mb", "n", "ours_slowdown", "ours_bytes"], json.Select(member => member.Key));
    }

    [JupyterFact(Jupyter.Python, Jupyter.Kernelspec)]
    public async Task Both_kernels_do_the_same_work()
    {
        var call = await Call.RunAsync("bench", "kernel", "--peer", "--case", "warm-cell", "--json");

        Assert.True(call.ExitCode == 0, call.Error);
        var row = JsonNode.Parse(call.Out)!;
        Assert.Equal(("warm-cell", 100), ((string)row["name"]!, (int)row["n"]!));
        Assert.Equal((double)row["ours_ms"]! / (double)row["peer_ms"]!, (double)row["ratio"]!, 1e-2);
        // A process with .NET and a compiler in it, and one with Python.
        Assert.InRange((double)row["ours_mb"]!, 50, 1200);
        Assert.InRange((double)row["peer_mb"]!, 20, 500);
    }

    [Fact]
    public async Task An_unknown_case_is_one_sentence()
    {
        var call = await Call.RunAsync("bench", "kernel", "--case", "first");
        Assert.Equal((1, "", "There is no benchmark case 'first'; did you mean 'first-cell'?\n"), (call.ExitCode, call.Out, call.Error));
    }
}
