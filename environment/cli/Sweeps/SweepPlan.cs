using ArtGan.Experiments;

namespace ArtGan.Cli.Sweeps;

/// <summary>What a sweep would do.</summary>
/// <param name="Sweep">Its name.</param>
/// <param name="Method">How trials are chosen.</param>
/// <param name="Goal">What they are judged by.</param>
/// <param name="Rungs">Its stages.</param>
/// <param name="Steps">Steps of all trials together.</param>
/// <param name="SecondsCpu">About how long they take on two cores, judging not counted, one trial at a time; null where the preset was not measured.</param>
/// <param name="Trials">What is tried.</param>
internal sealed record SweepPlan(string Sweep, SweepMethod Method, string Goal, IReadOnlyList<Rung> Rungs, long Steps, double? SecondsCpu, IReadOnlyList<PlannedTrial> Trials)
{
    /// <summary>The plan of a sweep.</summary>
    public static SweepPlan Of(Sweep sweep)
    {
        long steps = 0, before = 0;
        foreach (var rung in sweep.Rungs)
        {
            steps += rung.Trials * (rung.Steps - before);
            before = rung.Steps;
        }

        return new(
            sweep.Name, sweep.Method, sweep.Goal.Name, sweep.Rungs, steps, Preset.Find(sweep.PresetReference).SecondsPerStepCpu * steps,
            [.. TrialSequence.Of(sweep).Select(trial => new PlannedTrial(trial.Number, TrialResult.Parameters(sweep, trial)))]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"""
        {Sweep}: {Trials.Count} trials, judged by {Goal}; {string.Join(", then ", Rungs.Select(rung => FormattableString.Invariant($"{rung.Trials} to step {rung.Steps}")))}; {Steps} steps in all{(SecondsCpu is { } seconds ? FormattableString.Invariant($", about {seconds / 60:0} min on two cores") : "")}
        {string.Join('\n', Trials.Select(trial => FormattableString.Invariant($"  {trial.Trial,4}  {string.Join(' ', trial.Options.Select(option => $"{option.Key}={option.Value}"))}")))}
        """);
}

/// <summary>A trial that would be tried.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Options">The parameters' values, by their names.</param>
internal sealed record PlannedTrial(int Trial, IReadOnlyDictionary<string, string> Options);
