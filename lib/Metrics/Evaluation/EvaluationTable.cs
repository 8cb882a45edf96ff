using System.Globalization;
using System.Net;
using System.Text;

namespace ArtGan.Metrics;

/// <summary>An evaluation as an HTML table.</summary>
internal static class EvaluationTable
{
    private const string Cell = "style=\"text-align:left;padding:2px 10px 2px 0;vertical-align:top\"";

    public static string Html(Evaluation evaluation)
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\"><tr>");
        foreach (var title in (string[])["score", "value", "95 % interval", "real against real", "painted", ""])
        {
            html.Append(CultureInfo.InvariantCulture, $"<th {Cell}>{title}</th>");
        }

        html.Append("</tr>");
        foreach (var score in evaluation.Scores)
        {
            Row(html, score.Name, Score.Text(score.Value), score.Interval.Trim(' ', '(', ')'), score.Floor is { } floor ? Score.Text(floor) : "none", score.N.ToString("N0", CultureInfo.InvariantCulture), score.Warning ?? "");
        }

        html.Append("</table>");
        foreach (var reason in Evaluation.Reasons(evaluation.Skipped))
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(reason)}</p>");
        }

        return html.ToString();
    }

    private static void Row(StringBuilder html, params ReadOnlySpan<string> cells)
    {
        html.Append("<tr>");
        foreach (var cell in cells)
        {
            html.Append(CultureInfo.InvariantCulture, $"<td {Cell}>{WebUtility.HtmlEncode(cell)}</td>");
        }

        html.Append("</tr>");
    }
}
