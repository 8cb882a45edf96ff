using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtGan.Experiments;

/// <summary>Asks the run store one query that changes nothing.</summary>
internal static class StoreQuery
{
    // About a millisecond of SQLite's work.
    private const int StepsBetweenLooks = 20_000;

    private const string TablesSql = """
        SELECT tables.name, group_concat(columns.name, ', ') FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type IN ('table', 'view') GROUP BY 1 ORDER BY 1
        """;

    /// <summary>Runs a query.</summary>
    /// <param name="connection">The store, opened for reading.</param>
    /// <param name="sql">The query.</param>
    /// <param name="values">What its parameters stand for.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="UserException">SQLite does not understand it, or it would change something.</exception>
    public static QueryResult Run(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values, CancellationToken cancellation)
    {
        Check(connection, sql);
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is the user's own query; the database is open for reading alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        try
        {
            using var reader = command.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. columns.Select((_, index) => reader.GetValue(index) is var value and not DBNull ? value : null)]);
            return new(columns, rows);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        catch (SqliteException error)
        {
            throw Failure(connection, sql, error);
        }
        catch (InvalidOperationException error)
        {
            // A parameter without a value.
            throw new UserException($"The query cannot be run ({error.Message.TrimEnd('.')}); write the value in its place.", error);
        }
    }

    // SQLite knows what a statement does before it runs.
    private static void Check(SqliteConnection connection, string sql)
    {
        var code = raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement, out var rest);
        using (statement)
        {
            if (code != raw.SQLITE_OK)
                throw Failure(connection, sql, cause: null);
            if (statement is null || statement.IsInvalid)
                throw new UserException("The query is empty; write for example select number, preset from runs.");
            if (raw.sqlite3_stmt_readonly(statement) == 0)
                throw new UserException("This would change the run store, which is only read here; ask with SELECT, and change the run folders, which the store follows.");
        }

        code = raw.sqlite3_prepare_v2(connection.Handle, rest ?? "", out var second);
        using (second)
        {
            if (code != raw.SQLITE_OK || second is { IsInvalid: false })
                throw new UserException("There is a second statement after the first; ask one query at a time.");
        }
    }

    private static UserException Failure(SqliteConnection connection, string sql, SqliteException? cause)
    {
        var message = raw.sqlite3_errmsg(connection.Handle).utf8_to_string();
        using var command = connection.CreateCommand();
        command.CommandText = TablesSql;
        using var reader = command.ExecuteReader();
        var tables = new List<(string Name, string Columns)>();
        while (reader.Read())
            tables.Add((reader.GetString(0), reader.GetString(1)));
        // Those that the query names are enough, where it names some.
        var named = tables.Where(table => sql.Contains(table.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var told = named.Count == 0 || message.StartsWith("no such table", StringComparison.Ordinal) ? tables : named;
        var sentence = $"SQL: {message}; there {(told.Count == 1 ? "is" : "are")} {string.Join(", ", told.Select(table => $"{table.Name}({table.Columns})"))}.";
        return cause is null ? new(sentence) : new(sentence, cause);
    }
}
