using ArtGan.Kernel.Display.Html;

namespace ArtGan.Kernel.Display.Views;

/// <summary>What a bundle shows, as HTML that can stand inside other HTML.</summary>
internal static class Fragment
{
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
            return Picture(type, representations[type], text, "style=\"max-width:100%\"");
        return $"<pre>{Markup.Encode(text)}</pre>";
    }

    /// <summary>A picture's element.</summary>
    public static string Picture(string type, object content, string text, string attributes) =>
        $"<img src=\"data:{type};base64,{(content is byte[] bytes ? Convert.ToBase64String(bytes) : content)}\" alt=\"{Markup.Encode(text)}\" {attributes}/>";
}
