using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Display;

/// <summary>The MIME types that the kernel itself produces, and how contents of each stand in JSON.</summary>
internal static class MimeTypes
{
    public const string Plain = "text/plain";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Latex = "text/latex";
    public const string Svg = "image/svg+xml";
    public const string Mermaid = "text/vnd.mermaid";
    public const string Png = "image/png";
    public const string Json = "application/json";
    public const string Script = "application/javascript";

    /// <summary>A chart for plotly.js.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>A view of one of Jupyter's widgets.</summary>
    public const string Widget = "application/vnd.jupyter.widget-view+json";

    /// <summary>Whether the content is JSON itself rather than a string.</summary>
    public static bool IsJson(string type) => type == "application/json" || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the content is text that is kept as a list of lines.</summary>
    public static bool IsText(string type) => type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml" or "application/javascript";

    /// <summary>A bundle as nbformat's data object, with binary content as base64.</summary>
    public static JsonObject ToJson(MimeBundle bundle) => new(bundle.Representations.Select(entry => KeyValuePair.Create(entry.Key, entry.Value switch
    {
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        JsonNode node => node.DeepClone(),
        _ when IsJson(entry.Key) => JsonNode.Parse(entry.Value.ToString() ?? "null"),
        _ => JsonValue.Create(entry.Value.ToString() ?? ""),
    })));
}
