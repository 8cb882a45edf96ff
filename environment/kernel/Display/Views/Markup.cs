using System.Text;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Text made safe for HTML.</summary>
internal static class Markup
{
    /// <summary>The text for an element or an attribute in double quotes; control characters, which neither may hold, become visible.</summary>
    public static string Encode(string text)
    {
        StringBuilder? result = null;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isPair = char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var replacement = character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' => null,
                '\r' => "&#13;",
                < ' ' => ((char)('\u2400' + character)).ToString(),
                '\u007f' => "\u2421",
                '\ufffe' or '\uffff' => "\ufffd",
                _ when char.IsSurrogate(character) && !isPair => "\ufffd",
                _ => null,
            };
            if (replacement is not null)
                (result ??= new StringBuilder(text, 0, index, text.Length + 16)).Append(replacement);
            else
                result?.Append(character);
            if (isPair)
            {
                index++;
                result?.Append(text[index]);
            }
        }

        return result?.ToString() ?? text;
    }
}
