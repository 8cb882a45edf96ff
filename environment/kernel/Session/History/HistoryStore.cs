using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArtGan.Kernel.Session.History;

/// <summary>
/// The cells that kernels of this user have run, in one database file that all of them write to. Where the
/// file cannot be had, the history lasts as long as the kernel.
/// </summary>
internal sealed class HistoryStore : IDisposable
{
    /// <summary>Entries that are kept.</summary>
    private const int Capacity = 20_000;

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const string Schema = """
        create table if not exists sessions (session integer primary key autoincrement, started text not null);
        create table if not exists entries (session integer not null, line integer not null, code text not null, output text, primary key (session, line));
        """;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;

    private readonly TextWriter log;

    private HistoryStore(SqliteConnection connection, TextWriter log)
    {
        (this.connection, this.log) = (connection, log);
        Execute("pragma busy_timeout = 1000;" + Schema);
        Execute("delete from entries where rowid not in (select rowid from entries order by session desc, line desc limit $capacity)", ("$capacity", Capacity));
        Execute("insert into sessions (started) values ($started)", ("$started", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture)));
        Session = Convert.ToInt64(Scalar("select last_insert_rowid()"), CultureInfo.InvariantCulture);
    }

    /// <summary>This kernel's number.</summary>
    public long Session { get; }

    /// <summary>Opens the history.</summary>
    /// <param name="path">The database file; null for one in memory.</param>
    /// <param name="log">Told where the file cannot be used.</param>
    public static HistoryStore Open(string? path, TextWriter log)
    {
        if (path is null)
            return new(Connect(":memory:"), log);
        SqliteConnection? connection = null;
        try
        {
            MakePrivate(path);
            connection = Connect(path);
            return new(connection, log);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            connection?.Dispose();
            log.WriteLine($"kernel: the history '{path}' cannot be used ({error.Message}); this session's cells are remembered until the kernel ends.");
            return new(Connect(":memory:"), log);
        }
    }

    /// <summary>Remembers a cell.</summary>
    /// <param name="line">The number of the execution.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="output">Its result as text; null without one.</param>
    public void Add(int line, string code, string? output)
    {
        try
        {
            Execute("insert or replace into entries values ($session, $line, $code, $output)", ("$session", Session), ("$line", line), ("$code", code), ("$output", output));
        }
        catch (SqliteException error)
        {
            // The disk is full, say: no reason for the cell to fail.
            log.WriteLine($"kernel: a cell is missing from the history: {error.Message}");
        }
    }

    /// <summary>The last cells, the oldest first.</summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<HistoryEntry> Tail(int count) =>
        Reversed("select session, line, code, output from entries order by session desc, line desc limit $count", ("$count", count));

    /// <summary>The cells of one session.</summary>
    /// <param name="session">The session's number; 0 and less count back from this one.</param>
    /// <param name="start">The first line.</param>
    /// <param name="stop">The line behind the last; null for all that follow.</param>
    public IReadOnlyList<HistoryEntry> Range(long session, int start, int? stop) =>
        Read("select session, line, code, output from entries where session = $session and line >= $start and line < $stop order by line",
            ("$session", session > 0 ? session : Session + session), ("$start", start), ("$stop", stop ?? int.MaxValue));

    /// <summary>Cells whose text matches, the oldest first.</summary>
    /// <param name="pattern">The text, in which <c>*</c> and <c>?</c> stand for anything and for any one character.</param>
    /// <param name="isUnique">Whether a text is given once only, where it was last.</param>
    /// <param name="count">How many at most, the last ones; null for all.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, bool isUnique, int? count)
    {
        var unique = isUnique ? "and rowid in (select max(rowid) from entries group by code)" : "";
        return Reversed($"select session, line, code, output from entries where code glob $pattern {unique} order by session desc, line desc limit $count",
            ("$pattern", pattern.Replace("[", "[[]", StringComparison.Ordinal)), ("$count", count ?? -1));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    // Cells hold passwords and worse. By path, as closing a second handle would take the locks of an open database away.
    private static void MakePrivate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(path))
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Owner }).Dispose();
        File.SetUnixFileMode(path, Owner);
    }

    private static SqliteConnection Connect(string path) => SqliteLibrary.Open(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false });

    private List<HistoryEntry> Reversed(string query, params (string Name, object? Value)[] parameters)
    {
        var entries = Read(query, parameters);
        entries.Reverse();
        return entries;
    }

    private List<HistoryEntry> Read(string query, params (string Name, object? Value)[] parameters)
    {
        lock (gate)
        {
            using var command = Command(query, parameters);
            using var reader = command.ExecuteReader();
            var entries = new List<HistoryEntry>();
            while (reader.Read())
                entries.Add(new(reader.GetInt64(0), reader.GetInt32(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
            return entries;
        }
    }

    private void Execute(string text, params (string Name, object? Value)[] parameters)
    {
        lock (gate)
        {
            using var command = Command(text, parameters);
            command.ExecuteNonQuery();
        }
    }

    private object? Scalar(string text)
    {
        lock (gate)
        {
            using var command = Command(text);
            return command.ExecuteScalar();
        }
    }

    private SqliteCommand Command(string text, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of this file's own; what others say goes into parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
