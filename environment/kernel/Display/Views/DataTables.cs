using System.Data;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Results of queries and tables of ADO.NET: rows with the columns' names.</summary>
internal static class DataTables
{
    /// <summary>The view of such a table; null for other values.</summary>
    public static View? Of(object value, ViewBuilder builder, int depth) => value switch
    {
        QueryResult { Count: 0 } result => new ScalarView(result.ToString()),
        QueryResult result => new SequenceView(
            [.. result.Take(builder.ItemLimit(depth)).Select(row => Row(result.Columns, index => row[index], builder, depth))],
            result.Total, result.Total > builder.ItemLimit(depth)),
        DataTable table => new SequenceView(
            [.. table.Rows.Cast<DataRow>().Take(builder.ItemLimit(depth)).Select(row => Row(Headers(table), index => row[index], builder, depth))],
            table.Rows.Count, table.Rows.Count > builder.ItemLimit(depth)),
        DataView view => Of(view.ToTable(), builder, depth),
        DataRow row => Row(Headers(row.Table), index => row[index], builder, depth),
        DataSet set => new TreeView(set.DataSetName, [.. set.Tables.Cast<DataTable>().Take(Limits.Columns).Select(table => new Branch(table.TableName, builder.Of(table, depth + 1)))],
            TreeKind.Object, Math.Max(0, set.Tables.Count - Limits.Columns)),
        IDataReader { IsClosed: false } reader => OfReader(reader, builder, depth),
        _ => null,
    };

    private static List<string> Headers(DataTable table) => [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)];

    private static TreeView Row(IReadOnlyList<string> headers, Func<int, object?> read, ViewBuilder builder, int depth) =>
        new("", [.. headers.Take(Limits.Columns).Select((header, index) => new Branch(header, builder.Of(read(index), depth + 2)))], TreeKind.Object, Math.Max(0, headers.Count - Limits.Columns));

    // Forward only: the rows that are shown are read, and not there any more for who reads on.
    private static SequenceView OfReader(IDataReader reader, ViewBuilder builder, int depth)
    {
        var headers = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<View>();
        var isCut = false;
        while (rows.Count < builder.ItemLimit(depth) && reader.Read())
        {
            rows.Add(Row(headers, reader.GetValue, builder, depth));
            isCut = rows.Count == builder.ItemLimit(depth);
        }

        return new(rows, isCut ? null : rows.Count, isCut);
    }
}
