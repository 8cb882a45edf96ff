using System.Net;
using System.Text;

namespace ArtGan.Training;

/// <summary>Tables of texts as HTML.</summary>
internal static class HtmlTable
{
    /// <summary>A table.</summary>
    /// <param name="head">The columns' names.</param>
    /// <param name="rows">The rows' texts, which are written as they are.</param>
    internal static string Of(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var html = new StringBuilder("<table><thead><tr>");
        html.AppendJoin("", head.Select(text => $"<th style=\"text-align:left\">{WebUtility.HtmlEncode(text)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(text => $"<td style=\"text-align:left;vertical-align:top\">{WebUtility.HtmlEncode(text)}</td>")).Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }
}
