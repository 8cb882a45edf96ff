using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class SweepRunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Halving_lets_the_best_go_on_with_their_runs(int workers)
    {
        using var file = Latents("halving", [9, 3, 7, 1, 8, 2, 6, 4, 5], json => json["steps"] = 90);
        var worker = new FakeWorker(file.Runs);

        var run = await RunAsync(file, worker, workers);

        // All to step 10, the best three to 30, the best of them to 90.
        Assert.Equal(9, worker.Asked.Count(work => work is { Steps: 10, Run: null }));
        Assert.Equal(["1", "2", "3"], worker.Asked.Where(work => work.Steps == 30).Select(Latent).Order(StringComparer.Ordinal));
        Assert.Equal(["1"], worker.Asked.Where(work => work.Steps == 90).Select(Latent));
        Assert.All(worker.Asked.Where(work => work.Steps > 10), work => Assert.NotNull(work.Run));
        Assert.Equal(9, Directory.GetDirectories(file.Runs).Length);
        var best = run.Standings.Best!;
        Assert.Equal(("1", 3, 1.0), (best.Trial.Values[0], best.Last!.Rung, best.Value));
        Assert.True(run.Standings.IsComplete);
    }

    [Fact]
    public async Task A_goal_that_is_better_higher_or_near_the_floor_ranks_so()
    {
        foreach (var (better, first) in new[] { (ScoreGoal.Higher, "9"), (ScoreGoal.Lower, "1"), (ScoreGoal.Floor, "4") })
        {
            using var file = Latents("grid", [9, 1, 4]);
            var worker = new FakeWorker(file.Runs) { Score = latent => new(new Score("kid-squeezenet", latent, null, null, 4.5, 4, "squeezenet")) };
            using var journal = SweepJournal.Open(file.Load(), file.Out);
            var sweep = file.Load();
            var run = new SweepRun(sweep with { Goal = sweep.Goal with { Better = better } }, journal, worker, file.Runs);
            await run.RunAsync(1, default);
            Assert.Equal(first, run.Standings.Best!.Trial.Values[0]);
        }
    }

    [Fact]
    public async Task A_trial_that_fails_is_a_result_and_not_the_end()
    {
        // A latent vector of no numbers is refused before anything is started.
        using var file = Latents("grid", [0, 1, 2, 3, 4]);
        var worker = new FakeWorker(file.Runs)
        {
            End = (work, _, _) => Task.FromResult(Latent(work) == "1" ? new TrialEnd(TrialEndKind.Failed, 5, "The networks diverged.") : new TrialEnd(TrialEndKind.Done, work.Steps)),
            Score = latent => latent == 2 ? throw new UserException("The generator has diverged.") : latent == 3 ? new(new Score("kid-squeezenet", double.NaN, null, null, null, 4, "squeezenet")) : new(new Score("kid-squeezenet", 1, null, null, null, 4, "squeezenet")),
        };

        var run = await RunAsync(file, worker);

        Assert.Equal(
            ["'latent' is 0 but must be from 1 to 4096; choose another value.", "The networks diverged.", "The generator has diverged.", "Its kid-squeezenet is no number."],
            run.Standings.Ranked.Where(each => each.Last!.Status == TrialStatus.Failed).Select(each => each.Last!.Reason));
        Assert.Equal("4", run.Standings.Best!.Trial.Values[0]);
        Assert.Equal(4, worker.Asked.Count);
        Assert.True(run.Standings.IsComplete);
    }

    [Fact]
    public async Task A_score_that_no_trial_can_have_ends_the_sweep_with_the_reason()
    {
        using var file = Latents("grid", [1, 2]);
        var worker = new FakeWorker(file.Runs) { Score = _ => new(null, "its network is not at hand") };

        var error = await Assert.ThrowsAsync<UserException>(() => RunAsync(file, worker));

        Assert.Equal("No trial can be judged by kid-squeezenet: its network is not at hand", error.Message);
        Assert.Single(worker.Asked);
    }

    [Fact]
    public async Task What_was_interrupted_goes_on_and_what_has_ended_is_not_done_again()
    {
        using var file = Latents("grid", [1, 2, 3]);
        using var stop = new CancellationTokenSource();
        var first = new FakeWorker(file.Runs)
        {
            End = async (work, _, cancellation) =>
            {
                if (Latent(work) != "2")
                {
                    return new(TrialEndKind.Done, work.Steps);
                }

                await stop.CancelAsync();
                Assert.True(cancellation.IsCancellationRequested);
                return new(TrialEndKind.Saved, 4);
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(file, first, cancellation: stop.Token));
        Assert.Equal(["1", "2"], first.Asked.Select(Latent));

        var second = new FakeWorker(file.Runs);
        var run = await RunAsync(file, second);

        Assert.Equal(["2", "3"], second.Asked.Select(Latent));
        Assert.EndsWith("00002-fake", second.Asked.First().Run, StringComparison.Ordinal);
        Assert.Null(second.Asked.Last().Run);
        Assert.True(run.Standings.IsComplete);
    }

    [Fact]
    public async Task A_killed_worker_is_tried_once_more_with_its_run()
    {
        using var file = Latents("grid", [1, 2]);
        var killed = 0;
        var worker = new FakeWorker(file.Runs)
        {
            End = (work, _, _) => Task.FromResult(Latent(work) == "1" ? new TrialEnd(TrialEndKind.Killed, 3, "Its process was killed (exit code 137).") : Interlocked.Increment(ref killed) == 1 ? new TrialEnd(TrialEndKind.Killed, 3, "So.") : new TrialEnd(TrialEndKind.Done, work.Steps)),
        };

        var run = await RunAsync(file, worker);

        Assert.Equal(["1", "1", "2", "2"], worker.Asked.Select(Latent));
        Assert.Equal([false, true, false, true], worker.Asked.Select(work => work.Run is not null));
        Assert.Equal("Its process was killed (exit code 137), and so it was when tried again.", run.Standings.Ranked[1].Last!.Reason);
        Assert.Equal((TrialStatus.Finished, 2.0), (run.Standings.Best!.Last!.Status, run.Standings.Best.Value));
    }

    [Fact]
    public async Task A_trial_that_the_doctor_gives_up_is_stopped_judged_and_never_wins()
    {
        using var file = Latents("grid", [1, 2]);
        var worker = new FakeWorker(file.Runs)
        {
            End = (work, watch, _) =>
            {
                watch.Diagnosed(new(DiagnosisKind.Oscillation, Severity.Warning, 1, "It may pass.", "Wait."));
                Assert.False(watch.GivenUp.IsCancellationRequested);
                if (Latent(work) == "1")
                {
                    watch.Diagnosed(new(DiagnosisKind.Collapse, Severity.Failure, 4, "All pictures are alike.", "Set minibatch."));
                }

                return Task.FromResult(watch.GivenUp.IsCancellationRequested ? new TrialEnd(TrialEndKind.Saved, 4) : new TrialEnd(TrialEndKind.Done, work.Steps));
            },
        };

        var run = await RunAsync(file, worker);

        var (best, other) = (run.Standings.Ranked[0], run.Standings.Ranked[1]);
        Assert.Equal(("2", TrialStatus.Finished), (best.Trial.Values[0], best.Last!.Status));
        Assert.Equal((TrialStatus.Stopped, 4L, 1.0, "Step 4: All pictures are alike. Set minibatch."), (other.Last!.Status, other.Last.Steps, other.Last.Value, other.Last.Reason));
    }

    [Fact]
    public async Task A_budget_of_steps_holds_over_all_calls_and_workers()
    {
        using var file = Latents("grid", [1, 2, 3, 4, 5], json => json["budget"] = JsonNode.Parse("""{ "steps": 35 }"""));
        var worker = new FakeWorker(file.Runs);
        var run = await RunAsync(file, worker, workers: 3);
        Assert.Equal((3, "The budget of 35 steps has no room for another trial."), (worker.Asked.Count, run.Exhausted));
        var again = await RunAsync(file, worker);
        Assert.Equal((3, false), (worker.Asked.Count, again.Standings.IsComplete));
    }

    [Fact]
    public async Task A_budget_of_seconds_saves_what_is_begun()
    {
        using var file = Latents("grid", [1, 2]);
        var worker = new FakeWorker(file.Runs)
        {
            End = async (_, _, cancellation) =>
            {
                var over = new TaskCompletionSource();
                await using (cancellation.Register(over.SetResult))
                {
                    await over.Task;
                }

                return new(TrialEndKind.Saved, 2);
            },
        };
        using var journal = SweepJournal.Open(file.Load(), file.Out);
        var sweep = file.Load();
        var run = new SweepRun(sweep with { Budget = new() { Seconds = 0.05 } }, journal, worker, file.Runs);

        await run.RunAsync(1, default);

        Assert.Equal("The budget of 0.05 seconds is used up.", run.Exhausted);
        Assert.Equal((TrialStatus.Interrupted, 2L), (journal.Newest(1)!.Status, journal.Newest(1)!.Steps));
        Assert.Null(journal.Newest(2));
    }

    [Fact]
    public async Task A_run_whose_folder_is_gone_is_begun_anew()
    {
        using var file = Latents("halving", [2, 1], json => json["halving"] = JsonNode.Parse("""{ "eta": 2, "rungs": 2 }"""));
        var first = new FakeWorker(file.Runs);
        using (var journal = SweepJournal.Open(file.Load(), file.Out))
        {
            journal.Append(new(1, 1, TrialStatus.Started) { Run = "00009-gone" });
        }

        await RunAsync(file, first);

        Assert.Null(first.Asked.First().Run);
    }

    private static async Task<SweepRun> RunAsync(SweepFile file, ITrialWorker worker, int workers = 1, CancellationToken cancellation = default)
    {
        var sweep = file.Load();
        using var journal = SweepJournal.Open(sweep, file.Out);
        var run = new SweepRun(sweep, journal, worker, file.Runs);
        await run.RunAsync(workers, cancellation);
        return run;
    }

    private static string Latent(TrialWork work) => work.Assignments.Single(each => each.Option == "latent").Value;

    private static SweepFile Latents(string method, int[] values, Action<JsonObject>? change = null) => new(json =>
    {
        json["method"] = method;
        json["goal"] = "kid-squeezenet";
        json["trials"] = values.Length;
        json["parameters"] = new JsonObject { ["latent"] = new JsonObject { ["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) } };
        change?.Invoke(json);
    });
}
