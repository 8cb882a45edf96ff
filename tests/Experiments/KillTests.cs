using System.Diagnostics;
using ArtGan.Cli;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class KillTests
{
    private const int Kills = 20;

    // The most that may happen in a folder before the process that trains there is killed: some checkpoints.
    private const int MostEvents = 150;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    [Fact]
    public void Killed_at_20_moments_and_resumed_a_run_ends_in_the_same_bytes_as_one_never_stopped()
    {
        using var whole = new TemporaryFolder();
        var expected = Train(whole.Path, mayLiveFor: null)!;
        Assert.Matches("^[0-9a-f]{64}$", expected);
        var moments = new Random(20);
        var kills = 0;
        while (kills < Kills)
        {
            using var root = new TemporaryFolder();
            string? found;
            do
            {
                found = Train(root.Path, kills < Kills ? moments.Next(1, MostEvents) : null);
                kills += found is null ? 1 : 0;
            }
            while (found is null);

            Assert.Equal(expected, found);
            AssertSameFiles(Run(whole), Run(root));
        }
    }

    private static RunFolder Run(TemporaryFolder root) => RunFolder.All(root.Path)[^1];

    private static void AssertSameFiles(RunFolder whole, RunFolder killed)
    {
        static IEnumerable<string> Names(RunFolder folder) => Directory.EnumerateFileSystemEntries(folder.FullPath).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        static IEnumerable<object> Measures(RunFolder folder) =>
            new StatsLog(folder.StatsPath).Ticks.Select(tick => tick with { Seconds = 0, ImagesPerSecond = 0, MemoryMb = 0 });
        Assert.Equal(Names(whole), Names(killed));
        Assert.Equal(Measures(whole), Measures(killed));
        foreach (var (grid, other) in whole.Fakes().Concat(whole.Verdicts()).Zip(killed.Fakes().Concat(killed.Verdicts())))
        {
            Assert.Equal(File.ReadAllBytes(grid.Path), File.ReadAllBytes(other.Path));
        }

        // Weights, averages, optimisers, measures and memory, all by their hashes.
        var state = Path.Combine("checkpoint-000045", "state.json");
        Assert.Equal(Hashes(whole), Hashes(killed));
        string Hashes(RunFolder folder) => File.ReadAllText(Path.Combine(folder.FullPath, state)).Split("\"files\"")[1];
    }

    /// <summary>Trains in a process that is killed with SIGKILL once so many things have happened in its folder; returns the weights' hash where it came to its end.</summary>
    private static string? Train(string root, int? mayLiveFor)
    {
        using var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = 65536, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
        using var enough = new CountdownEvent(mayLiveFor ?? int.MaxValue);
        void Happened() => _ = enough.IsSet || enough.Signal();
        watcher.Created += (_, _) => Happened();
        watcher.Changed += (_, _) => Happened();
        watcher.Deleted += (_, _) => Happened();
        watcher.Renamed += (_, _) => Happened();
        watcher.EnableRaisingEvents = true;
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(ChildProcess.Dotnet, [typeof(KillTests).Assembly.Location, TestProgram.InTraining, root])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["OMP_NUM_THREADS"] = "1" },
            },
        };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        if (mayLiveFor is not null)
        {
            var first = Task.WhenAny(ended, Task.Run(() => enough.Wait(Hang)));
            Assert.True(first.Wait(Hang));
            if (!ended.IsCompleted)
            {
                process.Kill();
            }
        }

        Assert.True(process.WaitForExit(Hang), "The training did not end.");
        // 137 is 128 and SIGKILL's 9.
        Assert.True(process.ExitCode is 0 or 137, $"The training ended with {process.ExitCode}: {error.Result}");
        return process.ExitCode == 0 ? output.Result : null;
    }
}
