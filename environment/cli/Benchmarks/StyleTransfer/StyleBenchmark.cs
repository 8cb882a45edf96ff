using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.StyleTransfer;

/// <summary>Times our paintings, and with a peer the same in PyTorch, in turns.</summary>
/// <param name="Material">What both work on.</param>
/// <param name="Python">The Python with PyTorch; null without a peer.</param>
internal sealed record StyleBenchmark(StyleMaterial Material, string? Python)
{
    /// <summary>After as many steps our loss may be this much above the peer's.</summary>
    private const double Tolerance = 0.02;

    private static int Threads => Math.Min(2, Environment.ProcessorCount);

    /// <summary>Runs one case.</summary>
    /// <param name="styleCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<BenchmarkResult> RunAsync(StyleCase styleCase, Action<string> say, CancellationToken cancellation)
    {
        using var ours = await StartOursAsync(styleCase, cancellation);
        using var peer = Python is { } python && styleCase.HasPeer ? await StartPeerAsync(python, styleCase, cancellation) : null;
        WorkerProcess[] sides = peer is null ? [ours] : [ours, peer];
        var answers = await Turns.TakeAsync(styleCase.Name, sides, styleCase.Rounds, count: 1, say, cancellation);
        double?[] losses = [.. answers.Select(side => side[^1].Loss)];
        if (losses is [{ } mine, { } other])
        {
            var above = (mine - other) / other;
            say(FormattableString.Invariant($"{styleCase.Name}: last loss {mine:g6} (ours) and {other:g6} (PyTorch), {above:+0.0%;-0.0%}{(above > Tolerance ? ", which is too much" : "")}."));
        }

        double[] medians = [.. answers.Select(side => Statistics.Median(side.Select(answer => answer.Ms)))];
        return BenchmarkResult.Create(styleCase.Name, medians[0], peer is null ? null : medians[1], ours.PeakMb, peer?.PeakMb, styleCase.Rounds);
    }

    private Task<WorkerProcess> StartOursAsync(StyleCase styleCase, CancellationToken cancellation)
    {
        var (program, arguments) = ChildProcess.Again("bench", "style-worker", styleCase.Name, "--threads", $"{Threads}", "--weights", Material.Weights, "--pictures", Material.Pictures(styleCase.Size));
        var variables = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = $"{Threads}", ["OMP_NUM_THREADS"] = $"{Threads}" };
        return WorkerProcess.StartAsync(program, arguments, variables, $"The process of '{styleCase.Name}'", cancellation);
    }

    private Task<WorkerProcess> StartPeerAsync(string python, StyleCase styleCase, CancellationToken cancellation)
    {
        // The settings that our engine gives itself.
        var variables = new Dictionary<string, string>(LibtorchVariables.Create(Threads)) { ["PYTHONDONTWRITEBYTECODE"] = "1" };
        string[] arguments = [PythonProgram.Script("style.py"), Material.Weights, Material.Pictures(styleCase.Size), "--steps", $"{styleCase.Steps}", "--threads", $"{Threads}"];
        return WorkerProcess.StartAsync(python, arguments, variables, $"The peer's '{styleCase.Name}'", cancellation);
    }
}
