using System.Globalization;
using System.Text.Json;
using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>The scores of a run as rows of the store.</summary>
internal static class RunScores
{
    /// <summary>The columns of a row.</summary>
    public static readonly string[] Columns =
        ["run", "preset", "step", "name", "value", "low", "high", "floor", "n", "network", "real_n", "seed", "warning", "goal", "merit", "board", "newest"];

    // Floors of one set of real pictures agree to rounding, on whatever machine they were taken.
    private const string FloorFormat = "G2";

    /// <summary>Makes rows, one for each score: a line counts until another of the same name, steps, pictures and seed comes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="preset">The run's preset.</param>
    /// <param name="data">What the run's scores compare with, in words.</param>
    /// <param name="done">The run's steps, for lines that name none.</param>
    public static IEnumerable<object?[]> Rows(RunFiles run, object? preset, string data, object? done)
    {
        var scores = new Dictionary<(string, object?, object?, object?), Row>();
        foreach (var (place, line) in run.Scores.Index())
        {
            if (RunFiles.Value(RunFiles.Member(line, "name")) is string name && line.TryGetProperty("value", out _))
            {
                var row = Read(line, name, data, done) with { Line = place };
                scores[(name, row.Step, row.N, row.Seed)] = row;
            }
        }

        // Of each score on each board the newest checkpoint's.
        var newest = scores.Values.GroupBy(row => (row.Name, row.Board)).Select(each => each.OrderBy(row => row.Step as long? ?? 0).ThenBy(row => row.Line).Last()).ToHashSet();
        return scores.Values.Select(row => (object?[])
        [
            (long)run.Folder.Number, preset, row.Step, row.Name, row.Value, row.Low, row.High, row.Floor, row.N, row.Network, row.RealN, row.Seed, row.Warning,
            row.Goal?.ToString().ToLowerInvariant(), row.Merit, row.Board, newest.Contains(row) ? 1L : 0L,
        ]);
    }

    private static Row Read(JsonElement line, string name, string data, object? done)
    {
        object? Value(string member) => RunFiles.Value(RunFiles.Member(line, member));
        double? Number(string member) => RunFiles.Number(RunFiles.Member(line, member));
        var (value, floor) = (Number("value"), Number("floor"));
        var (n, realN, network) = (Value("n"), Value("real_n"), Value("network"));
        var goal = ScoreGuide.Find(name)?.Goal;
        double? merit = goal switch
        {
            ScoreGoal.Lower => -value,
            ScoreGoal.Higher => value,
            ScoreGoal.Floor => -Math.Abs((value - floor) ?? double.PositiveInfinity),
            _ => null,
        };
        var board = string.Create(CultureInfo.InvariantCulture, $"{data}, {network ?? "no network"}, {n ?? "?"} pictures{(realN is null ? "" : $" against {realN}")}{(floor is { } real ? $", floor {real.ToString(FloorFormat, CultureInfo.InvariantCulture)}" : "")}");
        return new(name, Value("step") ?? done, value, Number("low"), Number("high"), floor, n, network, realN, Value("seed"), Value("warning"), goal, merit is double.NaN or double.NegativeInfinity ? null : merit, board);
    }

    private sealed record Row(
        string Name, object? Step, double? Value, double? Low, double? High, double? Floor, object? N, object? Network, object? RealN, object? Seed, object? Warning, ScoreGoal? Goal, double? Merit, string Board)
    {
        public int Line { get; init; }
    }
}
