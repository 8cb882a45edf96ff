namespace ArtGan.Experiments;

/// <summary>How a trial stands.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Last">The newest that happened to it; null where nothing has.</param>
internal sealed record TrialStanding(SweepTrial Trial, TrialEvent? Last)
{
    /// <summary>The value it is ranked by; null where it has none.</summary>
    internal double? Value => Last is { Status: TrialStatus.Finished or TrialStatus.Stopped, Value: { } value } && double.IsFinite(value) ? value : null;
}

/// <summary>Who is how good, and who goes on, as far as is known.</summary>
/// <param name="sweep">The sweep.</param>
/// <param name="trials">Its trials.</param>
/// <param name="events">What happened to them.</param>
internal sealed class SweepStandings(Sweep sweep, IReadOnlyList<SweepTrial> trials, IReadOnlyList<TrialEvent> events)
{
    private readonly Dictionary<(int Trial, int Rung), TrialEvent> newest = events
        .GroupBy(each => (each.Trial, each.Rung))
        .ToDictionary(group => group.Key, group => group.Last());

    /// <summary>Every trial: the best first, those without a value last.</summary>
    internal IReadOnlyList<TrialStanding> Ranked { get; } =
    [
        .. trials
            .Select(trial => new TrialStanding(trial, events.LastOrDefault(each => each.Trial == trial.Number)))
            .OrderBy(standing => standing.Value is null)
            // Whoever went on was better on equal terms; whoever was given up is no winner.
            .ThenByDescending(standing => standing.Last?.Rung ?? 0)
            .ThenBy(standing => standing.Last?.Status == TrialStatus.Stopped)
            .ThenBy(standing => standing.Value is { } value ? sweep.Goal.Loss(value, standing.Last!.Floor) : 0)
            .ThenBy(standing => standing.Trial.Number),
    ];

    /// <summary>The best trial; null where none has a value.</summary>
    internal TrialStanding? Best => Ranked is [{ Value: not null } best, ..] ? best : null;

    /// <summary>How many trials stand so.</summary>
    internal int Count(TrialStatus status) => Ranked.Count(standing => standing.Last?.Status == status);

    /// <summary>Whether every trial has come to its end.</summary>
    internal bool IsComplete => sweep.Rungs.All(rung => On(rung) is { } those && those.All(trial => HasEnded(trial, rung)));

    /// <summary>Whether a trial has nothing more to do on a rung.</summary>
    internal bool HasEnded(SweepTrial trial, Rung rung) => newest.TryGetValue((trial.Number, rung.Number), out var last) && last.IsEnd;

    /// <summary>The trials that reach a rung; null while that is not known.</summary>
    internal IReadOnlyList<SweepTrial>? On(Rung rung)
    {
        if (rung.Number == 1)
        {
            return trials;
        }

        var before = sweep.Rungs[rung.Number - 2];
        if (On(before) is not { } those || !those.All(trial => HasEnded(trial, before)))
        {
            return null;
        }

        return
        [
            .. those
                .Select(trial => (Trial: trial, End: newest[(trial.Number, before.Number)]))
                .Where(each => each.End is { Status: TrialStatus.Finished, Value: { } value } && double.IsFinite(value))
                .OrderBy(each => sweep.Goal.Loss(each.End.Value!.Value, each.End.Floor))
                .ThenBy(each => each.Trial.Number)
                .Take(rung.Trials)
                .Select(each => each.Trial)
                .OrderBy(trial => trial.Number),
        ];
    }
}
