using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ArtGan.Experiments;

/// <summary>Writes runs into the tables of the run store.</summary>
/// <param name="connection">The open database, inside a transaction when rows are written.</param>
internal sealed class RunTables(SqliteConnection connection) : IDisposable
{
    // SQLite has room for 2,000 columns; a file with so many names is none of ours.
    private const int MostMeasures = 1000;

    private readonly Dictionary<string, SqliteInsert> inserts = new(StringComparer.Ordinal);
    private Dictionary<string, int> places = [];
    private string[] measures = [];

    /// <summary>Whether the tables are there, in today's format.</summary>
    public bool AreCurrent()
    {
        using var command = Command("PRAGMA user_version");
        return command.ExecuteScalar() is StoreSchema.Format;
    }

    /// <summary>Makes the tables, in place of those that were there.</summary>
    public void Create() => Execute(StoreSchema.Tables);

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
        foreach (var table in StoreSchema.OfRuns)
            Execute($"DELETE FROM {table} WHERE run IN (SELECT number FROM runs WHERE folder = $folder AND files NOT LIKE $double)", ("$folder", folder), ("$double", $"%{RunFiles.DoubleMark}"));
        Execute("DELETE FROM runs WHERE folder = $folder", ("$folder", folder));
    }

    /// <summary>Puts a run in.</summary>
    /// <param name="run">The run.</param>
    /// <param name="files">What its files are, for <see cref="Known"/>.</param>
    public void Add(RunFiles run, string files)
    {
        object? Of(JsonElement json, string name) => RunFiles.Value(RunFiles.Member(json, name));
        var number = (long)run.Folder.Number;
        var options = RunFiles.Member(run.Record, "options");
        var last = run.Stats.Count == 0 ? default : run.Stats[^1];
        var (done, seconds) = (Of(last, "step"), RunFiles.Number(RunFiles.Member(last, "seconds")));
        var (preset, data, size, batch) = (Of(run.Record, "preset"), Of(options, "data"), Of(options, "size"), Of(options, "batch"));
        Insert("runs", StoreSchema.Runs).Add(
            number, run.Folder.Name, preset, run.Folder.FullPath, Of(run.Record, "reproduces"), data, size, batch, Of(options, "steps"), done ?? 0L, Of(options, "seed"),
            Of(RunFiles.Member(run.Record, "hardware"), "device"), Of(run.Record, "started"), seconds,
            done is long steps && batch is long pictures && seconds > 0 ? steps * pictures / seconds : null, run.Problem, files);
        if (options.ValueKind == JsonValueKind.Object)
        {
            foreach (var option in options.EnumerateObject())
                Insert("options", StoreSchema.Options).Add(number, option.Name, RunFiles.Value(option.Value));
        }

        foreach (var line in run.Stats)
            AddMeasures(number, line);
        foreach (var row in RunScores.Rows(run, preset, $"{data}{(size is null ? "" : $" at {size} px")}", done))
            Insert("scores", RunScores.Columns).Add(row);
        foreach (var line in run.Diagnoses)
            Insert("diagnoses", StoreSchema.Diagnoses).Add(number, Of(line, "step"), Of(line, "kind"), Of(line, "severity"), Of(line, "problem"), Of(line, "advice"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }

    private void AddMeasures(long run, JsonElement line)
    {
        if (measures.Length == 0)
            ReadMeasures();
        // A measure of a later version, or of somebody's own, is a column as well.
        foreach (var measure in line.EnumerateObject().Where(measure => !places.ContainsKey(measure.Name)).Take(MostMeasures - measures.Length).ToList())
        {
            Execute($"ALTER TABLE stats ADD COLUMN {SqliteInsert.Quoted(measure.Name)}");
            if (inserts.Remove("stats", out var narrow))
                narrow.Dispose();
            ReadMeasures();
        }

        var row = new object?[measures.Length];
        foreach (var measure in line.EnumerateObject())
        {
            if (places.TryGetValue(measure.Name, out var place))
                row[place] = RunFiles.Value(measure.Value);
        }

        row[places["run"]] = run;
        Insert("stats", measures).Add(row);
    }

    private void ReadMeasures()
    {
        using var command = Command("SELECT name FROM pragma_table_info('stats') ORDER BY cid");
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        measures = [.. found];
        // Names of columns are the same in capitals.
        places = found.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
    }

    private SqliteInsert Insert(string table, string[] columns) =>
        inserts.TryGetValue(table, out var insert) ? insert : inserts[table] = new SqliteInsert(connection, table, columns);

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
}
