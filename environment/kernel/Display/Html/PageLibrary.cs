using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Display.Html;

/// <summary>Libraries that outputs bring along for their scripts: every output in a notebook, as any may be the only one left, but a page needs one.</summary>
internal sealed partial class PageLibrary
{
    /// <summary>The class of the element, by which scripts find it.</summary>
    public const string Class = "artgan-library";

    private readonly HashSet<string> present = new(StringComparer.Ordinal);

    /// <summary>A library as an element that browsers leave alone.</summary>
    /// <param name="packed">The library, gzipped, in base 64.</param>
    public static string Element(string packed) => $"<script type=\"text/x-library\" class=\"{Class}\">{packed}</script>";

    /// <summary>An output without the libraries that an output before it has brought.</summary>
    public string Once(string html) => html.Contains(Class, StringComparison.Ordinal) ? Carrier().Replace(html, library => present.Add(library.Value) ? library.Value : "") : html;

    /// <summary>A page whose scripts need no library any more.</summary>
    public static string Without(string html) => Carrier().Replace(html, "");

    [GeneratedRegex($"<script type=\"text/x-library\" class=\"{Class}\">[^<]*</script>")]
    private static partial Regex Carrier();
}
