using System.Globalization;
using System.Text.Json;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Cli.Runs;

/// <summary>Chosen runs with their newest scores.</summary>
internal sealed class RunList
{
    // What of a run is most worth its place in a line.
    private const int Headlines = 2;

    private static readonly string[] Columns = ["number", "name", "preset", "data", "size", "batch", "seed", "steps", "steps_done", "started", "seconds", "images_per_second", "device", "folder", "problem"];

    private readonly string numbers;
    private readonly List<RunRow> rows;

    private RunList(string numbers, List<RunRow> rows) => (this.numbers, this.rows) = (numbers, rows);

    /// <summary>The numbers as a JSON array, for <c>IN (SELECT value FROM json_each($runs))</c>.</summary>
    public string Numbers => numbers;

    /// <summary>Reads runs from the store.</summary>
    public static RunList Read(RunStore store, IReadOnlyList<long> chosen, CancellationToken cancellation)
    {
        var numbers = JsonSerializer.Serialize(chosen);
        var runs = store.Query($"SELECT {string.Join(", ", Columns)} FROM runs WHERE number IN (SELECT value FROM json_each($runs)) ORDER BY number, name", [("$runs", numbers)], cancellation);
        var families = ScoreGuide.All.Select((guide, place) => (guide.Family, place)).ToDictionary(family => family.Family, family => family.place);
        var scores = store.Query("SELECT run, step, name, value, low, high, floor, n FROM scores WHERE newest = 1 AND run IN (SELECT value FROM json_each($runs))", [("$runs", numbers)], cancellation)
            .Select(row => (Run: row.Get<long>("run"), Score: new RunScore(row.Get<string>("name"), row.Get<double?>("value"), row.Get<double?>("low"), row.Get<double?>("high"), row.Get<double?>("floor"), row.Get<long?>("n"), row.Get<long?>("step"))))
            .OrderBy(row => ScoreGuide.Find(row.Score.Name) is { } guide ? families[guide.Family] : families.Count).ThenBy(row => row.Score.Name, StringComparer.Ordinal).ThenByDescending(row => row.Score.N)
            .ToLookup(row => row.Run, row => row.Score);
        return new(numbers, [.. runs.Select(row => new RunRow(Columns.Zip(row.Values).ToDictionary(pair => pair.First, pair => pair.Second), [.. scores[row.Get<long>("number")]]))]);
    }

    /// <summary>Writes the runs.</summary>
    public void Write(RowsOutput output)
    {
        if (output.IsFile)
            output.Write(Wide());
        else if (output.Context.Json)
            rows.ForEach(row => output.Context.Result(row.Members));
        else if (rows.Count > 0)
            output.Draw(["run", "preset", "data", "steps", "started", "seconds", "scores"], rows.Select(Line), column => column is 0 or 3 or 5);
        if (rows.Count == 0)
            output.Context.Say("No run is like that; 'artgan runs' lists all there are, and 'artgan train' makes one.");
    }

    /// <summary>Every line of measures of the runs.</summary>
    public QueryResult Stats(RunStore store, CancellationToken cancellation) =>
        store.Query("SELECT * FROM stats WHERE run IN (SELECT value FROM json_each($runs)) ORDER BY run, step", [("$runs", numbers)], cancellation);

    /// <summary>Writes the runs as event files, each in a folder of its name.</summary>
    public void Export(CommandContext context, string folder)
    {
        foreach (var row in rows.Where(row => row.Text("preset").Length > 0))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (RunFolder.At(row.Text("folder")) is not { } run)
                continue;
            var file = TensorBoardFile.Write(run, Path.Combine(folder, run.Name));
            context.Result(new RunExported(run.FullPath, file), exported => exported.Events);
        }
    }

    /// <summary>Says what is wrong with runs, a sentence each.</summary>
    public void TellProblems(CommandContext context)
    {
        foreach (var row in rows.Where(row => row.Text("problem").Length > 0))
            context.Say($"{row.Text("name")}: {row.Text("problem")}.");
    }

    private static string[] Line(RunRow row)
    {
        var scores = row.Scores.DistinctBy(score => score.Name).Take(Headlines).Select(score => score.ToString());
        string[] broken = row.Text("problem").Length > 0 ? ["(see below)"] : [];
        return
        [
            row.Text("number"), row.Text("preset"), row.Text("data"), row.Values["steps"] is null ? "" : $"{row.Text("steps_done")}/{row.Text("steps")}",
            row.Text("started").Replace('T', ' ').TrimEnd('Z'), row.Values["seconds"] is double seconds ? seconds.ToString("0.#", CultureInfo.InvariantCulture) : "",
            string.Join("  ", scores.Concat(broken)),
        ];
    }

    // A column for each score, and two for its interval.
    private QueryResult Wide()
    {
        var names = rows.SelectMany(row => row.Scores).Select(score => score.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        return new([.. Columns, .. names.SelectMany(name => (string[])[name, $"{name}.low", $"{name}.high"])], rows.Select(row => (object?[])
        [
            .. Columns.Select(column => row.Values[column]),
            .. names.Select(name => row.Scores.FirstOrDefault(score => score.Name == name)).SelectMany(score => (object?[])[score?.Value, score?.Low, score?.High]),
        ]));
    }
}
