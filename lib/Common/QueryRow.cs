namespace ArtGan;

/// <summary>A row of a <see cref="QueryResult"/>.</summary>
public sealed class QueryRow
{
    private readonly QueryResult result;

    internal QueryRow(QueryResult result, object?[] values) => (this.result, Values) = (result, values);

    /// <summary>The values in the order of the columns: a long, a double, a string, a byte array or null each.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>A value by its column's place, from 0.</summary>
    /// <param name="index">The place.</param>
    public object? this[int index] => Values[index];

    /// <summary>A value by its column's name.</summary>
    /// <param name="column">The name.</param>
    /// <exception cref="UserException">There is no such column.</exception>
    public object? this[string column] => Values[result.Place(column)];

    /// <summary>A value as a type.</summary>
    /// <param name="column">The column's name.</param>
    /// <typeparam name="T">As for <see cref="QueryResult.Column{T}"/>.</typeparam>
    /// <exception cref="UserException">There is no such column, or its value is not of the type.</exception>
    public T Get<T>(string column) => QueryValue.Convert<T>(this[column], column);
}
