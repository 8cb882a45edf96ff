using System.Collections;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace ArtGan.Kernel.Display;

/// <summary>Sequences, dictionaries and objects as an HTML table with a plain text beside it.</summary>
internal static class Table
{
    /// <summary>Rows shown of a long sequence.</summary>
    public const int MaximumRows = 100;

    private const int MaximumColumns = 30;

    /// <summary>A sequence: a column for each member of its records, or one column of values.</summary>
    public static MimeBundle OfSequence(IEnumerable sequence)
    {
        // One more than is shown, so that an endless sequence ends and a longer one is recognised.
        var items = sequence.Cast<object?>().Take(MaximumRows + 1).ToList();
        var shown = items.Take(MaximumRows).ToList();
        var count = sequence is ICollection collection ? collection.Count : items.Count;
        var note = items.Count <= MaximumRows ? null
            : sequence is ICollection ? string.Create(CultureInfo.InvariantCulture, $"{MaximumRows} of {count} rows") : $"the first {MaximumRows} rows";
        var (headers, rows) = Columns(shown);
        var numbered = rows.Select((row, index) => (Key: index.ToString(CultureInfo.InvariantCulture), Cells: row));
        return Bundle(["", .. headers], numbered, note, PlainText.Of(shown.Count == items.Count ? shown : sequence));
    }

    /// <summary>Rows with named columns, of which there may be more than are given.</summary>
    public static MimeBundle OfRows(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, long count)
    {
        var shown = rows.Take(MaximumRows).ToList();
        var note = shown.Count < count ? string.Create(CultureInfo.InvariantCulture, $"{shown.Count} of {count} rows") : count == 0 ? "no rows" : null;
        var text = string.Join('\n', [string.Join('\t', headers), .. shown.Select(row => string.Join('\t', row.Select(value => PlainText.Short(value)))), .. note is null ? [] : new[] { note }]);
        return Bundle(["", .. headers], shown.Select((row, index) => (index.ToString(CultureInfo.InvariantCulture), row)), note, text);
    }

    /// <summary>A dictionary: keys and values.</summary>
    public static MimeBundle OfDictionary(IDictionary dictionary)
    {
        var rows = new List<(string, IReadOnlyList<object?>)>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (rows.Count == MaximumRows)
                break;
            rows.Add((PlainText.Short(entry.Key), [entry.Value]));
        }

        var note = dictionary.Count <= MaximumRows ? null : string.Create(CultureInfo.InvariantCulture, $"{MaximumRows} of {dictionary.Count} entries");
        return Bundle(["key", "value"], rows, note, PlainText.Of(dictionary));
    }

    /// <summary>An object: its members and their values.</summary>
    public static MimeBundle OfMembers(object value, string text)
    {
        var rows = ObjectMembers.Of(value.GetType()).Select(member => (member.Name, (IReadOnlyList<object?>)[member.Read(value)]));
        return Bundle([PlainText.TypeName(value.GetType()), ""], rows, note: null, text);
    }

    private static (IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<object?>> Rows) Columns(List<object?> items)
    {
        var types = items.Select(item => item?.GetType()).Distinct().ToList();
        if (types is [{ } type] && !IsSimple(items[0]!))
        {
            if (items[0] is ITuple first)
            {
                return ([.. Enumerable.Range(1, first.Length).Select(index => $"Item{index}")],
                    items.Select(item => (IReadOnlyList<object?>)[.. Enumerable.Range(0, first.Length).Select(index => ((ITuple)item!)[index])]));
            }

            var members = ObjectMembers.Of(type).Take(MaximumColumns).ToList();
            if (members.Count > 0)
                return ([.. members.Select(member => member.Name)], items.Select(item => (IReadOnlyList<object?>)[.. members.Select(member => member.Read(item!))]));
        }

        return (["value"], items.Select(item => (IReadOnlyList<object?>)[item]));
    }

    private static bool IsSimple(object item) =>
        item is string or char or IFormattable or IEnumerable || (item is not ITuple && ObjectMembers.HasOwnText(item));

    private static MimeBundle Bundle(IReadOnlyList<string> headers, IEnumerable<(string Key, IReadOnlyList<object?> Cells)> rows, string? note, string text)
    {
        var html = new StringBuilder("<table>");
        if (headers.Any(header => header.Length > 0))
            html.Append("<thead><tr>").AppendJoin("", headers.Select(header => $"<th>{WebUtility.HtmlEncode(header)}</th>")).Append("</tr></thead>");
        html.Append("<tbody>");
        foreach (var (key, cells) in rows)
        {
            html.Append("<tr><th>").Append(WebUtility.HtmlEncode(key)).Append("</th>");
            foreach (var cell in cells)
                html.Append("<td>").Append(Cell(cell)).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (note is not null)
            html.Append("<p>").Append(WebUtility.HtmlEncode(note)).Append("</p>");
        return new(new Dictionary<string, object> { ["text/html"] = html.ToString(), ["text/plain"] = text });
    }

    private static string Cell(object? value) =>
        value is RichText { MimeType: "text/html" } html ? html.Source : WebUtility.HtmlEncode(PlainText.Short(value));
}
