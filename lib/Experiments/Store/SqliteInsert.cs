using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtGan.Experiments;

/// <summary>Puts rows into one table by a statement that is compiled once.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>Compiles the statement.</summary>
    /// <param name="connection">The open database.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that rows have values for.</param>
    public SqliteInsert(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        Columns = columns;
        database = connection.Handle!;
        var sql = $"INSERT OR REPLACE INTO {table}({string.Join(", ", columns.Select(Quoted))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <summary>The columns, in the order of a row's values.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>A name as SQL writes one that may hold anything.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Puts a row in.</summary>
    /// <param name="values">A long, a double, a text or null for each column.</param>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            _ = values[index] switch
            {
                null => raw.sqlite3_bind_null(statement, index + 1),
                long whole => raw.sqlite3_bind_int64(statement, index + 1, whole),
                double number => raw.sqlite3_bind_double(statement, index + 1, number),
                string text => raw.sqlite3_bind_text(statement, index + 1, text),
                var other => throw new ArgumentException($"{other} is no value of a table.", nameof(values)),
            };
        }

        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(code, database);
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();
}
