using System.Net;
using System.Text.RegularExpressions;

namespace ArtGan.Plots.Drawing;

/// <summary>
/// Texts with the few tags that plotly.js understands: &lt;br&gt;, &lt;b&gt; and &lt;i&gt; are drawn, others are left out.
/// </summary>
internal static partial class RichText
{
    /// <summary>A stretch of equal look.</summary>
    internal readonly record struct Run(string Text, bool Bold, bool Italic);

    internal static IReadOnlyList<IReadOnlyList<Run>> Lines(string text)
    {
        var lines = new List<IReadOnlyList<Run>>();
        var line = new List<Run>();
        var (bold, italic, position) = (false, false, 0);
        foreach (Match tag in Tag().Matches(text))
        {
            Append(text[position..tag.Index]);
            position = tag.Index + tag.Length;
            var closes = tag.Groups["end"].Length > 0;
            switch (tag.Groups["name"].Value)
            {
                case "br":
                    lines.Add(line);
                    line = [];
                    break;
                case "b":
                    bold = !closes;
                    break;
                case "i":
                    italic = !closes;
                    break;
            }
        }

        Append(text[position..]);
        lines.Add(line);
        return lines;

        void Append(string piece)
        {
            if (piece.Length > 0)
            {
                line.Add(new(WebUtility.HtmlDecode(piece), bold, italic));
            }
        }
    }

    internal static double Width(IReadOnlyList<Run> line, double size) =>
        line.Sum(run => TextSize.Width(run.Text, size) * (run.Bold ? 1.1 : 1));

    [GeneratedRegex("<(?<end>/?)(?<name>br|b|i|sub|sup|em|span)(?:\\s[^>]*)?/?>")]
    private static partial Regex Tag();
}
