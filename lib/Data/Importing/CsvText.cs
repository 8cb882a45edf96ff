using System.Text;

namespace ArtGan.Data;

/// <summary>Reads tables as spreadsheets write them (RFC 4180): separated by commas, semicolons or tabs, quotes doubled.</summary>
internal static class CsvText
{
    /// <summary>The rows of a table; empty lines are passed over, and cells are trimmed unless they are quoted.</summary>
    /// <param name="text">The whole file.</param>
    internal static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        text = text.TrimStart('\uFEFF');
        var separator = Separator(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var (cell, quoted, wasQuoted) = (new StringBuilder(), false, false);
        void EndCell()
        {
            row.Add(wasQuoted ? cell.ToString() : cell.ToString().Trim());
            cell.Clear();
            wasQuoted = false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else quoted = false;
            }
            else if (letter == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoted = wasQuoted = true;
            }
            else if (letter == separator)
            {
                EndCell();
            }
            else if (letter is '\n' or '\r')
            {
                EndCell();
                EndRow();
            }
            else if (!wasQuoted || !char.IsWhiteSpace(letter))
            {
                cell.Append(letter);
            }
        }

        EndCell();
        EndRow();
        return rows;

        void EndRow()
        {
            if (row is not [""]) rows.Add([.. row]);
            row.Clear();
        }
    }

    // The one that the first line has most of.
    private static char Separator(string text)
    {
        var line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (best, most) = (',', 0);
        foreach (var candidate in ",;\t")
        {
            if (line.Count(candidate) > most) (best, most) = (candidate, line.Count(candidate));
        }

        return best;
    }
}
