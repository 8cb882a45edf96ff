using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>Where a statement stands.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Start">The statement's place in it.</param>
/// <param name="FirstLine">The line of the cell that the text begins in.</param>
internal sealed partial record SqlPlace(string Text, int Start, int FirstLine)
{
    /// <summary>The line of the cell that a message is about: where the name or word it quotes stands, or else where the statement begins.</summary>
    /// <param name="message">The message, or the name itself.</param>
    /// <param name="statement">The statement's text.</param>
    public int LineOf(string message, string statement)
    {
        // SQLite 3.38 and later know the place, but the binding does not ask for it.
        var word = Quoted().Match(message) is { Success: true } near ? near.Groups[1].Value
            : Named().Match(message) is { Success: true } named ? named.Groups[1].Value.Split('.')[^1]
            : message;
        var at = statement.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            at = statement.Length - statement.TrimStart().Length;
        return FirstLine + Text.AsSpan(0, Math.Min(Text.Length, Start + at)).Count('\n');
    }

    [GeneratedRegex("""near "(.+?)": """)]
    private static partial Regex Quoted();

    [GeneratedRegex("""^(?:no such \w+|ambiguous column name|.* has no column named):? (\S+)""")]
    private static partial Regex Named();
}
