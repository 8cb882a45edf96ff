using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Display.Html;

/// <summary>Keeps HTML that somebody else wrote from loading anything from elsewhere.</summary>
internal static partial class OfflineHtml
{
    /// <summary>The HTML without elements that load other files, and without attributes that do.</summary>
    public static string Clean(string html)
    {
        html = LoadingElement().Replace(html, "");
        html = LoadingAttribute().Replace(html, match => $"{match.Groups[1].Value}data-left-out={match.Groups[2].Value}");
        return StyleAddress().Replace(html, "url()");
    }

    [GeneratedRegex("""<(script|iframe|object|embed)\b[^>]*\b(?:src|data)\s*=[^>]*>(?:\s*</\1\s*>)?|<(?:link|base|meta)\b[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex LoadingElement();

    [GeneratedRegex("""(<(?:img|video|audio|source|track|image|use|input|iframe|feImage)\b[^>]*?\s)(?:src|srcset|poster|href|xlink:href)\s*=\s*(["']?(?!data:|#|["']data:|["']#)[^\s"'>]*["']?)""", RegexOptions.IgnoreCase)]
    private static partial Regex LoadingAttribute();

    [GeneratedRegex("""url\(\s*["']?(?!data:|#|["'])[^)]*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();
}
