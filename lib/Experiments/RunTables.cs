using System.Text.Json.Nodes;
using ArtGan.Training;
using Microsoft.Data.Sqlite;

namespace ArtGan.Experiments;

/// <summary>The tables of the run store, and how a run becomes rows in them.</summary>
/// <param name="connection">The open database, inside a transaction when rows are written.</param>
internal sealed class RunTables(SqliteConnection connection)
{
    // Another number makes every store be built anew.
    private const long Format = 1;

    // The names that measures have in stats.jsonl, which are the columns' too.
    private static readonly string[] Measures = [.. TrainingJson.Default.TrainingTick.Properties.Select(property => property.Name)];

    private HashSet<string>? columns;

    /// <summary>Makes the tables where they are absent or of another format.</summary>
    public void Prepare()
    {
        if (Scalar("PRAGMA user_version") is Format)
            return;
        using var transaction = connection.BeginTransaction();
        // Another process may have been quicker.
        if (Scalar("PRAGMA user_version") is not Format)
        {
            Execute($"""
                DROP TABLE IF EXISTS runs; DROP TABLE IF EXISTS options; DROP TABLE IF EXISTS stats; DROP TABLE IF EXISTS scores;
                CREATE TABLE runs(number INTEGER NOT NULL, name TEXT NOT NULL, preset TEXT, folder TEXT PRIMARY KEY, reproduces TEXT, data TEXT, size INTEGER,
                    batch INTEGER, steps INTEGER, steps_done INTEGER, seed INTEGER, device TEXT, started TEXT, seconds REAL, images_per_second REAL, problem TEXT, files TEXT);
                CREATE TABLE options(run INTEGER NOT NULL, name TEXT NOT NULL, value, PRIMARY KEY(run, name)) WITHOUT ROWID;
                CREATE TABLE stats(run INTEGER NOT NULL, {string.Join(", ", Measures.Select(name => $"{Quoted(name)} {(name == "step" ? "INTEGER" : "REAL")}"))});
                CREATE INDEX stats_of_run ON stats(run, step);
                CREATE TABLE scores(run INTEGER NOT NULL, preset TEXT, step INTEGER, name TEXT NOT NULL, value REAL, low REAL, high REAL, floor REAL, n INTEGER, network TEXT);
                CREATE INDEX scores_of_run ON scores(run);
                PRAGMA user_version = {Format};
                """);
        }

        transaction.Commit();
    }

    /// <summary>The folders that are in the tables, each with what its files were when they were read.</summary>
    public Dictionary<string, string> Known()
    {
        using var command = Command("SELECT folder, files FROM runs");
        using var reader = command.ExecuteReader();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            known[reader.GetString(0)] = reader.GetString(1);
        return known;
    }

    /// <summary>Takes a folder out.</summary>
    public void Remove(string folder)
    {
        // Of two folders with one number, the rows belong to the first.
        foreach (var table in (string[])["options", "stats", "scores"])
            Execute($"DELETE FROM {table} WHERE run IN (SELECT number FROM runs WHERE folder = $folder AND files NOT LIKE $double)", ("$folder", folder), ("$double", $"%{RunFiles.DoubleMark}"));
        Execute("DELETE FROM runs WHERE folder = $folder", ("$folder", folder));
    }

    /// <summary>Puts a run in.</summary>
    /// <param name="run">The run.</param>
    /// <param name="files">What its files are, for <see cref="Known"/>.</param>
    public void Add(RunFiles run, string files)
    {
        var options = run.Record["options"] as JsonObject ?? [];
        var last = run.Stats.Count == 0 ? null : run.Stats[^1];
        double? seconds = RunFiles.Value(last?["seconds"]) switch { long whole => whole, double number => number, _ => null };
        var done = RunFiles.Value(last?["step"]);
        var batch = RunFiles.Value(options["batch"]);
        Insert("runs", new()
        {
            ["number"] = (long)run.Folder.Number,
            ["name"] = run.Folder.Name,
            ["preset"] = RunFiles.Value(run.Record["preset"]),
            ["folder"] = run.Folder.FullPath,
            ["reproduces"] = RunFiles.Value(run.Record["reproduces"]),
            ["data"] = RunFiles.Value(options["data"]),
            ["size"] = RunFiles.Value(options["size"]),
            ["batch"] = batch,
            ["steps"] = RunFiles.Value(options["steps"]),
            ["steps_done"] = done ?? 0L,
            ["seed"] = RunFiles.Value(options["seed"]),
            ["device"] = RunFiles.Value((run.Record["hardware"] as JsonObject)?["device"]),
            ["started"] = RunFiles.Value(run.Record["started"]),
            ["seconds"] = seconds,
            ["images_per_second"] = done is long steps && batch is long pictures && seconds > 0 ? steps * pictures / seconds : null,
            ["problem"] = run.Problem,
            ["files"] = files,
        });
        foreach (var (name, value) in options)
            Insert("options", new() { ["run"] = (long)run.Folder.Number, ["name"] = name, ["value"] = RunFiles.Value(value) });
        foreach (var line in run.Stats)
            Insert("stats", Row(line, run.Folder.Number, Column));
        foreach (var line in run.Scores.Where(line => line["name"] is not null && line["value"] is not null))
            Insert("scores", Score(line, run, done));
    }

    private static Dictionary<string, object?> Score(JsonObject line, RunFiles run, object? done)
    {
        string[] members = ["name", "value", "low", "high", "floor", "n", "network"];
        var row = members.ToDictionary(name => name, name => RunFiles.Value(line[name]));
        row["run"] = (long)run.Folder.Number;
        row["preset"] = RunFiles.Value(run.Record["preset"]);
        row["step"] = RunFiles.Value(line["step"]) ?? done;
        return row;
    }

    private static Dictionary<string, object?> Row(JsonObject line, int run, Func<string, string> column)
    {
        var row = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in line)
            row[column(name)] = RunFiles.Value(value);
        row["run"] = (long)run;
        return row;
    }

    // A measure of a later version, or of somebody's own, is a column as well.
    private string Column(string name)
    {
        columns ??= ReadColumns();
        if (columns.Add(name))
            Execute($"ALTER TABLE stats ADD COLUMN {Quoted(name)}");
        return name;
    }

    private HashSet<string> ReadColumns()
    {
        using var command = Command("SELECT name FROM pragma_table_info('stats')");
        using var reader = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private void Insert(string table, Dictionary<string, object?> row)
    {
        var values = row.Select((entry, index) => ($"${index}", entry.Value)).ToArray();
        Execute($"INSERT OR REPLACE INTO {table}({string.Join(", ", row.Keys.Select(Quoted))}) VALUES ({string.Join(", ", values.Select(value => value.Item1))})", values);
    }

    private object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private void Execute(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns alone are written into it, quoted; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
