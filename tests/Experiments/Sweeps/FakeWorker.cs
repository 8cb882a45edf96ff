using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Tests.Experiments.Sweeps;

/// <summary>A worker that trains nothing: each trial's end and score are what a test says.</summary>
internal sealed class FakeWorker(string runs) : ITrialWorker
{
    private int folders;

    /// <summary>Everything that was asked for, in order.</summary>
    public ConcurrentQueue<TrialWork> Asked { get; } = [];

    /// <summary>How training ends; done unless told.</summary>
    public Func<TrialWork, TrialWatch, CancellationToken, Task<TrialEnd>> End { get; init; } = (work, _, _) => Task.FromResult(new TrialEnd(TrialEndKind.Done, work.Steps));

    /// <summary>How a run is scored, by its latent size; that size itself unless told.</summary>
    public Func<double, TrialScore> Score { get; init; } = latent => new(new Score("kid-squeezenet", latent, latent - 1, latent + 1, 0.5, 4, "squeezenet"));

    public Task<TrialEnd> TrainAsync(TrialWork work, TrialWatch watch, CancellationToken cancellation)
    {
        Asked.Enqueue(work);
        watch.Started(work.Run ?? NewRun(work));
        return End(work, watch, cancellation);
    }

    public Task<TrialScore> ScoreAsync(string run, SweepGoal goal, CancellationToken cancellation) =>
        Task.FromResult(Score((double)JsonNode.Parse(File.ReadAllText(Path.Combine(run, "run.json")))!["latent"]!));

    private string NewRun(TrialWork work)
    {
        var folder = Path.Combine(runs, $"{Interlocked.Increment(ref folders):D5}-fake");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "run.json"), $$"""{ "latent": {{work.Assignments.Single(each => each.Option == "latent").Value}} }""");
        return folder;
    }
}
