using System.Text;
using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Session.Html;

/// <summary>Text printed for a terminal, as it would stand there in the end.</summary>
internal static partial class PrintedText
{
    /// <summary>Carriage returns overwrite their line, and colour codes go.</summary>
    public static string Settled(string text)
    {
        text = Escapes().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Contains('\r', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(Line)) : text;
    }

    private static string Line(string line)
    {
        var result = new StringBuilder();
        foreach (var part in line.Split('\r'))
        {
            result.Remove(0, Math.Min(part.Length, result.Length));
            result.Insert(0, part);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9])")]
    private static partial Regex Escapes();
}
