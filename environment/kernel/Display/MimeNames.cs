namespace ArtGan.Kernel.Display;

/// <summary>MIME types that the kernel itself produces.</summary>
internal static class MimeNames
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
}
