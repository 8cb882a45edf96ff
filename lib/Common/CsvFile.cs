using System.Globalization;
using System.Text;

namespace ArtGan;

/// <summary>Writes tables as RFC 4180 has them: commas, lines that end with CR LF, quotes where a value needs them.</summary>
internal static class CsvFile
{
    private static readonly char[] Special = [',', '"', '\r', '\n'];

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The names in its first line.</param>
    /// <param name="rows">The values of each line; null is nothing between two commas, and an empty text is a pair of quotes.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Write(string path, IEnumerable<string> columns, IEnumerable<IEnumerable<object?>> rows) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(Line(columns));
        foreach (var row in rows)
            writer.WriteLine(Line(row));
    });

    private static string Line(IEnumerable<object?> values) => string.Join(',', values.Select(Text));

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        string { Length: 0 } => "\"\"",
        string text when text.IndexOfAny(Special) >= 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
