using Microsoft.Data.Sqlite;

namespace ArtGan.Experiments;

/// <summary>
/// All runs as tables of an SQLite database: <c>runs</c>, <c>options</c>, <c>stats</c> and <c>scores</c>. The run
/// folders stay the truth; the database can be deleted at any time and is built again from them.
/// </summary>
public sealed class RunStore
{
    private const string FileName = "runs.db";
    private const int NotADatabase = 26, Corrupt = 11, CannotOpen = 14, ReadOnly = 8;

    private RunStore(string path) => Path = path;

    /// <summary>The database's file.</summary>
    public string Path { get; }

    /// <summary>Brings the store up to date with the folders: those that have changed are read, and no others.</summary>
    /// <param name="runsFolder">The folder of all runs, which need not exist.</param>
    /// <param name="path">The database; by default <c>runs.db</c> beside the folder, or in the cache where that cannot be written.</param>
    /// <exception cref="UserException">The database cannot be written.</exception>
    public static RunStore Open(string runsFolder, string? path = null)
    {
        runsFolder = System.IO.Path.GetFullPath(runsFolder);
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(runsFolder)!, FileName);
        try
        {
            return Update(runsFolder, path ?? beside);
        }
        catch (Exception error) when (path is null && error is SqliteException { SqliteErrorCode: CannotOpen or ReadOnly } or UnauthorizedAccessException)
        {
            return Open(runsFolder, System.IO.Path.Combine(CacheFolder.Root, $"runs-{Key(runsFolder)}.db"));
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The run store '{path ?? beside}' cannot be written ({error.Message.TrimEnd('.')}); free some space, or delete the file, which is built again from the run folders.", error);
        }
    }

    /// <summary>Opens the database for reading. Readers and whoever brings it up to date do not wait for each other.</summary>
    public SqliteConnection Connect() => SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false });

    private static RunStore Update(string runsFolder, string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        try
        {
            Synchronize(runsFolder, path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is NotADatabase or Corrupt)
        {
            foreach (var file in (string[])[path, path + "-wal", path + "-shm"])
                File.Delete(file);
            Synchronize(runsFolder, path);
        }

        return new RunStore(path);
    }

    private static void Synchronize(string runsFolder, string path)
    {
        using var connection = SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false });
        using (var journal = connection.CreateCommand())
        {
            journal.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
            journal.ExecuteNonQuery();
        }

        var tables = new RunTables(connection);
        tables.Prepare();
        // Nothing is locked where nothing has changed.
        if (Differences(runsFolder, tables) is { Gone.Count: 0, Changed.Count: 0 })
            return;
        using var transaction = connection.BeginTransaction();
        var (gone, changed) = Differences(runsFolder, tables);
        foreach (var folder in gone)
            tables.Remove(folder);
        foreach (var (run, files, isDouble) in changed)
            tables.Add(isDouble ? new(run, [], [], [], $"its number {run.Number} is that of another run too; rename the folder") : RunFiles.Read(run), files);
        transaction.Commit();
    }

    private static (List<string> Gone, List<(RunFolder Run, string Files, bool IsDouble)> Changed) Differences(string runsFolder, RunTables tables)
    {
        var known = tables.Known();
        var numbers = new HashSet<int>();
        var (changed, seen) = (new List<(RunFolder, string, bool)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var run in RunFolder.All(runsFolder).OrderBy(run => run.Number).ThenBy(run => run.Name, StringComparer.Ordinal))
        {
            var isDouble = !numbers.Add(run.Number);
            var files = RunFiles.Fingerprint(run) + (isDouble ? RunFiles.DoubleMark : "");
            if (known.TryGetValue(run.FullPath, out var before) && before == files)
                seen.Add(run.FullPath);
            else
                changed.Add((run, files, isDouble));
        }

        return ([.. known.Keys.Where(folder => !seen.Contains(folder))], changed);
    }

    private static string Key(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];
}
