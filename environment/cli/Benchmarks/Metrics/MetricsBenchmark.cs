using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>Times our metrics, and with a peer the same in PyTorch, in turns.</summary>
/// <param name="Python">The Python with PyTorch and torchvision; null without a peer.</param>
internal sealed record MetricsBenchmark(string? Python)
{
    // Both sides see the same pictures through the same weights.
    private const double Tolerance = 1e-3;

    /// <summary>Threads of one operator, on both sides.</summary>
    private static int Threads => Math.Min(2, Environment.ProcessorCount);

    /// <summary>Finds the peer where there shall be one.</summary>
    /// <param name="comparesWithPeer">Whether.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">Debian's Python lacks what is compared with.</exception>
    public static async Task<MetricsBenchmark> CreateAsync(bool comparesWithPeer, CancellationToken cancellation)
    {
        if (!comparesWithPeer) return new(Python: null);
        return await PythonProgram.FindAsync([PythonProgram.Debian], ["torch", "torchvision", "numpy"], cancellation) is { } python
            ? new(python)
            : throw new UserException("Debian's Python has no torchvision to compare with; install python3-torch and python3-torchvision, or leave --peer out.");
    }

    /// <summary>Runs one case.</summary>
    /// <param name="metricsCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<BenchmarkResult> RunAsync(MetricsCase metricsCase, Action<string> say, CancellationToken cancellation)
    {
        using var ours = await StartOursAsync(metricsCase, cancellation);
        using var peer = Python is { } python && metricsCase.HasPeer ? await StartPeerAsync(python, metricsCase, cancellation) : null;
        WorkerProcess[] sides = peer is null ? [ours] : [ours, peer];
        var checks = new List<double>();
        foreach (var side in sides)
        {
            if ((await side.RunAsync(1, cancellation)).Loss is { } check) checks.Add(check);
        }

        if (checks is [var mine, var other] && Math.Abs(mine - other) > Tolerance * Math.Abs(other))
            say(FormattableString.Invariant($"{metricsCase.Name}: the sides do not agree, {mine:0.00000} (ours) and {other:0.00000} (PyTorch)."));
        var answers = await Turns.TakeAsync(metricsCase.Name, sides, metricsCase.Rounds, count: 1, say, cancellation);
        double[] medians = [.. answers.Select(side => Statistics.Median(side.Select(answer => answer.Ms)))];
        return BenchmarkResult.Create(metricsCase.Name, medians[0], peer is null ? null : medians[1], ours.PeakMb, peer?.PeakMb, metricsCase.Rounds);
    }

    private static Task<WorkerProcess> StartOursAsync(MetricsCase metricsCase, CancellationToken cancellation)
    {
        var (program, arguments) = ChildProcess.Again("bench", "metrics-worker", metricsCase.Name, "--threads", $"{Threads}");
        var variables = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = $"{Threads}", ["OMP_NUM_THREADS"] = $"{Threads}" };
        return WorkerProcess.StartAsync(program, arguments, variables, $"The process of '{metricsCase.Name}'", cancellation);
    }

    private static async Task<WorkerProcess> StartPeerAsync(string python, MetricsCase metricsCase, CancellationToken cancellation)
    {
        var store = new AssetStore();
        var folders = new Dictionary<string, string>();
        foreach (var name in (string[])[FeatureNetworks.SqueezeNet, "inception-keras"])
        {
            folders.Add(name, await store.FetchAsync(PublishedWeights.Catalog.Find(name), cancellation: cancellation));
        }

        // The settings that our engine gives itself.
        var variables = new Dictionary<string, string>(LibtorchVariables.Create(Threads)) { ["PYTHONDONTWRITEBYTECODE"] = "1" };
        string[] arguments = [PythonProgram.Script("metrics.py"), metricsCase.Name, "--threads", $"{Threads}", "--weights", .. folders.Values];
        return await WorkerProcess.StartAsync(python, arguments, variables, $"The peer's '{metricsCase.Name}'", cancellation);
    }
}
