using System.Globalization;

namespace ArtGan.Kernel.Display.Views;

/// <summary>A column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="IsNumeric">Whether it holds numbers, which are aligned at the right.</param>
/// <param name="Decimals">The decimals of all its numbers; null where each has its own.</param>
internal sealed record TableColumn(string Header, bool IsNumeric, int? Decimals);

/// <summary>A row of a table: its key, and a value for each column, null where the row has none.</summary>
internal sealed record TableRow(string Key, IReadOnlyList<View?> Cells);

/// <summary>How a view lies in rows and columns.</summary>
/// <param name="Columns">The columns besides the key.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Note">What was left out; null when nothing was.</param>
/// <param name="KeyHeader">What stands above the keys; null where nothing stands above any column.</param>
internal sealed record TableLayout(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, string? Note, string? KeyHeader)
{
    /// <summary>Whether the rows are more than single values, so that text needs a table for them, too.</summary>
    public bool IsWide { get; private init; }

    /// <summary>The layout of a sequence, dictionary or object; null for other views.</summary>
    public static TableLayout? Of(View view) => view switch
    {
        SequenceView { IsTable: true } sequence => Records([.. sequence.Items.Select((item, index) => (Number(index), item))], Omission(sequence), ""),
        SequenceView { IsMatrix: true } sequence => Matrix(sequence),
        SequenceView sequence => Values([.. sequence.Items.Select((item, index) => (Number(index), item))], "value", Omission(sequence), ""),
        TreeView { Kind: TreeKind.Dictionary } tree when IsRecords(tree.Branches.Select(branch => branch.Value)) => Records(Pairs(tree), Omission(tree, "entries"), "key"),
        TreeView { Kind: TreeKind.Dictionary } tree => Values(Pairs(tree), "value", Omission(tree, "entries"), "key"),
        TreeView tree => Values(Pairs(tree), "", Omission(tree, "members"), null),
        _ => null,
    };

    /// <summary>Whether values have members that can be columns, nulls among them.</summary>
    public static bool IsRecords(IEnumerable<View> items) =>
        items.All(item => item is TreeView { Kind: not TreeKind.Dictionary } or ScalarView { Text: "null", Kind: ScalarKind.Absent }) && items.Any(item => item is TreeView { Branches.Count: > 0 });

    /// <summary>A column's cell as text.</summary>
    public static string Text(ScalarView value, TableColumn column) => value.Real is { } number && double.IsFinite(number) ? NumberText.Of(number, column.Decimals) : value.Text;

    private static TableLayout Records(IReadOnlyList<(string Key, View Value)> rows, string? note, string keyHeader)
    {
        var headers = rows.Select(row => row.Value).OfType<TreeView>().SelectMany(tree => tree.Branches).Select(branch => branch.Label).Distinct().ToList();
        var titles = rows.Select(row => row.Value).OfType<TreeView>().Select(tree => tree.Title).Distinct().Count();
        var leftOut = rows.Select(row => row.Value).OfType<TreeView>().Max(tree => tree.LeftOut ?? 0) + Math.Max(0, headers.Count - Limits.Columns);
        var total = headers.Count + rows.Select(row => row.Value).OfType<TreeView>().Max(tree => tree.LeftOut ?? 0);
        headers = [.. headers.Take(Limits.Columns)];
        var cells = rows.Select(row =>
        {
            var branches = (row.Value as TreeView)?.Branches.DistinctBy(branch => branch.Label).ToDictionary(branch => branch.Label, branch => branch.Value, StringComparer.Ordinal);
            var values = headers.Select(header => branches is null ? row.Value : branches.GetValueOrDefault(header));
            // Objects of several types say which they are.
            return new TableRow(row.Key, [.. titles > 1 ? values.Prepend((row.Value as TreeView) is { } tree ? new ScalarView(tree.Title) : row.Value) : values]);
        }).ToList();
        if (titles > 1)
            headers.Insert(0, "type");
        var columnNote = leftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $"{total - leftOut:N0} of {total:N0} columns") : null;
        return new(Described(headers, cells), cells, (note, columnNote) switch { (null, _) => columnNote, (_, null) => note, _ => $"{note}, {columnNote}" }, keyHeader) { IsWide = true };
    }

    private static TableLayout Matrix(SequenceView matrix)
    {
        var rows = matrix.Items.Cast<SequenceView>().ToList();
        var width = rows.Max(row => row.Items.Count);
        var cells = rows.Select((row, index) => new TableRow(Number(index), [.. Enumerable.Range(0, width).Select(column => column < row.Items.Count ? row.Items[column] : null)])).ToList();
        var all = rows.Max(row => row.Count ?? width);
        var columnNote = rows.Any(row => row.IsCut) ? string.Create(CultureInfo.InvariantCulture, $"{width:N0} of {all:N0} columns") : null;
        var note = Omission(matrix);
        // The numbers of a matrix are of one kind, so they have the same decimals throughout.
        var decimals = NumberText.Decimals(rows.SelectMany(row => row.Items).OfType<ScalarView>().Select(value => value.Real));
        var columns = Described([.. Enumerable.Range(0, width).Select(Number)], cells).Select(column => column with { Decimals = decimals });
        return new([.. columns], cells, (note, columnNote) switch { (null, _) => columnNote, (_, null) => note, _ => $"{note}, {columnNote}" }, "") { IsWide = true };
    }

    private static TableLayout Values(IReadOnlyList<(string Key, View Value)> rows, string header, string? note, string? keyHeader)
    {
        var cells = rows.Select(row => new TableRow(row.Key, [row.Value])).ToList();
        // Members of an object and entries of a dictionary are of different kinds: each keeps its digits.
        var columns = keyHeader is null ? [new TableColumn(header, IsNumeric: false, null)]
            : keyHeader.Length > 0 ? [.. Described([header], cells).Select(column => column with { Decimals = null })] : Described([header], cells);
        return new(columns, cells, note, keyHeader);
    }

    private static List<TableColumn> Described(IReadOnlyList<string> headers, List<TableRow> rows) => [.. headers.Select((header, index) =>
    {
        var values = rows.Select(row => row.Cells[index]).Where(value => value is not null and not ScalarView { Kind: ScalarKind.Absent, Real: null }).ToList();
        var isNumeric = values.Count > 0 && values.All(value => value is ScalarView { Kind: ScalarKind.Number } or ScalarView { Real: not null });
        return new TableColumn(header, isNumeric, NumberText.Decimals(values.OfType<ScalarView>().Select(value => value.Real)));
    })];

    private static IReadOnlyList<(string, View)> Pairs(TreeView tree) => [.. tree.Branches.Select(branch => (branch.Label, branch.Value))];

    private static string? Omission(SequenceView sequence) => !sequence.IsCut ? null
        : sequence.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"{sequence.Items.Count:N0} of {count:N0} rows")
        : string.Create(CultureInfo.InvariantCulture, $"the first {sequence.Items.Count:N0} rows");

    private static string? Omission(TreeView tree, string unit) => tree.LeftOut switch
    {
        0 => null,
        null => string.Create(CultureInfo.InvariantCulture, $"the first {tree.Branches.Count:N0} {unit}"),
        { } more => string.Create(CultureInfo.InvariantCulture, $"{tree.Branches.Count:N0} of {tree.Branches.Count + more:N0} {unit}"),
    };

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
