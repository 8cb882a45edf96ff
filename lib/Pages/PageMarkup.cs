using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Pages;

/// <summary>The few pieces of HTML that pages are made of. What is called text is escaped here; what is called html must be already.</summary>
internal static class PageMarkup
{
    /// <summary>A text as HTML.</summary>
    internal static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A text as HTML, in the type of programs.</summary>
    internal static string Code(string? text) => $"<code>{Text(text)}</code>";

    /// <summary>A paragraph.</summary>
    internal static string Paragraph(string html, string? style = null) => $"<p{Class(style)}>{html}</p>\n";

    /// <summary>A remark that stands out.</summary>
    /// <param name="html">What it says.</param>
    /// <param name="isWarning">Whether it must not be missed.</param>
    internal static string Note(string html, bool isWarning = false) => $"<div class=\"note{(isWarning ? " warning" : "")}\" role=\"note\">{html}</div>\n";

    /// <summary>Something that opens when it is asked for.</summary>
    /// <param name="summary">What it is, as text.</param>
    /// <param name="html">Its content.</param>
    /// <param name="isPrinted">Whether it is open on paper; folds that are not are left out there.</param>
    internal static string Fold(string summary, string html, bool isPrinted = false) => $"<details{(isPrinted ? " class=\"printed\"" : "")}><summary>{Text(summary)}</summary>\n{html}</details>\n";

    /// <summary>Things side by side as far as there is room.</summary>
    /// <param name="parts">They; empty ones are left out.</param>
    /// <param name="style"><c>narrow</c> for small pictures, <c>charts</c> for charts.</param>
    internal static string Row(IEnumerable<string> parts, string? style = null)
    {
        var shown = parts.Where(part => part.Length > 0).ToList();
        return shown.Count == 0 ? "" : $"<div class=\"row{(style is null ? "" : $" {style}")}\">\n{string.Join('\n', shown)}\n</div>\n";
    }

    /// <summary>Names and what they are, a row each.</summary>
    /// <param name="facts">Names as text, values as HTML; those that are null are left out.</param>
    /// <param name="caption">What the table holds; null for none.</param>
    internal static string Facts(IEnumerable<(string Name, string? Html)> facts, string? caption = null)
    {
        var rows = string.Concat(facts.Where(fact => fact.Html is not null).Select(fact => $"<tr><th scope=\"row\">{Text(fact.Name)}</th><td>{fact.Html}</td></tr>\n"));
        return rows.Length == 0 ? "" : $"<table class=\"facts\">{Caption(caption)}<tbody>\n{rows}</tbody></table>\n";
    }

    /// <summary>A table.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">Cells as HTML, one each column.</param>
    /// <param name="caption">What the table holds; null for none.</param>
    internal static string Table(IReadOnlyList<PageColumn> columns, IEnumerable<IReadOnlyList<string>> rows, string? caption = null)
    {
        var html = new StringBuilder($"<table>{Caption(caption)}<thead><tr>");
        html.AppendJoin("", columns.Select(column => $"<th scope=\"col\"{Class(column.IsNumber ? "number" : null)}>{Text(column.Title)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select((cell, index) => $"<td{Class(columns[index].IsNumber ? "number" : null)}>{cell}</td>")).Append("</tr>\n");
        }

        return html.Append("</tbody></table>\n").ToString();
    }

    /// <summary>JSON that a script of the page reads, in an element that browsers leave alone.</summary>
    /// <param name="json">The data.</param>
    /// <param name="id">The element's id; null for none.</param>
    internal static string Data(JsonNode json, string? id = null) =>
        // In a script element only the end of that element has to be kept out.
        $"<script type=\"application/json\"{(id is null ? "" : $" id=\"{Text(id)}\"")}>{json.ToJsonString(JsonSerializerOptions.Web).Replace("<", "\\u003c", StringComparison.Ordinal)}</script>";

    /// <summary>The list of a page's headings, for finding one's way.</summary>
    /// <param name="headings">The headings with their levels and anchors.</param>
    internal static string Contents(IReadOnlyList<(int Level, string Text, string Anchor)> headings)
    {
        if (headings.Count < 2)
        {
            return "";
        }

        var top = headings.Min(heading => heading.Level);
        var result = new StringBuilder("<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (var (level, text, anchor) in headings)
        {
            result.Append(CultureInfo.InvariantCulture, $"<li class=\"level-{level - top + 1}\"><a href=\"#{Text(anchor)}\">{Text(text)}</a></li>\n");
        }

        return result.Append("</ol>\n</nav>\n").ToString();
    }

    private static string Class(string? style) => style is null ? "" : $" class=\"{style}\"";

    private static string Caption(string? caption) => caption is null ? "" : $"<caption>{Text(caption)}</caption>";
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right.</param>
internal sealed record PageColumn(string Title, bool IsNumber = false);
