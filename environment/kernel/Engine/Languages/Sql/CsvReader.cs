using System.Text;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>Reads separated values as RFC 4180 writes them, with commas, semicolons, tabs or bars between.</summary>
internal static class CsvReader
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The character that stands between the values: the one that the first line has most of.</summary>
    /// <param name="path">The file.</param>
    public static char Separator(string path)
    {
        using var reader = new StreamReader(path);
        var first = reader.ReadLine() ?? "";
        var inQuotes = false;
        var outside = first.Where(character => !(inQuotes ^= character == '"')).ToList();
        return Separators.MaxBy(separator => outside.Count(character => character == separator));
    }

    /// <summary>The rows, each with the number of the line that it begins in. Empty lines are none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">What stands between the values.</param>
    /// <exception cref="UserException">A quote is not closed.</exception>
    public static IEnumerable<(int Line, List<string> Values)> Rows(string path, char separator)
    {
        using var reader = new StreamReader(path);
        var (line, next) = (1, reader.Read());
        while (next >= 0)
        {
            var start = line;
            var values = new List<string>();
            var value = new StringBuilder();
            var wasQuoted = false;
            while (true)
            {
                if (next == '"' && value.Length == 0 && !wasQuoted)
                {
                    wasQuoted = true;
                    next = Quoted(reader, value, path, start, ref line);
                }
                else if (next == separator)
                {
                    values.Add(value.ToString());
                    value.Clear();
                    wasQuoted = false;
                    next = reader.Read();
                }
                else if (next is < 0 or '\n' or '\r')
                {
                    break;
                }
                else
                {
                    value.Append((char)next);
                    next = reader.Read();
                }
            }

            if (next == '\r' && reader.Peek() == '\n')
                reader.Read();
            if (next >= 0)
                next = reader.Read();
            line++;
            values.Add(value.ToString());
            if (values.Count > 1 || values[0].Length > 0 || wasQuoted)
                yield return (start, values);
        }
    }

    private static int Quoted(StreamReader reader, StringBuilder value, string path, int start, ref int line)
    {
        while (true)
        {
            var next = reader.Read();
            if (next < 0)
                throw new UserException($"'{path}' has a quote in line {start} that is not closed; mend the line.");
            if (next == '\n')
                line++;
            if (next != '"')
                value.Append((char)next);
            else if (reader.Peek() == '"')
                value.Append((char)reader.Read());
            else
                return reader.Read();
        }
    }
}
