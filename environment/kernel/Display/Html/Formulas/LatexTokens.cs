namespace ArtGan.Kernel.Display.Html.Formulas;

/// <summary>A LaTeX source as tokens: commands with their backslash, and single characters.</summary>
internal sealed class LatexTokens
{
    private readonly string source;
    private int position;

    /// <summary>Starts before the first token.</summary>
    public LatexTokens(string source)
    {
        this.source = source;
        Next = Scan(skipSpace: true);
    }

    /// <summary>The token to come; empty at the end.</summary>
    public string Next { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Next.Length == 0;

    /// <summary>Takes the next token.</summary>
    public string Take()
    {
        var token = Next;
        Next = Scan(skipSpace: true);
        return token;
    }

    /// <summary>Takes the next token if it is this one.</summary>
    public bool TakeIf(string token)
    {
        if (Next != token)
            return false;
        Take();
        return true;
    }

    /// <summary>Takes a group in braces as it is written, spaces included; or the single next token.</summary>
    public string TakeText()
    {
        if (Next != "{")
            return Take();
        var depth = 1;
        var start = position;
        while (position < source.Length && depth > 0)
        {
            depth += source[position] switch { '{' => 1, '}' => -1, _ => 0 };
            position++;
        }

        var text = source[start..(depth == 0 ? position - 1 : position)];
        Next = Scan(skipSpace: true);
        return text;
    }

    private string Scan(bool skipSpace)
    {
        while (skipSpace && position < source.Length && char.IsWhiteSpace(source[position]))
            position++;
        if (position >= source.Length)
            return "";
        var start = position++;
        if (source[start] == '\\' && position < source.Length)
        {
            if (!char.IsAsciiLetter(source[position++]))
                return source[start..position];
            while (position < source.Length && char.IsAsciiLetter(source[position]))
                position++;
        }
        else if (char.IsHighSurrogate(source[start]) && position < source.Length)
        {
            position++;
        }

        return source[start..position];
    }
}
