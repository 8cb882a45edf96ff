namespace ArtGan.Experiments;

/// <summary>Which combinations a sweep tries, in order.</summary>
internal static class TrialSequence
{
    // A range of hardly any width has fewer numbers of four digits than were asked for.
    private const int MostDrawsInVain = 1_000_000;

    /// <summary>
    /// The sweep's trials. Each draw has random numbers of its own, so that a trial is the same however many there
    /// are and whatever ran before it; a combination that came before is passed over.
    /// </summary>
    /// <param name="sweep">The sweep.</param>
    internal static IReadOnlyList<SweepTrial> Of(Sweep sweep)
    {
        var combinations = sweep.Method == SweepMethod.Grid ? Grid(sweep.Parameters) : Distinct(sweep);
        return [.. combinations.Take((int)Math.Min(sweep.Trials, sweep.Combinations ?? sweep.Trials)).Select((values, index) => new SweepTrial(index + 1, values, Assign(sweep, values)))];
    }

    private static IEnumerable<IReadOnlyList<string>> Distinct(Sweep sweep)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var seeds = new RandomSeeds(sweep.Seed);
        var newest = 0L;
        for (var draw = 0L; draw - newest < MostDrawsInVain && seen.Count < (sweep.Combinations ?? double.PositiveInfinity); draw++)
        {
            var random = new SplitMix64((ulong)seeds.For(RandomPurpose.SweepTrials, draw));
            var values = new string[sweep.Parameters.Count];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = sweep.Parameters[index].Draw(ref random);
            }

            if (seen.Add(string.Join('\n', values)))
            {
                newest = draw;
                yield return values;
            }
        }
    }

    // The last parameter changes fastest, as in nested loops.
    private static IEnumerable<IReadOnlyList<string>> Grid(IReadOnlyList<SweepParameter> parameters) => parameters
        .Cast<ListedParameter>()
        .Aggregate((IEnumerable<IReadOnlyList<string>>)[[]], (rows, parameter) => rows.SelectMany(row => parameter.Values, (row, value) => (IReadOnlyList<string>)[.. row, value]));

    private static IReadOnlyList<Assignment> Assign(Sweep sweep, IReadOnlyList<string> values) =>
    [
        .. sweep.Fixed,
        .. sweep.Parameters.SelectMany((parameter, index) => parameter.Options.Select(option => new Assignment(option, values[index]))),
    ];
}
