using System.Diagnostics;
using ArtGan.Experiments;

namespace ArtGan.Cli.Benchmarks;

/// <summary>
/// <c>leader-board</c>: how long the run store takes over 10,000 run folders: to be built, to be opened when nothing has
/// changed, and to rank the runs by a score.
/// </summary>
internal static class LeaderBoardCase
{
    /// <summary>The case's name.</summary>
    public const string Name = "leader-board";

    /// <summary>What is timed, for people.</summary>
    public const string Description = "the run store over 10,000 run folders: built, opened unchanged, asked for the best runs";

    /// <summary>As many as years of sweeps make.</summary>
    public const int Runs = 10_000;

    private const int Timings = 11;

    private static readonly (string Name, string Sql)[] Queries =
    [
        ("best-of-presets", "SELECT preset, run, step, value, low, high, floor, n, min(place) FROM leaderboard WHERE score = 'kid-squeezenet' GROUP BY board, preset"),
        ("whole", "SELECT * FROM leaderboard WHERE score = 'kid-squeezenet' ORDER BY board, place, run"),
        ("joined", "SELECT r.preset, min(s.value) FROM scores s JOIN runs r ON r.number = s.run WHERE s.name = 'kid-squeezenet' GROUP BY 1"),
    ];

    /// <summary>Makes the folders in a temporary place, takes the times, and removes them.</summary>
    /// <param name="runs">How many folders.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<BenchmarkResult> Run(int runs, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("artgan-leader-board-");
        try
        {
            var folder = Path.Combine(place.FullName, "runs");
            LeaderBoardRuns.Create(folder, runs, cancellation);
            var build = Result("build", [Milliseconds(() => RunStore.Open(folder))]);
            var open = Result("open", Times(() => RunStore.Open(folder), cancellation));
            var store = RunStore.Open(folder);
            return [build, open, .. Queries.Select(query => Result(query.Name, Times(() => store.Query(query.Sql), cancellation)))];
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static BenchmarkResult Result(string part, double[] times) =>
        BenchmarkResult.Create($"{Name}-{part}", Statistics.Median(times), peerMs: null, Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, 1), peerMb: null, times.Length);

    // The first time is that of code being compiled.
    private static double[] Times(Action work, CancellationToken cancellation)
    {
        work();
        return [.. Enumerable.Range(0, Timings).Select(_ =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Milliseconds(work);
        })];
    }

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
