using System.Text;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A line of a cell that begins with <c>#!</c>, taken apart: <c>#!sql --name losses "runs.db"</c>.</summary>
/// <param name="Name">What follows <c>#!</c>.</param>
/// <param name="Arguments">The words that belong to no option.</param>
/// <param name="Options">What follows each <c>--option</c>; empty text where nothing does.</param>
/// <param name="Line">The line of the cell, from 1.</param>
public sealed record CellCommand(string Name, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Options, int Line)
{
    /// <summary>The first line of the cell that belongs to the command's own text, from 1.</summary>
    public int BodyLine => Line + 1;

    /// <summary>Takes a line apart. Quotes hold words together; an option's value follows it after a space, <c>=</c> or <c>:</c>.</summary>
    /// <param name="text">The line, from <c>#!</c> on.</param>
    /// <param name="line">Its number in the cell, from 1.</param>
    public static CellCommand Parse(string text, int line)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        var arguments = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            if (!IsOption(word))
                arguments.Add(word);
            else if (word.IndexOfAny(['=', ':']) is > 2 and var separator)
                options[word[2..separator]] = word[(separator + 1)..];
            else
                options[word[2..]] = index + 1 < words.Count && !IsOption(words[index + 1]) ? words[++index] : "";
        }

        return new(words.Count == 0 ? "" : words[0].TrimStart('#', '!'), arguments, options, line);
    }

    private static bool IsOption(string word) => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (inQuotes, hasWord) = (false, false);
        foreach (var character in text)
        {
            if (character == '"')
            {
                (inQuotes, hasWord) = (!inQuotes, true);
                // JSON keeps its own.
                if (word.ToString().Contains('{', StringComparison.Ordinal))
                    word.Append(character);
            }
            else if (inQuotes || !char.IsWhiteSpace(character))
            {
                word.Append(character);
                hasWord = true;
            }
            else if (hasWord)
            {
                words.Add(word.ToString());
                word.Clear();
                hasWord = false;
            }
        }

        if (hasWord)
            words.Add(word.ToString());
        return words;
    }
}
