using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Times our cases, and with a peer the same in PyTorch, in turns.</summary>
/// <param name="Device">Where.</param>
/// <param name="Repeat">Timings behind each median.</param>
/// <param name="Peer">Who to compare with, or null.</param>
/// <param name="PeerFreezes">Whether the peer leaves the discriminator's gradients out of a generator step.</param>
internal sealed record EngineBenchmark(Device Device, int Repeat, Peer? Peer, bool PeerFreezes)
{
    private const int WarmUps = 3;
    /// <summary>From the same weights and data both sides see the same loss, but for rounding.</summary>
    private const double LossTolerance = 1e-3;
    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>Threads of one operator, on both sides.</summary>
    private static int Threads => Math.Min(2, Environment.ProcessorCount);

    // The engine sets the rest up itself, but respects what these say in the caller's environment.
    private static Dictionary<string, string> OurVariables =>
        LibtorchVariables.Create(Threads).Where(pair => pair.Key is "MALLOC_ARENA_MAX" or "OMP_NUM_THREADS" or "OMP_WAIT_POLICY" or "OPENBLAS_CORETYPE").ToDictionary();

    /// <summary>Runs one case, each side in a process of its own.</summary>
    /// <param name="engineCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<BenchmarkResult> RunAsync(EngineCase engineCase, Action<string> say, CancellationToken cancellation)
    {
        using var ours = await StartOursAsync(engineCase, cancellation);
        using var theirs = Peer is null ? null : await Peer.StartAsync(engineCase, Device, Threads, PeerFreezes, cancellation);
        WorkerProcess[] sides = theirs is null ? [ours] : [ours, theirs];
        var losses = new List<double>();
        foreach (var side in sides)
        {
            if (await WarmUpAsync(side, engineCase.Block, cancellation) is { } loss)
            {
                losses.Add(loss);
            }
        }

        var answers = await Turns.TakeAsync(engineCase.Name, sides, Repeat, engineCase.Block, say, cancellation);
        if (losses is [var first, var second] && !engineCase.BFloat16 && Math.Abs(first - second) > LossTolerance * Math.Abs(second))
        {
            say(FormattableString.Invariant($"{engineCase.Name}: the first losses differ, {first:0.00000} (ours, libtorch {ours.Version}) and {second:0.00000} (PyTorch {theirs!.Version})."));
        }

        double[] medians = [.. answers.Select(side => Statistics.Median(side.Select(answer => answer.Ms / engineCase.Block)))];
        return BenchmarkResult.Create(engineCase.Name, medians[0], theirs is null ? null : medians[1], ours.PeakMb, theirs?.PeakMb, Repeat);
    }

    /// <summary>Runs a case until caches, compilers and memory have settled.</summary>
    /// <returns>The loss of the very first run, which depends on the seed alone.</returns>
    private static async Task<double?> WarmUpAsync(WorkerProcess side, int block, CancellationToken cancellation)
    {
        var first = await side.RunAsync(block, cancellation);
        var spent = first.Ms;
        for (var run = 1; run < WarmUps || spent < ShortestWarmUp.TotalMilliseconds; run++)
        {
            spent += (await side.RunAsync(block, cancellation)).Ms;
        }

        return first.Loss;
    }

    private Task<WorkerProcess> StartOursAsync(EngineCase engineCase, CancellationToken cancellation)
    {
        var (program, arguments) = ChildProcess.Again("bench", "worker", engineCase.Name, "--device", Device.ToString(), "--threads", $"{Threads}");
        return WorkerProcess.StartAsync(program, arguments, OurVariables, $"The process of '{engineCase.Name}'", cancellation);
    }
}
