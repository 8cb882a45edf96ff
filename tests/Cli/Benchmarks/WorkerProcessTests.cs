using ArtGan.Cli.Benchmarks;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class WorkerProcessTests
{
    private static Task<WorkerProcess> StartAsync(string script) =>
        WorkerProcess.StartAsync("/bin/sh", ["-c", script], new Dictionary<string, string> { ["VERSION"] = "3.1" }, "The test's process", CancellationToken.None);

    [Fact]
    public async Task It_runs_what_it_is_asked_for_and_tells_its_memory()
    {
        using var worker = await StartAsync("""echo "{\"ready\":\"$VERSION\"}"; while read -r _ count; do echo "{\"ms\":$count.5,\"loss\":null}"; done""");

        Assert.Equal("3.1", worker.Version);
        Assert.Equal(new RunAnswer(7.5, null), await worker.RunAsync(7, CancellationToken.None));
        Assert.Equal(new RunAnswer(8.5, null), await worker.RunAsync(8, CancellationToken.None));
        Assert.InRange(worker.PeakMb, 0.1, 100);
    }

    [Fact]
    public async Task Its_last_words_are_told_when_it_ends_early()
    {
        var error = await Assert.ThrowsAsync<UserException>(() => StartAsync("echo Something is missing. >&2; exit 3"));

        Assert.Equal("The test's process ended early (Something is missing).", error.Message);
    }

    [Fact]
    public async Task An_end_between_two_runs_is_told_too()
    {
        using var worker = await StartAsync("""echo '{"ready":""}'; read -r _; exit 3""");

        var error = await Assert.ThrowsAsync<UserException>(() => worker.RunAsync(1, CancellationToken.None));
        Assert.Equal("The test's process ended early (exit code 3).", error.Message);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_one_sentence()
    {
        var error = await Assert.ThrowsAsync<UserException>(() =>
            WorkerProcess.StartAsync("no-such-program", [], new Dictionary<string, string>(), "the test", CancellationToken.None));

        Assert.Equal("The program 'no-such-program' could not be started for the test; see 'artgan doctor'.", error.Message);
    }
}
