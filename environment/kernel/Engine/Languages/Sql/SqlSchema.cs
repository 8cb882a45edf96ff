using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>A table or view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
internal sealed record SqlTable(string Name, IReadOnlyList<string> Columns);

/// <summary>The tables of databases, for help at the cursor: kept until the files change. Can be asked from any thread.</summary>
internal sealed class SqlSchema
{
    private const string Query = """
        SELECT tables.name, columns.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type IN ('table', 'view') AND tables.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        ORDER BY tables.name, columns.cid
        """;

    private readonly ConcurrentDictionary<string, (string State, IReadOnlyList<SqlTable> Tables)> known = new(StringComparer.Ordinal);

    /// <summary>The tables of a database's file, read through a connection of its own that changes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="SqliteException">It is no database, or is locked.</exception>
    public IReadOnlyList<SqlTable> OfFile(string path) => Known(path, FileState.Of([path, path + "-wal"]), () =>
    {
        using var connection = SqliteLibrary.Open(new() { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 1 });
        return Read(connection);
    });

    /// <summary>The tables that a file of separated values, or a folder of them, becomes.</summary>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<SqlTable> OfCsv(string path) => Known(path, FileState.Of(CsvDatabase.Files(path)), () => [.. CsvDatabase.Files(path).Select(CsvDatabase.Header).OfType<SqlTable>()]);

    /// <summary>The tables that a connection sees.</summary>
    /// <exception cref="SqliteException">It is no database, or is locked.</exception>
    public static IReadOnlyList<SqlTable> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        using var reader = command.ExecuteReader();
        var rows = new List<(string Table, string Column)>();
        while (reader.Read())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return [.. rows.GroupBy(row => row.Table, StringComparer.Ordinal).Select(table => new SqlTable(table.Key, [.. table.Select(row => row.Column)]))];
    }

    private IReadOnlyList<SqlTable> Known(string path, string state, Func<IReadOnlyList<SqlTable>> read)
    {
        if (known.TryGetValue(path, out var kept) && kept.State == state)
            return kept.Tables;
        var tables = read();
        known[path] = (state, tables);
        return tables;
    }
}
