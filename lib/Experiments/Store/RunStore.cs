using Microsoft.Data.Sqlite;

namespace ArtGan.Experiments;

/// <summary>
/// All runs as tables of an SQLite database: <c>runs</c>, <c>options</c>, <c>stats</c>, <c>scores</c> and <c>diagnoses</c>,
/// with the view <c>leaderboard</c>, in which scores that can be compared share a <c>board</c>. The run folders stay the
/// truth; the database can be deleted at any time and is built again from them.
/// </summary>
/// <example><code>
/// RunStore.Open().Query("SELECT preset, run, value, low, high, floor, min(place) FROM leaderboard WHERE score = 'kid-squeezenet' GROUP BY board, preset")
/// </code></example>
public sealed class RunStore
{
    private const string FileName = "runs.db";
    private const int NotADatabase = 26, Corrupt = 11, CannotOpen = 14, ReadOnly = 8, Busy = 5, Locked = 6;
    // Building anew from many folders takes a while, in which others wait.
    private const int PatienceSeconds = 120;
    // Runs that are read at once, while those before them are written.
    private const int ReadAhead = 256;

    private RunStore(string path) => Path = path;

    /// <summary>The database's file.</summary>
    public string Path { get; }

    /// <summary>Brings the store up to date with the folders: those that have changed are read, and no others.</summary>
    /// <param name="runsFolder">The folder of all runs, which need not exist; that of this checkout where absent.</param>
    /// <param name="path">The database; by default <c>runs.db</c> beside the folder, or in the cache where that cannot be written.</param>
    /// <exception cref="UserException">The database cannot be written.</exception>
    public static RunStore Open(string? runsFolder = null, string? path = null) => Open(runsFolder ?? RunFolder.DefaultRoot, path, anew: false);

    /// <summary>Empties the store and reads every folder again. Whoever reads meanwhile sees the old content, until all of the new is there.</summary>
    /// <param name="runsFolder">As in <see cref="Open(string?, string?)"/>.</param>
    /// <param name="path">As in <see cref="Open(string?, string?)"/>.</param>
    /// <exception cref="UserException">The database cannot be written.</exception>
    public static RunStore Rebuild(string? runsFolder = null, string? path = null) => Open(runsFolder ?? RunFolder.DefaultRoot, path, anew: true);

    /// <summary>Opens the database for reading. Readers and whoever brings it up to date do not wait for each other.</summary>
    public SqliteConnection Connect() => SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false });

    /// <summary>Asks the store.</summary>
    /// <param name="sql">One query, which changes nothing.</param>
    /// <param name="values">What <c>$name</c> stands for in it.</param>
    /// <returns>The rows, which a notebook shows as a table.</returns>
    /// <exception cref="UserException">SQLite does not understand the query, or it would change the store.</exception>
    public QueryResult Query(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Query(sql, values, CancellationToken.None);

    /// <summary>The runs by a score: the newest checkpoint of each, the best first, those of each board together.</summary>
    /// <param name="score">The score's name, as in <c>kid-squeezenet</c>.</param>
    /// <returns>The rows of the view <c>leaderboard</c>.</returns>
    public QueryResult Leaderboard(string score) => Query("SELECT * FROM leaderboard WHERE score = $score ORDER BY board, place, run", ("$score", score));

    internal QueryResult Query(string sql, ReadOnlySpan<(string Name, object? Value)> values, CancellationToken cancellation)
    {
        using var connection = Connect();
        return StoreQuery.Run(connection, sql, values, cancellation);
    }

    private static RunStore Open(string runsFolder, string? path, bool anew)
    {
        runsFolder = System.IO.Path.GetFullPath(runsFolder);
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(runsFolder)!, FileName);
        try
        {
            return Update(runsFolder, path ?? beside, anew);
        }
        catch (Exception error) when (path is null && error is SqliteException { SqliteErrorCode: CannotOpen or ReadOnly } or UnauthorizedAccessException)
        {
            return Open(runsFolder, System.IO.Path.Combine(CacheFolder.Root, $"runs-{Key(runsFolder)}.db"), anew);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Busy or Locked)
        {
            throw new UserException($"Another process has been writing to the run store '{path ?? beside}' for {PatienceSeconds} seconds; try again when it is done.", error);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The run store '{path ?? beside}' cannot be written ({error.Message.TrimEnd('.')}); free some space, or delete the file, which is built again from the run folders.", error);
        }
    }

    private static RunStore Update(string runsFolder, string path, bool anew)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        try
        {
            Synchronize(runsFolder, path, anew);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is NotADatabase or Corrupt)
        {
            foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
                File.Delete(file);
            Synchronize(runsFolder, path, anew: false);
        }

        return new RunStore(path);
    }

    private static void Synchronize(string runsFolder, string path, bool anew)
    {
        using var connection = SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = PatienceSeconds });
        using (var journal = connection.CreateCommand())
        {
            journal.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
            journal.ExecuteNonQuery();
        }

        using var tables = new RunTables(connection);
        // Nothing is locked where nothing has changed.
        if (!anew && tables.AreCurrent() && Differences(runsFolder, tables) is { Gone.Count: 0, Changed.Count: 0 })
            return;
        using var transaction = connection.BeginTransaction();
        // Another process may have been quicker.
        if (anew || !tables.AreCurrent())
            tables.Create();
        var (gone, changed) = Differences(runsFolder, tables);
        foreach (var folder in gone)
            tables.Remove(folder);
        Add(tables, changed);
        transaction.Commit();
    }

    private static void Add(RunTables tables, List<ChangedRun> changed)
    {
        static RunFiles[] Read(ChangedRun[] runs) => [.. runs.AsParallel().AsOrdered().Select(run => run.Read())];
        var chunks = changed.Chunk(ReadAhead).ToList();
        var next = chunks.Count == 0 ? null : Task.Run(() => Read(chunks[0]));
        for (var index = 0; next is not null; index++)
        {
            var runs = next.GetAwaiter().GetResult();
            var following = index + 1;
            next = following < chunks.Count ? Task.Run(() => Read(chunks[following])) : null;
            foreach (var (run, change) in runs.Zip(chunks[index]))
                tables.Add(run, change.Files);
        }
    }

    private static (List<string> Gone, List<ChangedRun> Changed) Differences(string runsFolder, RunTables tables)
    {
        var known = tables.Known();
        var runs = RunFolder.All(runsFolder).OrderBy(run => run.Number).ThenBy(run => run.Name, StringComparer.Ordinal).ToArray();
        var fingerprints = new string[runs.Length];
        Parallel.For(0, runs.Length, index => fingerprints[index] = RunFiles.Fingerprint(runs[index]));
        var numbers = new HashSet<int>();
        var (changed, seen) = (new List<ChangedRun>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (run, fingerprint) in runs.Zip(fingerprints))
        {
            var isDouble = !numbers.Add(run.Number);
            var files = isDouble ? fingerprint + RunFiles.DoubleMark : fingerprint;
            if (known.TryGetValue(run.FullPath, out var before) && before == files)
                seen.Add(run.FullPath);
            else
                changed.Add(new(run, files, isDouble));
        }

        return ([.. known.Keys.Where(folder => !seen.Contains(folder))], changed);
    }

    private static string Key(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];

    private sealed record ChangedRun(RunFolder Run, string Files, bool IsDouble)
    {
        public RunFiles Read() => IsDouble ? RunFiles.Broken(Run, $"its number {Run.Number} is that of another run too; rename the folder") : RunFiles.Read(Run);
    }
}
