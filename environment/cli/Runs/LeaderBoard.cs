using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Cli.Runs;

/// <summary>Runs ranked by a score, those apart that cannot be compared.</summary>
internal static class LeaderBoard
{
    private static readonly string[] Headings = ["place", "", "run", "preset", "step", "value", "low", "high", "floor", "n"];

    /// <summary>Writes the ranking.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="store">The store.</param>
    /// <param name="score">The score.</param>
    /// <param name="runs">The runs that are ranked.</param>
    /// <exception cref="UserException">No run has the score, or nobody knows which way it gets better.</exception>
    public static void Write(RowsOutput output, RunStore store, string score, RunList runs)
    {
        // Places among the chosen runs alone.
        var ranked = store.Query($"{Ranking} ORDER BY board, place, run", [("$score", score), ("$runs", runs.Numbers)], output.Context.Cancellation);
        if (ranked.Count == 0)
            throw new UserException(Absence(store, score));
        if (!output.IsTable)
        {
            output.Write(ranked);
            return;
        }

        var guide = ScoreGuide.Find(score)!;
        output.Context.Terminal.Out.WriteLine($"{score}: {Better(guide.Goal)}. {guide.Meaning}");
        var boards = ranked.GroupBy(row => row.Get<string>("board")).ToList();
        foreach (var board in boards)
        {
            output.Context.Terminal.Out.WriteLine($"\n{board.Key}");
            output.Draw(Headings, board.Select(Line), column => column is 0 or > 3);
        }

        output.Context.Terminal.Out.WriteLine("= lies within the interval of the best: chance alone may have put it behind.");
        if (boards.Count > 1)
            output.Context.Terminal.Out.WriteLine("Scores on other data, of another network or number of pictures, or with another floor cannot be compared; they stand apart.");
        foreach (var warning in ranked.Select(row => row.Get<string?>("warning")).OfType<string>().Distinct())
            output.Context.Say($"Warning: {warning}");
    }

    // The view's ranks are among all runs.
    private const string Ranking = """
        SELECT score, board, rank() OVER better AS place, run, preset, step, value, low, high, floor, n, real_n, network, seed, goal,
            value = first_value(value) OVER better OR coalesce(value BETWEEN first_value(low) OVER better AND first_value(high) OVER better, 0) AS near_best, warning
        FROM leaderboard WHERE score = $score AND run IN (SELECT value FROM json_each($runs))
        WINDOW better AS (PARTITION BY board ORDER BY place)
        """;

    private static IEnumerable<string> Line(QueryRow row) =>
    [
        row.Get<long>("place").ToString(CultureInfo.InvariantCulture), row.Get<long>("place") > 1 && row.Get<bool>("near_best") ? "=" : "", RowsOutput.Text(row["run"]), RowsOutput.Text(row["preset"]), RowsOutput.Text(row["step"]),
        .. ((string[])["value", "low", "high", "floor", "n"]).Select(column => RowsOutput.Text(row[column])),
    ];

    private static string Better(ScoreGoal goal) => goal switch
    {
        ScoreGoal.Lower => "lower is better",
        ScoreGoal.Higher => "higher is better",
        _ => "nearer to the floor is better",
    };

    private static string Absence(RunStore store, string score)
    {
        var known = store.Query("SELECT DISTINCT name FROM scores ORDER BY name").Column<string>("name");
        return known.Length == 0 ? "No run has scores yet; 'artgan evaluate RUN' takes them."
            : known.Contains(score) ? ScoreGuide.Find(score) is null
                ? $"Nobody knows which way '{score}' gets better; rank by a score that 'artgan evaluate' takes, or ask with --sql."
                : $"None of these runs has a value of '{score}'; choose other runs, or take it with 'artgan evaluate RUN --metrics {score}'."
            : $"No run has the score '{score}'{NearestName.Suggest(score, known)}";
    }
}
