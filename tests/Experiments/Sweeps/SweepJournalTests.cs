using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class SweepJournalTests
{
    [Fact]
    public void Half_a_line_is_forgotten_and_spoils_nothing()
    {
        using var file = new SweepFile();
        using (var journal = SweepJournal.Open(file.Load(), file.Out))
        {
            journal.Append(new(1, 1, TrialStatus.Started) { Run = "00001-a", Options = new Dictionary<string, string> { ["batch"] = "4" } });
            journal.Append(new(1, 1, TrialStatus.Finished) { Run = "00001-a", Value = 0.25, Low = double.NaN, Steps = 10 });
        }

        var path = Path.Combine(file.Out, "trials.jsonl");
        var whole = File.ReadAllText(path);
        File.AppendAllText(path, "{\"trial\":2,\"ru");
        using var again = SweepJournal.Open(file.Load(), file.Out);
        again.Append(new(2, 1, TrialStatus.Killed));

        Assert.Equal([TrialStatus.Started, TrialStatus.Finished, TrialStatus.Killed], again.Events.Select(each => each.Status));
        Assert.Equal(("4", 0.25, double.NaN, "00001-a"), (again.Events[0].Options!["batch"], again.Events[1].Value, again.Events[1].Low, again.Run(1)));
        Assert.StartsWith(whole, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"finished\"", whole, StringComparison.Ordinal);
        Assert.Equal((1, 0, 10L, 25L), (again.Kills(2, 1), again.Kills(1, 1), again.Steps(new Dictionary<int, long>()), again.Steps(new Dictionary<int, long> { [2] = 15, [1] = 5 })));
    }

    [Fact]
    public void Two_processes_cannot_run_one_sweep()
    {
        using var file = new SweepFile();
        using (SweepJournal.Open(file.Load(), file.Out))
        {
            var error = Assert.Throws<UserException>(() => SweepJournal.Open(file.Load(), file.Out, restart: true));
            Assert.Equal($"The sweep 'tiny' is being run in '{file.Out}' by another process; wait for it, stop it, or choose another folder with --out.", error.Message);
        }

        SweepJournal.Open(file.Load(), file.Out).Dispose();
    }

    [Fact]
    public void A_changed_sweep_is_refused_until_it_is_restarted_and_the_old_journal_is_kept()
    {
        using var file = new SweepFile();
        using (var journal = SweepJournal.Open(file.Load(), file.Out))
        {
            journal.Append(new(1, 1, TrialStatus.Finished) { Value = 1 });
        }

        var old = File.ReadAllText(Path.Combine(file.Out, "trials.jsonl"));
        Refused("was begun with 10 steps a trial, not 20", sweep => sweep with { Steps = 20 });
        Refused("was begun before its preset was changed", sweep => sweep with { Preset = sweep.Preset.With("latent", 7) });
        file.Json["seed"] = 2;
        file.Write();
        Refused("was begun before its file was changed", sweep => sweep);

        using var anew = SweepJournal.Open(file.Load(), file.Out, restart: true);
        Assert.Empty(anew.Events);
        var aside = Assert.Single(Directory.GetDirectories(file.Out, "before-*"));
        Assert.Equal(old, File.ReadAllText(Path.Combine(aside, "trials.jsonl")));

        void Refused(string difference, Func<Sweep, Sweep> change) => Assert.Equal(
            $"The journal in '{file.Out}' {difference}; take that back, add --restart to begin anew (the old journal is kept), or choose another folder with --out.",
            Assert.Throws<UserException>(() => SweepJournal.Open(change(file.Load()), file.Out)).Message);
    }

    [Fact]
    public void More_trials_may_follow_but_not_where_they_decide_who_goes_on()
    {
        using var random = new SweepFile();
        SweepJournal.Open(random.Load(), random.Out).Dispose();
        SweepJournal.Open(random.Load().WithTrials(9), random.Out).Dispose();
        using var halving = new SweepFile(json => json["method"] = "halving");
        SweepJournal.Open(halving.Load(), halving.Out).Dispose();
        Assert.Contains("was begun with 4 trials, not 9, which decide who goes on", Assert.Throws<UserException>(() => SweepJournal.Open(halving.Load().WithTrials(9), halving.Out)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_header_is_one_sentence()
    {
        using var file = new SweepFile();
        Directory.CreateDirectory(file.Out);
        File.WriteAllText(Path.Combine(file.Out, "sweep.json"), "{");
        Assert.EndsWith("add --restart to begin anew (the old journal is kept).", Assert.Throws<UserException>(() => SweepJournal.Open(file.Load(), file.Out)).Message, StringComparison.Ordinal);
    }
}
