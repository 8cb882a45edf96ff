using System.Globalization;
using System.Text;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Views as plain text: values as C# would write them, tables in aligned columns.</summary>
internal static class TextView
{
    private const int LineLength = 100;
    private const int ListLength = 2_000;
    private const int CellLength = 40;
    private const int TableWidth = 160;

    /// <summary>The text of a view that is a whole output.</summary>
    public static string Of(View view) => view switch
    {
        ScalarView scalar => scalar.Text,
        BlockView { IsTitled: true } block => $"{block.Title}\n{block.Text}",
        BlockView block => block.Text,
        MarkupView markup => markup.Text,
        SequenceView or TreeView { Kind: TreeKind.Dictionary } when TableLayout.Of(view) is { IsWide: true } table => Table(table),
        TreeView tree => Tree(tree, 0),
        _ => Inline(view, ListLength, isQuoted: true),
    };

    /// <summary>The text of a view in one line.</summary>
    /// <param name="view">The view.</param>
    /// <param name="length">The most characters.</param>
    /// <param name="isQuoted">Whether strings stand in quotes.</param>
    public static string Inline(View view, int length, bool isQuoted = true)
    {
        if (view is ScalarView { Kind: ScalarKind.Text } text && !isQuoted)
            return Limits.Shorten(OneLine(text.Text), length);
        var result = new StringBuilder();
        Append(result, view, length);
        return Limits.Shorten(OneLine(result.ToString()), length);
    }

    private static void Append(StringBuilder text, View view, int length)
    {
        // What lies beyond the end is cut by who asked; it is not gathered first.
        if (text.Length > length)
            return;
        switch (view)
        {
            case ScalarView { Kind: ScalarKind.Text } scalar:
                text.Append('"').Append(Escape(scalar.Text)).Append('"');
                break;
            case ScalarView scalar:
                text.Append(scalar.Text);
                break;
            case BlockView block:
                text.Append(block.Title);
                break;
            case MarkupView markup:
                text.Append(markup.Text);
                break;
            case SequenceView sequence:
                Append(text, "[", sequence.Items, static item => ("", item), Rest(sequence), "]", length);
                break;
            case TreeView { Kind: TreeKind.Tuple } tree:
                Append(text, "(", tree.Branches, static branch => (IsItem(branch.Label) ? "" : branch.Label + ": ", branch.Value), Rest(tree), ")", length);
                break;
            case TreeView { Branches.Count: 0, Title: "" }:
                text.Append("{ }");
                break;
            case TreeView tree:
                text.Append(tree.Title).Append(tree.Title.Length == 0 ? "" : " ");
                Append(text, "{ ", tree.Branches, branch => (Label(tree, branch), branch.Value), Rest(tree), " }", length);
                break;
            default:
                break;
        }
    }

    private static void Append<T>(StringBuilder text, string open, IReadOnlyList<T> parts, Func<T, (string Label, View Value)> part, string? rest, string close, int length)
    {
        text.Append(open);
        for (var index = 0; index < parts.Count && text.Length <= length; index++)
        {
            var (label, value) = part(parts[index]);
            text.Append(index == 0 ? "" : ", ").Append(label);
            Append(text, value, length);
        }

        if (rest is not null)
            text.Append(parts.Count == 0 ? "" : ", ").Append(rest);
        text.Append(close);
    }

    // One line where it fits, else a line for each part, as code would be formatted.
    private static string Tree(View view, int indent)
    {
        var line = Inline(view, LineLength + 1);
        if (line.Length + indent <= LineLength || view is TreeView { Kind: TreeKind.Tuple })
            return line;
        return view switch
        {
            TreeView tree => Lines(tree.Title.Length == 0 ? "{" : tree.Title + " {", tree.Branches.Select(branch => Label(tree, branch) + Tree(branch.Value, indent + 2)), Rest(tree), "}", indent),
            SequenceView { IsMatrix: false } sequence when !sequence.Items.All(item => item is ScalarView) => Lines("[", sequence.Items.Select(item => Tree(item, indent + 2)), Rest(sequence), "]", indent),
            _ => Inline(view, ListLength),
        };
    }

    private static string Lines(string open, IEnumerable<string> parts, string? rest, string close, int indent)
    {
        var margin = new string(' ', indent + 2);
        var text = new StringBuilder(open).Append('\n');
        foreach (var part in parts)
            text.Append(margin).Append(part).Append(",\n");
        if (rest is not null)
            text.Append(margin).Append(rest).Append('\n');
        return text.Append(' ', indent).Append(close).ToString();
    }

    private static string Table(TableLayout table)
    {
        List<string> headers = [table.KeyHeader ?? "", .. table.Columns.Select(column => OneLine(column.Header))];
        List<List<string>> rows = [.. table.Rows.Select(row => (List<string>)[OneLine(row.Key), .. row.Cells.Select((cell, index) => Cell(cell, table.Columns[index]))])];
        var widths = headers.Select((header, index) => Math.Min(CellLength, Math.Max(Width(header), rows.Select(row => Width(row[index])).DefaultIfEmpty(0).Max()))).ToList();
        var fitting = 1;
        for (var total = widths[0]; fitting < widths.Count && (total += widths[fitting] + 2) <= TableWidth;)
            fitting++;
        var text = new StringBuilder();
        Line(headers);
        Line([.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
            Line(row);
        var narrow = fitting < widths.Count ? string.Create(CultureInfo.InvariantCulture, $"{fitting - 1:N0} of {widths.Count - 1:N0} columns fit") : null;
        if (table.Note is not null || narrow is not null)
            text.Append('(').AppendJoin(", ", ((string?[])[table.Note, narrow]).OfType<string>()).Append(")\n");
        return text.ToString().TrimEnd('\n');

        void Line(List<string> cells)
        {
            var start = text.Length;
            for (var index = 0; index < fitting; index++)
            {
                var cell = Limits.Shorten(cells[index], CellLength);
                var padding = new string(' ', Math.Max(0, widths[index] - Width(cell)));
                var isRight = index == 0 ? table.KeyHeader == "" : table.Columns[index - 1].IsNumeric;
                text.Append(index == 0 ? "" : "  ").Append(isRight ? padding : "").Append(cell).Append(isRight ? "" : padding);
            }

            while (text.Length > start && text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }
    }

    private static string Cell(View? view, TableColumn column) => view switch
    {
        null => "",
        ScalarView { Real: not null } scalar => TableLayout.Text(scalar, column),
        _ => Inline(view, CellLength, isQuoted: false),
    };

    // Characters of two columns, as terminals show those of East Asia and most pictures.
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f)
                    or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd) ? 2 : 1;
        return width;
    }

    private static string Label(TreeView tree, Branch branch) => tree.Kind == TreeKind.Dictionary ? $"[{branch.Literal ?? branch.Label}] = " : $"{branch.Label} = ";

    private static bool IsItem(string label) => label.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(label.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string? Rest(SequenceView sequence) => !sequence.IsCut ? null
        : sequence.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"… {count - sequence.Items.Count:N0} more") : "…";

    private static string? Rest(TreeView tree) => tree.LeftOut switch
    {
        0 => null,
        null => "…",
        { } more => string.Create(CultureInfo.InvariantCulture, $"… {more:N0} more"),
    };

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\n', '\r', '\t') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;
}
