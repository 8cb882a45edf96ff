using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ArtGan;

/// <summary>
/// The Markdown that cards of data sets are written in, as HTML: headings, paragraphs, lists, tables, emphasis, code and
/// links. Everything else stays text, and no tag of the source becomes one of the page.
/// </summary>
public static partial class SimpleMarkdown
{
    // A card is shown inside of a page, whose own headings are above it.
    private const int HeadingShift = 3, SmallestHeading = 6;

    /// <summary>The text as HTML.</summary>
    /// <param name="markdown">Markdown.</param>
    public static string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var html = new StringBuilder();
        var lines = new Queue<string>(markdown.ReplaceLineEndings("\n").Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith('#'))
            {
                AppendHeading(html, line);
            }
            else if (IsRow(line) && lines.TryPeek(out var rule) && TableRule().IsMatch(rule))
            {
                AppendTable(html, line, lines);
            }
            else if (IsItem(line))
            {
                AppendList(html, line, lines);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                html.Append("<p>").Append(Inline(Continued(line, lines))).Append("</p>");
            }
        }

        return html.ToString();
    }

    private static void AppendHeading(StringBuilder html, string line)
    {
        var text = line.TrimStart('#');
        var level = Math.Min(SmallestHeading, line.Length - text.Length + HeadingShift);
        html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Inline(text.Trim())}</h{level}>");
    }

    private static void AppendTable(StringBuilder html, string head, Queue<string> lines)
    {
        lines.Dequeue();
        html.Append("<table><thead>");
        AppendRow(html, head, "th");
        html.Append("</thead><tbody>");
        while (lines.TryPeek(out var line) && IsRow(line))
        {
            AppendRow(html, lines.Dequeue(), "td");
        }

        html.Append("</tbody></table>");
    }

    private static void AppendRow(StringBuilder html, string line, string cell)
    {
        html.Append("<tr>");
        foreach (var text in line.Trim().Trim('|').Split('|'))
        {
            html.Append(CultureInfo.InvariantCulture, $"<{cell} style=\"text-align:left\">{Inline(text.Trim())}</{cell}>");
        }

        html.Append("</tr>");
    }

    private static void AppendList(StringBuilder html, string first, Queue<string> lines)
    {
        html.Append("<ul>");
        for (var item = first; ; item = lines.Dequeue())
        {
            html.Append("<li>").Append(Inline(Continued(item[2..], lines))).Append("</li>");
            if (!lines.TryPeek(out var next) || !IsItem(next))
            {
                break;
            }
        }

        html.Append("</ul>");
    }

    /// <summary>A text with the lines that go on with it.</summary>
    private static string Continued(string first, Queue<string> lines)
    {
        var text = new StringBuilder(first.Trim());
        while (lines.TryPeek(out var next) && !string.IsNullOrWhiteSpace(next) && !IsItem(next) && !next.StartsWith('#') && !IsRow(next))
        {
            text.Append(' ').Append(lines.Dequeue().Trim());
        }

        return text.ToString();
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string Inline(string text) => Marked(WebUtility.HtmlEncode(text));

    private static string Marked(string encoded) => Marks().Replace(encoded, match =>
        match.Groups["code"] is { Success: true } code ? $"<code>{code}</code>"
        : match.Groups["strong"] is { Success: true } strong ? $"<strong>{Marked(strong.Value)}</strong>"
        : match.Groups["weak"] is { Success: true } weak ? $"<em>{Marked(weak.Value)}</em>"
        : $"<a href=\"{match.Groups["address"]}\">{Marked(match.Groups["link"].Value)}</a>");

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<strong>[^*]+(?:\*[^*]+\*[^*]*)*)\*\*|\*(?<weak>[^*\s][^*]*)\*|\[(?<link>[^\]]+)\]\((?<address>https?://[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\|[\s:|-]+$")]
    private static partial Regex TableRule();
}
