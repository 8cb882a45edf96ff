using ArtGan.Experiments;

namespace ArtGan.Cli.Runs;

/// <summary>How runs differ.</summary>
internal static class RunsSideBySide
{
    /// <summary>Options that differ, scores, and last measures, each run a column.</summary>
    /// <param name="store">The store.</param>
    /// <param name="runs">The runs.</param>
    /// <exception cref="UserException">There are fewer than two.</exception>
    public static QueryResult Of(RunStore store, IReadOnlyList<RunFolder> runs)
    {
        runs = [.. runs.DistinctBy(run => run.FullPath)];
        if (runs.Count < 2)
            throw new UserException("A comparison needs two runs; write for example --compare 3 4.");
        var parts = runs.Select(run => Part(store, run)).ToList();
        var rows = parts.SelectMany(part => part.Keys).Distinct().Order().Select(key => (Key: key, Values: parts.Select(part => part.GetValueOrDefault(key)).ToList()))
            .Where(row => row.Key.Order > 0 || row.Values.Distinct().Count() > 1);
        return new(["what", "name", .. runs.Select(run => run.Name)], rows.Select(row => (object?[])[Kind(row.Key.Order), row.Key.Name, .. row.Values]));
    }

    private static string Kind(int order) => order switch { 0 => "option", 1 => "score", _ => "last measure" };

    private static Dictionary<(int Order, string Name), object?> Part(RunStore store, RunFolder run)
    {
        var part = new Dictionary<(int Order, string Name), object?>();
        foreach (var row in store.Query("SELECT preset FROM runs WHERE folder = $folder", ("$folder", run.FullPath)))
            part[(0, "preset")] = row[0];
        foreach (var row in store.Query("SELECT name, value FROM options WHERE run = $run", ("$run", run.Number)))
            part[(0, row.Get<string>("name"))] = row["value"];
        foreach (var row in store.Query("SELECT name, board, value, low, high FROM scores WHERE run = $run AND newest = 1 ORDER BY n", ("$run", run.Number)))
        {
            // The board says what it may be compared with.
            var name = $"{row.Get<string>("name")} ({row.Get<string>("board")})";
            part[(1, name)] = row["value"];
            if (row["low"] is { } low)
                part[(1, $"{name} low")] = low;
            if (row["high"] is { } high)
                part[(1, $"{name} high")] = high;
        }

        var last = store.Query("SELECT * FROM stats WHERE run = $run ORDER BY step DESC LIMIT 1", ("$run", run.Number));
        foreach (var (column, value) in last.SelectMany(row => last.Columns.Zip(row.Values)).Where(measure => measure.First != "run" && measure.Second is not null))
            part[(2, column)] = value;
        return part;
    }
}
