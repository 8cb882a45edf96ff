using System.Collections;
using System.Globalization;

namespace ArtGan;

/// <summary>The rows that a query has given, to look at, to enumerate and to plot.</summary>
/// <example><code>
/// #!sql --name losses
/// SELECT step, loss_d, loss_g FROM stats WHERE run = 7 ORDER BY step
/// #!csharp
/// new Scatter { x = losses.Column&lt;int&gt;("step"), y = losses.Column&lt;double&gt;("loss_d") }
/// </code></example>
public sealed class QueryResult : IReadOnlyList<QueryRow>
{
    private readonly List<QueryRow> rows;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a result.</summary>
    /// <param name="columns">The columns' names; of two with one name, the first is found by it.</param>
    /// <param name="values">The rows, each with a value for each column: a long, a double, a string, a byte array or null.</param>
    /// <param name="total">How many rows the query gave; more than there are here where some were left out.</param>
    public QueryResult(IReadOnlyList<string> columns, IEnumerable<object?[]> values, long? total = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        Columns = columns;
        for (var index = 0; index < columns.Count; index++)
            places.TryAdd(columns[index], index);
        rows = [.. values.Select(row => new QueryRow(this, row))];
        Total = total ?? rows.Count;
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows that are here.</summary>
    public int Count => rows.Count;

    /// <summary>The rows that the query gave.</summary>
    public long Total { get; }

    /// <summary>A row, from 0.</summary>
    /// <param name="index">Its place.</param>
    public QueryRow this[int index] => rows[index];

    /// <summary>A column's values, as they are in the database.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="UserException">There is no such column.</exception>
    public IReadOnlyList<object?> this[string column] => Values(Place(column), static value => value);

    /// <summary>A column's values as one type.</summary>
    /// <param name="column">The column's name.</param>
    /// <typeparam name="T">A number, a string, a bool, a DateTime, or one of them with a question mark where there are NULLs.</typeparam>
    /// <exception cref="UserException">There is no such column, or a value is not of the type.</exception>
    public T[] Column<T>(string column) => Values(Place(column), value => QueryValue.Convert<T>(value, column));

    /// <summary>Writes the rows that are here as a table that spreadsheets read (RFC 4180): a line of names, then a line a row.</summary>
    /// <param name="path">The file to write.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    public void SaveCsv(string path) => CsvFile.Write(path, Columns, rows.Select(row => row.Values));

    /// <inheritdoc/>
    public IEnumerator<QueryRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Total} rows of {string.Join(", ", Columns)}");

    internal int Place(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return places.TryGetValue(column, out var place) ? place
            : throw new UserException($"The result has no column '{column}'{NearestName.Suggest(column, [.. Columns])}");
    }

    private T[] Values<T>(int place, Func<object?, T> convert) => [.. rows.Select(row => convert(row[place]))];
}
