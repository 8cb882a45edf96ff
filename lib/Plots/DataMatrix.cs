using System.Collections;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>A copy of a heat map's values, row by row; gaps are NaN.</summary>
internal sealed class DataMatrix : IEnumerable
{
    private readonly double[] values;

    private DataMatrix(double[] values, int rows, int columns) => (this.values, Rows, Columns) = (values, rows, columns);

    internal int Rows { get; }

    internal int Columns { get; }

    internal double this[int row, int column] => values[(row * Columns) + column];

    internal ReadOnlySpan<double> Values => values;

    internal static DataMatrix? From(IEnumerable? source)
    {
        switch (source)
        {
            case null:
                return null;
            case DataMatrix same:
                return same;
            case Array { Rank: 2 } table:
                return new([.. table.Cast<object?>().Select(Entry)], table.GetLength(0), table.GetLength(1));
        }

        var rows = source.Cast<object?>()
            .Select(row => row is IEnumerable list and not string
                ? list.Cast<object?>().Select(Entry).ToArray()
                : throw new UserException("The z of a heat map is a plain list; give a list of rows, or a two-dimensional array."))
            .ToArray();
        var columns = rows.Length == 0 ? 0 : rows[0].Length;
        return Array.TrueForAll(rows, row => row.Length == columns)
            ? new([.. rows.SelectMany(row => row)], rows.Length, columns)
            : throw new UserException("The rows of a heat map's z differ in length; fill gaps with NaN.");
    }

    internal JsonArray ToJson() => new([.. Enumerable.Range(0, Rows)
        .Select(row => (JsonNode)new JsonArray([.. values.AsSpan(row * Columns, Columns).ToArray().Select(Json.Number)]))]);

    public IEnumerator GetEnumerator() => values.GetEnumerator();

    private static double Entry(object? entry) => DataArray.Number(entry, "z");
}
