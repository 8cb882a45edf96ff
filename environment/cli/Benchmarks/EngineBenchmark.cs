using ArtGan.Cli.Benchmarks.Cases;
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
    /// <summary>How long all waits for an idle machine may take, a timing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Threads of one operator, on both sides.</summary>
    private static int Threads => Math.Min(2, Environment.ProcessorCount);

    // The engine sets the rest up itself, but respects what these say in the caller's environment.
    private static Dictionary<string, string> OurVariables =>
        LibtorchVariables.Create(Threads).Where(pair => pair.Key is "MALLOC_ARENA_MAX" or "OMP_NUM_THREADS" or "OMP_WAIT_POLICY" or "OPENBLAS_CORETYPE").ToDictionary();

    /// <summary>Why a case cannot be run, or null.</summary>
    public static string? Obstacle(EngineCase engineCase) => engineCase.BFloat16 ? Setting.BFloat16Obstacle : null;

    /// <summary>Runs one case, each side in a process of its own.</summary>
    /// <param name="engineCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<EngineResult> RunAsync(EngineCase engineCase, Action<string> say, CancellationToken cancellation)
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

        var idle = new IdleMachine(Patience * Repeat * sides.Length);
        var times = sides.ToDictionary(side => side, _ => new List<double>());
        for (var round = 0; round < Repeat; round++)
        {
            // Neither side always comes second.
            foreach (var side in round % 2 == 0 ? sides : sides.Reverse())
            {
                await idle.WaitAsync(cancellation);
                times[side].Add((await side.RunAsync(engineCase.Block, cancellation)).Ms / engineCase.Block);
            }
        }

        if (idle.BusyCount > 0)
        {
            say($"{engineCase.Name}: the machine was busy before {idle.BusyCount} of {Repeat * sides.Length} timings.");
        }

        if (losses is [var first, var second] && !engineCase.BFloat16 && Math.Abs(first - second) > LossTolerance * Math.Abs(second))
        {
            say(FormattableString.Invariant($"{engineCase.Name}: the first losses differ, {first:0.00000} (ours, libtorch {ours.Version}) and {second:0.00000} (PyTorch {theirs!.Version})."));
        }

        var oursMs = Statistics.Median(times[ours]);
        double? peerMs = theirs is null ? null : Statistics.Median(times[theirs]);
        return new EngineResult(
            engineCase.Name, Rounded(oursMs), peerMs is { } milliseconds ? Rounded(milliseconds) : null, peerMs is { } peer ? Math.Round(oursMs / peer, 4) : null,
            ours.PeakMb, theirs?.PeakMb, Repeat);
    }

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, milliseconds < 1 ? 7 : 3);

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
