namespace ArtGan.Cli.Benchmarks;

/// <summary>Lets the sides of a case run in turns, so that whatever slows the machine down meets all alike.</summary>
internal static class Turns
{
    /// <summary>How long all waits for an idle machine may take, a timing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs the sides.</summary>
    /// <param name="name">The case, for messages.</param>
    /// <param name="sides">The processes, warmed up.</param>
    /// <param name="rounds">How often each is asked.</param>
    /// <param name="count">Runs it is asked for each time.</param>
    /// <param name="say">Told when the machine was busy.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The answers of each side, in the order of <paramref name="sides"/>.</returns>
    /// <exception cref="UserException">A process ended early.</exception>
    public static async Task<IReadOnlyList<IReadOnlyList<RunAnswer>>> TakeAsync(
        string name, IReadOnlyList<WorkerProcess> sides, int rounds, int count, Action<string> say, CancellationToken cancellation)
    {
        var idle = new IdleMachine(Patience * rounds * sides.Count);
        List<RunAnswer>[] answers = [.. sides.Select(_ => new List<RunAnswer>())];
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < sides.Count; turn++)
            {
                // Neither side always comes second.
                var side = round % 2 == 0 ? turn : sides.Count - 1 - turn;
                await idle.WaitAsync(cancellation);
                answers[side].Add(await sides[side].RunAsync(count, cancellation));
            }
        }

        if (idle.BusyCount > 0)
        {
            say($"{name}: the machine was busy before {idle.BusyCount} of {rounds * sides.Count} timings.");
        }

        return answers;
    }
}
