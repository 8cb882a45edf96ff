using System.Text.RegularExpressions;
using ArtGan.Kernel.Display.Html;

namespace ArtGan.Kernel.Session.Html;

/// <summary>
/// Diagrams of a page as the drawings that a browser made of them. A page draws its diagrams itself and carries mermaid (2 MB) for it; one that is kept or
/// published need not.
/// </summary>
public static partial class DrawnDiagrams
{
    /// <summary>Whether a page draws diagrams when it is opened.</summary>
    /// <param name="html">The page.</param>
    public static bool AreDrawnBy(string html) => Undrawn().IsMatch(html);

    /// <summary>Puts the drawings in the places of the scripts that draw them, and leaves the library out.</summary>
    /// <param name="html">The page.</param>
    /// <param name="opened">Its elements after a browser has opened it.</param>
    /// <exception cref="UserException">A diagram was not drawn.</exception>
    public static string Put(string html, string opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var drawings = Drawn().Matches(opened).ToDictionary(match => match.Groups["id"].Value, match => match.Groups["drawing"].Value, StringComparer.Ordinal);
        return PageLibrary.Without(Undrawn().Replace(html, match => drawings.TryGetValue(match.Groups["id"].Value, out var drawing)
            ? $"<div class=\"diagram\">{drawing}</div>"
            : throw new UserException("A diagram of the page was not drawn; open the page in a browser, where it says what is wrong with the diagram.")));
    }

    [GeneratedRegex(@"<div id=""(?<id>artgan-mermaid-[0-9a-f]+)""><pre>[^<]*</pre></div>(?:<script type=""text/x-library""[^>]*>[^<]*</script>)?<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Undrawn();

    [GeneratedRegex(@"<div id=""(?<id>artgan-mermaid-[0-9a-f]+)""[^>]*>(?<drawing><svg .*?</svg>)</div>", RegexOptions.Singleline)]
    private static partial Regex Drawn();
}
