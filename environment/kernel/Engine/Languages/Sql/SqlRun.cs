using System.Globalization;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>What a text of SQL has done.</summary>
/// <param name="Result">What its last query gave; null where none did.</param>
/// <param name="Changed">The rows it has added, changed or deleted.</param>
internal sealed record SqlOutcome(QueryResult? Result, long Changed)
{
    /// <summary>How many rows were changed, in a sentence.</summary>
    public string Sentence => Changed == 0 ? "No rows were changed." : string.Create(CultureInfo.InvariantCulture, $"{Changed} {(Changed == 1 ? "row was" : "rows were")} changed.");
}

/// <summary>Runs a text of SQL, one statement after another, on SQLite's own interface, which knows where each begins.</summary>
/// <param name="connection">The open database.</param>
/// <param name="variables">What <c>@name</c>, <c>:name</c> and <c>$name</c> stand for.</param>
/// <param name="limit">The rows to keep of a result.</param>
/// <param name="isPartial">Whether the rows beyond are counted.</param>
internal sealed class SqlRun(SqliteConnection connection, IReadOnlyDictionary<string, object?> variables, int limit, bool isPartial)
{
    private readonly sqlite3 database = connection.Handle!;

    /// <summary>Runs the text.</summary>
    /// <param name="sql">One or more statements.</param>
    /// <param name="line">The line of the cell that the text begins in.</param>
    /// <param name="cancellation">Interrupts the running statement.</param>
    /// <exception cref="CellDirectiveException">A statement is wrong, with its line in the cell.</exception>
    public SqlOutcome Execute(string sql, int line, CancellationToken cancellation)
    {
        using var interruption = cancellation.Register(() => raw.sqlite3_interrupt(database));
        var before = raw.sqlite3_total_changes(database);
        QueryResult? last = null;
        var rest = sql;
        while (!string.IsNullOrWhiteSpace(rest))
        {
            cancellation.ThrowIfCancellationRequested();
            var text = rest;
            var place = new SqlPlace(sql, sql.Length - text.Length, line);
            if (raw.sqlite3_prepare_v2(database, text, out var statement, out rest) != raw.SQLITE_OK)
                throw Failure(place, text, cancellation);
            // White space or a comment alone.
            if (statement is null || statement.IsInvalid)
                continue;
            using (statement)
                last = Run(statement, place, text[..(text.Length - rest.Length)], cancellation) ?? last;
        }

        return new(last, raw.sqlite3_total_changes(database) - before);
    }

    private QueryResult? Run(sqlite3_stmt statement, SqlPlace place, string text, CancellationToken cancellation)
    {
        SqlParameters.Bind(statement, variables, name => place.LineOf(name, text));
        var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(index => raw.sqlite3_column_name(statement, index).utf8_to_string()).ToList();
        var rows = new List<object?[]>();
        var count = 0L;
        while (true)
        {
            var code = raw.sqlite3_step(statement);
            if (code == raw.SQLITE_DONE)
                break;
            if (code != raw.SQLITE_ROW)
                throw Failure(place, text, cancellation);
            if (count++ < limit)
                rows.Add([.. columns.Select((_, index) => Value(statement, index))]);
            else if (!isPartial)
                break;
        }

        return columns.Count == 0 ? null : new QueryResult(columns, rows, isPartial ? count : rows.Count);
    }

    private static object? Value(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, column).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => null,
    };

    private Exception Failure(SqlPlace place, string text, CancellationToken cancellation)
    {
        var code = raw.sqlite3_errcode(database);
        var message = raw.sqlite3_errmsg(database).utf8_to_string();
        if (code == raw.SQLITE_INTERRUPT)
            return new OperationCanceledException(message, cancellation);
        var advice = code switch
        {
            raw.SQLITE_READONLY => "; add --write to the line to allow changes",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "; another program writes to it, so run the cell again",
            raw.SQLITE_NOTADB => "; name a file of SQLite's, or a table of text with --csv",
            _ when message.StartsWith("no such table", StringComparison.Ordinal) => Tables(),
            _ => "",
        };
        return new CellDirectiveException($"SQL: {message}{advice}.", place.LineOf(message, text));
    }

    private string Tables()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name LIMIT 20";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names.Count == 0 ? "; the database has no tables" : $"; there are {string.Join(", ", names)}";
    }
}
