using System.Globalization;
using ArtGan.Experiments;

namespace ArtGan.Cli.Sweeps;

/// <summary>How a sweep stands after a call.</summary>
/// <param name="Sweep">Its name.</param>
/// <param name="Trials">How many trials it has.</param>
/// <param name="Finished">Trials that came to their last step.</param>
/// <param name="Stopped">Trials that were given up early.</param>
/// <param name="Failed">Trials without a value.</param>
/// <param name="Open">Trials that have not come to an end.</param>
/// <param name="Best">The best trial; null where none has a value.</param>
/// <param name="Seconds">Seconds of this call.</param>
/// <param name="Reason">What ended the call before the sweep; null where it is complete.</param>
/// <param name="Html">The sweep's page.</param>
/// <param name="Next">The command to go on with: the same again, or the best trial's training.</param>
internal sealed record SweepResult(string Sweep, int Trials, int Finished, int Stopped, int Failed, int Open, TrialResult? Best, double Seconds, string? Reason, string Html, string Next)
{
    /// <summary>Sums up.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="run">The call's work.</param>
    /// <param name="seconds">How long it took.</param>
    /// <param name="html">The sweep's page.</param>
    /// <param name="again">The command that goes on with the sweep.</param>
    public static SweepResult Of(Sweep sweep, SweepRun run, double seconds, string html, string again)
    {
        var standings = run.Standings;
        int Count(TrialStatus status) => standings.Count(status);
        var (finished, stopped, failed) = (Count(TrialStatus.Finished), Count(TrialStatus.Stopped), Count(TrialStatus.Failed));
        var best = standings.Best is { } winner ? TrialResult.Of(sweep, winner.Trial, winner.Last!) : null;
        return new(
            sweep.Name, run.Trials.Count, finished, stopped, failed, run.Trials.Count - finished - stopped - failed, best, Math.Round(seconds, 1), run.Exhausted, html,
            standings.IsComplete && standings.Best is { } first ? first.Trial.Command(sweep.PresetReference, (int)first.Last!.Steps) : again);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Sweep}: {Finished} of {Trials} trials finished, {Stopped} given up, {Failed} failed, {Open} open; {Seconds:0} s. {Reason}
        {(Best is null ? "No trial has a value." : $"Best: trial {Best.Trial} ({Best.Run}), {Best.Goal} {Best.Value:g4}: {string.Join(' ', Best.Options.Select(option => $"{option.Key}={option.Value}"))}")}
        Page: {Html}
        Next: {Next}
        """);
}
