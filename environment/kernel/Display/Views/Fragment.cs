using System.Buffers.Binary;
using System.Globalization;
using ArtGan.Kernel.Display.Html;
using ArtGan.Plots;

namespace ArtGan.Kernel.Display.Views;

/// <summary>What a bundle shows, as HTML that can stand inside other HTML.</summary>
internal static class Fragment
{
    // Where a PNG says how wide it is (RFC 2083, section 11.2.1).
    private const int WidthPlace = 16;

    private static readonly string[] Pictures = [MimeTypes.Png, "image/gif", "image/webp", "image/jpeg"];

    /// <summary>The fragment of a bundle.</summary>
    public static string Of(MimeBundle bundle)
    {
        var representations = bundle.Representations;
        var text = representations.TryGetValue(MimeTypes.Plain, out var plain) ? plain.ToString() ?? "" : "";
        if (representations.TryGetValue(MimeTypes.Html, out var html))
            return html.ToString() ?? "";
        if (representations.TryGetValue(MimeTypes.Svg, out var svg))
            return svg.ToString() ?? "";
        if (representations.TryGetValue(MimeTypes.Markdown, out var markdown))
            return new MarkdownConverter(folder: null).Convert(markdown.ToString() ?? "");
        if (Array.Find(Pictures, representations.ContainsKey) is { } type)
            return Picture(type, representations[type], text, $"style=\"{Width(representations)}max-width:100%\"");
        return $"<pre>{Markup.Encode(text)}</pre>";
    }

    // A chart's picture has more pixels than it takes room for.
    private static string Width(IReadOnlyDictionary<string, object> representations) =>
        representations.ContainsKey(MimeTypes.Plotly) && representations.GetValueOrDefault(MimeTypes.Png) is byte[] { Length: > WidthPlace + sizeof(int) } png
            ? string.Create(CultureInfo.InvariantCulture, $"width:{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthPlace)) / PlotlyChart.PictureScale:0}px;") : "";

    /// <summary>A picture's element.</summary>
    public static string Picture(string type, object content, string text, string attributes) =>
        $"<img src=\"data:{type};base64,{(content is byte[] bytes ? Convert.ToBase64String(bytes) : content)}\" alt=\"{Markup.Encode(text)}\" {attributes}/>";
}
