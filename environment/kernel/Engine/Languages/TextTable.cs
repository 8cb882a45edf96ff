using System.Net;
using System.Text;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Small tables of words that commands show: HTML, and columns of plain text.</summary>
internal static class TextTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="headers">The columns' names.</param>
    /// <param name="rows">The rows, a word a column.</param>
    /// <param name="note">A line below; null without one.</param>
    public static MimeBundle Format(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows, string? note = null)
    {
        var html = new StringBuilder("<table><thead><tr>").AppendJoin("", headers.Select(header => $"<th>{Encode(header)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
            html.Append("<tr>").AppendJoin("", row.Select(word => $"<td style=\"white-space:pre-wrap\">{Encode(word)}</td>")).Append("</tr>");
        html.Append("</tbody></table>");
        if (note is not null)
            html.Append("<small>").Append(Encode(note)).Append("</small>");

        var widths = headers.Select((header, column) => rows.Select(row => Lines(row[column]).Max(line => line.Length)).Append(header.Length).Max()).ToList();
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(headers))
        {
            var cells = row.Select(Lines).ToList();
            for (var line = 0; line < cells.Max(cell => cell.Length); line++)
                text.Append(string.Join("  ", cells.Select((cell, column) => (line < cell.Length ? cell[line] : "").PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        text.Append(note);
        return new(new Dictionary<string, object> { ["text/html"] = HtmlView.Framed(html.ToString()), ["text/plain"] = text.ToString().TrimEnd('\n') });
    }

    private static string[] Lines(string word) => word.Split('\n');

    private static string Encode(string word) => WebUtility.HtmlEncode(word);
}
