using ArtGan.Experiments;

namespace ArtGan.Cli.Sweeps;

/// <summary>How a trial ended on a rung.</summary>
/// <param name="Sweep">The sweep's name.</param>
/// <param name="Trial">The trial's number.</param>
/// <param name="Rung">The stage of the sweep.</param>
/// <param name="Run">The name of its run folder; null where it never had one.</param>
/// <param name="Status">Finished, stopped or failed.</param>
/// <param name="Goal">What it is judged by.</param>
/// <param name="Value">The goal's value.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Floor">The same score of real pictures.</param>
/// <param name="Steps">Steps that it has.</param>
/// <param name="Seconds">Seconds that it took.</param>
/// <param name="Reason">Why it was stopped or failed.</param>
/// <param name="Options">The parameters' values, by their names.</param>
internal sealed record TrialResult(
    string Sweep, int Trial, int Rung, string? Run, TrialStatus Status, string Goal, double? Value, double? Low, double? High, double? Floor, long Steps, double? Seconds, string? Reason,
    IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The result that an event tells of.</summary>
    public static TrialResult Of(Sweep sweep, SweepTrial trial, TrialEvent happened) => new(
        sweep.Name, trial.Number, happened.Rung, happened.Run, happened.Status, sweep.Goal.Name, happened.Value, happened.Low, happened.High, happened.Floor, happened.Steps, happened.Seconds, happened.Reason,
        Parameters(sweep, trial));

    /// <summary>The parameters' values, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(Sweep sweep, SweepTrial trial) =>
        sweep.Parameters.Zip(trial.Values).ToDictionary(pair => pair.First.Name, pair => pair.Second);
}
