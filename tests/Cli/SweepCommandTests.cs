using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ArtGan.Cli;
using ArtGan.Cli.Commands;
using ArtGan.Cli.Sweeps;
using ArtGan.Experiments;
using ArtGan.Tests.Experiments.Sweeps;
using ArtGan.Training;

namespace ArtGan.Tests.Cli;

public sealed class SweepCommandTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_dry_run_shows_what_would_be_tried()
    {
        var call = await Call.RunAsync("sweep", "monet-wgangp", "--trials", "6", "--steps", "100", "--dry-run", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        var plan = JsonNode.Parse(call.Out)!;
        Assert.Equal(("monet-wgangp", "random", "kid-squeezenet", 600), ((string)plan["sweep"]!, (string)plan["method"]!, (string)plan["goal"]!, (int)plan["steps"]!));
        Assert.Equal([1, 2, 3, 4, 5, 6], plan["trials"]!.AsArray().Select(trial => (int)trial!["trial"]!));
    }

    [Theory]
    [InlineData(2, "--trials 0 is not possible; choose 1 to 10000.\n", "sweep", "mnist-dcgan", "--trials", "0")]
    [InlineData(2, "--budget -1 is not possible; choose more than 0.\n", "sweep", "mnist-dcgan", "--budget", "-1")]
    [InlineData(1, "There is no sweep 'mnist-dcgam'; did you mean 'mnist-dcgan'?\n", "sweep", "mnist-dcgam")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);
        Assert.Equal((code, "", message), (call.ExitCode, call.Out, call.Error));
    }

    [Fact]
    public async Task The_trials_process_is_no_command_for_people()
    {
        var call = await Call.RunAsync("--help");
        Assert.Contains("  sweep ", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(SweepTrialCommand.Name, call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_whose_process_is_killed_ends_as_one_that_never_was()
    {
        using var file = Tiny(trials: 1);
        var sweep = file.Load();
        var killer = new Killer();
        using (var journal = SweepJournal.Open(sweep, file.Out))
        {
            await new SweepRun(sweep, journal, new TrialProcess(1), file.Runs, killer).RunAsync(1, default);

            Assert.Equal([TrialStatus.Started, TrialStatus.Killed, TrialStatus.Started, TrialStatus.Finished], journal.Events.Select(each => each.Status));
            Assert.StartsWith("Its process was killed (exit code 137", journal.Events[1].Reason, StringComparison.Ordinal);
        }

        Assert.Single(RunFolder.All(file.Runs));
        using var whole = SweepJournal.Open(sweep, file.Out + "-whole");
        await new SweepRun(sweep, whole, new TrialProcess(1), file.Runs).RunAsync(1, default);
        using var killed = SweepJournal.Open(sweep, file.Out);
        Assert.Equal(whole.Newest(1)!.Value, killed.Newest(1)!.Value);
        Assert.Equal(Weights(file, whole), Weights(file, killed));
    }

    [Fact]
    public async Task A_sweep_that_is_killed_goes_on_and_repeats_nothing()
    {
        using var file = Tiny(trials: 3);
        using (var sweep = Start(file))
        {
            while (await sweep.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Trial 1 of 3 has", StringComparison.Ordinal))
            {
                Assert.False(line.Contains("failed", StringComparison.Ordinal), line);
            }

            sweep.Kill();
            await sweep.WaitForExitAsync().WaitAsync(Hang);
        }

        var before = Ends(file);
        Assert.Equal([1], before.Select(each => each.Trial));

        using var again = Start(file);
        var error = again.StandardError.ReadToEndAsync();
        var results = (await again.StandardOutput.ReadToEndAsync().WaitAsync(Hang)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        await again.WaitForExitAsync().WaitAsync(Hang);

        Assert.True(again.ExitCode == 0, await error);
        Assert.Equal([1, 2, 3], Ends(file).Select(each => each.Trial).Order());
        Assert.Equal(before[0], Ends(file).Single(each => each.Trial == 1) with { Options = before[0].Options });
        Assert.Equal([1, 2, 3], results.SkipLast(1).Select(result => (int)result["trial"]!).Order());
        var summary = results[^1];
        Assert.Equal((3, 0, 0), ((int)summary["finished"]!, (int)summary["failed"]!, (int)summary["open"]!));
        Assert.Equal(Ends(file).Min(each => each.Value), (double)summary["best"]!["value"]!);
        Assert.StartsWith("artgan train mnist-dcgan --set data=procedural ", (string)summary["next"]!, StringComparison.Ordinal);
        Assert.True(File.Exists((string)summary["html"]!));
    }

    // The generator's loss needs neither a look nor a network. More lines of measures than a pipe holds: the process waits for its reader.
    private static SweepFile Tiny(int trials) => new(json =>
    {
        json["goal"] = "loss_g";
        json["better"] = "lower";
        json["trials"] = trials;
        json["steps"] = 300;
        json["options"] = JsonNode.Parse("""{ "data": "procedural", "pictures": 64, "size": 16, "latent": 4, "generator_channels": 4, "discriminator_channels": 4, "discriminator_hidden": 0, "tick_every": 1, "sample_every": 300, "checkpoint_every": 100, "doctor": false, "device": "cpu" }""");
        json["parameters"] = JsonNode.Parse("""{ "learning_rate_g": { "min": 1e-4, "max": 1e-2, "scale": "log" } }""");
        json["options"]!["batch"] = 4;
    });

    private static Process Start(SweepFile file)
    {
        var (program, arguments) = ChildProcess.Again("sweep", file.FilePath, "--runs", file.Runs, "--out", file.Out, "--workers", "1", "--json");
        return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["OMP_NUM_THREADS"] = "1" } })!;
    }

    private static List<TrialEvent> Ends(SweepFile file)
    {
        using var journal = SweepJournal.Open(file.Load(), file.Out);
        return [.. journal.Events.Where(each => each.IsEnd)];
    }

    private static string Weights(SweepFile file, SweepJournal journal) =>
        File.ReadAllText(Path.Combine(file.Runs, journal.Run(1)!, "checkpoint-000300", "state.json")).Split("\"files\"")[1];

    /// <summary>Kills the trial's process with SIGKILL when it has come some way.</summary>
    private sealed class Killer : ISweepProgress
    {
        private int kills;

        public void Started(SweepTrial trial, Rung rung) { }

        public void Ticked(SweepTrial trial, Rung rung, TrainingTick tick)
        {
            if (tick.Step == 120 && Interlocked.Increment(ref kills) == 1)
            {
                Assert.Single(Children()).Kill();
            }
        }

        public void Happened(SweepTrial trial, TrialEvent happened) { }

        private static IEnumerable<Process> Children() =>
            from folder in Directory.EnumerateDirectories("/proc")
            let name = Path.GetFileName(folder)
            where int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            where Read(folder, "status").Contains(string.Create(CultureInfo.InvariantCulture, $"PPid:\t{Environment.ProcessId}\n"), StringComparison.Ordinal)
            where Read(folder, "cmdline").Contains(SweepTrialCommand.Name, StringComparison.Ordinal)
            select Process.GetProcessById(int.Parse(name, CultureInfo.InvariantCulture));

        private static string Read(string folder, string file)
        {
            try
            {
                return File.ReadAllText(Path.Combine(folder, file));
            }
            catch (IOException)
            {
                // It has ended meanwhile.
                return "";
            }
        }
    }
}
