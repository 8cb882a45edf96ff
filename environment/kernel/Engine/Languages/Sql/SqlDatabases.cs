using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>A database for the time of one part of a cell.</summary>
/// <param name="Connection">The open connection.</param>
/// <param name="IsKept">Whether it stays open for later cells, as what lives in memory must.</param>
internal sealed record SqlLease(SqliteConnection Connection, bool IsKept) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        if (!IsKept)
            Connection.Dispose();
    }
}

/// <summary>The databases that a session's SQL can ask.</summary>
/// <param name="defaultDatabase">Gives the file that is asked without an option; null where there is none.</param>
internal sealed class SqlDatabases(Func<string>? defaultDatabase) : IDisposable
{
    // Help at the cursor asks for names while a cell connects another.
    private readonly ConcurrentDictionary<string, SqliteConnection> connected = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<SqliteConnection, IReadOnlyList<SqlTable>> remembered = new();
    private readonly SqlSchema schema = new();
    private readonly Dictionary<string, CsvDatabase> tables = new(StringComparer.Ordinal);
    private string? defaultPath;

    /// <summary>Those connected by name.</summary>
    public IReadOnlyDictionary<string, SqliteConnection> Connected => connected;

    /// <summary>Opens the database that a line asks for.</summary>
    /// <exception cref="UserException">It cannot be opened.</exception>
    public SqlLease Open(CellCommand command, string folder, CancellationToken cancellation)
    {
        var canWrite = command.Options.ContainsKey("write");
        if (Named(command) is { } named)
            return new(named, IsKept: true);
        if (command.Options.TryGetValue("csv", out var csv))
            return new(Csv(Existing(csv, folder, "--csv takes a file or a folder of them"), cancellation), IsKept: true);
        if (command.Options.TryGetValue("file", out var file))
        {
            // With --write a new database may begin here.
            var path = canWrite && file.Length > 0 ? UserPath.In(folder, file) : Existing(file, folder, "add --write to make it");
            return new(Open(path, canWrite ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly), IsKept: false);
        }

        if (defaultDatabase is null)
            throw new UserException("There is no run store here; name a database with --file FILE.db, or tables with --csv FOLDER.");
        defaultPath = defaultDatabase();
        return new(Open(defaultPath, canWrite ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly), IsKept: false);
    }

    /// <summary>The tables that a line's database has, for help at the cursor: no connection of a cell is touched. None where it cannot be told.</summary>
    public IReadOnlyList<SqlTable> Tables(CellCommand command, string folder)
    {
        try
        {
            if (Named(command) is { } named)
                return File.Exists(named.DataSource) ? schema.OfFile(named.DataSource) : remembered.GetValueOrDefault(named, []);
            if (command.Options.TryGetValue("csv", out var csv))
                return schema.OfCsv(UserPath.In(folder, csv));
            var path = command.Options.TryGetValue("file", out var file) ? UserPath.In(folder, file) : defaultPath ??= defaultDatabase?.Invoke();
            return File.Exists(path) ? schema.OfFile(path) : [];
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException or ArgumentException or UserException)
        {
            // What is wrong with it is said when it is run.
            return [];
        }
    }

    /// <summary>Notes what tables a database in memory has, which nobody else can ask.</summary>
    /// <param name="lease">The database, which no other thread uses meanwhile.</param>
    /// <exception cref="SqliteException">It cannot be asked.</exception>
    public void Remember(SqlLease lease)
    {
        if (connected.Values.Contains(lease.Connection) && !File.Exists(lease.Connection.DataSource))
            remembered[lease.Connection] = SqlSchema.Read(lease.Connection);
    }

    /// <summary>Connects a database by name.</summary>
    /// <exception cref="UserException">The line is not understood, or the database cannot be opened.</exception>
    public void Connect(CellCommand command, string folder)
    {
        if (command.Arguments is not ["sqlite", var text] || command.Options.GetValueOrDefault("kernel-name") is not { Length: > 0 } name)
            throw new UserException("#!connect takes databases of SQLite here: #!connect sqlite \"Data Source=FILE.db\" --kernel-name NAME.");
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(text.Contains('=', StringComparison.Ordinal) ? text : $"Data Source={text}");
        }
        catch (ArgumentException error)
        {
            throw new UserException($"'{text}' is no connection string ({error.Message.TrimEnd('.')}); write \"Data Source=FILE.db\".", error);
        }

        if (builder.DataSource is not ("" or ":memory:"))
            builder.DataSource = UserPath.In(folder, builder.DataSource);
        var connection = Open(builder);
        if (connected.TryRemove(name, out var before))
        {
            remembered.TryRemove(before, out _);
            before.Dispose();
        }

        connected[name] = connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in connected.Values.Concat(tables.Values.Select(database => database.Connection)))
            connection.Dispose();
    }

    private SqliteConnection? Named(CellCommand command) =>
        connected.GetValueOrDefault(command.Name.StartsWith("sql-", StringComparison.OrdinalIgnoreCase) ? command.Name[4..] : command.Name);

    private static string Existing(string path, string folder, string advice)
    {
        var full = UserPath.In(folder, path);
        return path.Length > 0 && Path.Exists(full) ? full : throw new UserException($"'{full}' does not exist; {advice}, with a path relative to the notebook's folder '{folder}'.");
    }

    // Read once, and again where a file has changed: a query is to take no longer than a query.
    private SqliteConnection Csv(string path, CancellationToken cancellation)
    {
        if (tables.TryGetValue(path, out var kept) && kept.IsCurrent())
            return kept.Connection;
        var fresh = CsvDatabase.Load(path, cancellation);
        kept?.Connection.Dispose();
        return (tables[path] = fresh).Connection;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode) => Open(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode });

    private static SqliteConnection Open(SqliteConnectionStringBuilder builder)
    {
        builder.Pooling = false;
        try
        {
            return SqliteLibrary.Open(builder);
        }
        catch (SqliteException error)
        {
            throw new UserException($"The database '{builder.DataSource}' cannot be opened ({error.Message.TrimEnd('.')}); check its path.", error);
        }
    }
}
