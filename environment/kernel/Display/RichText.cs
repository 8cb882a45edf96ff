namespace ArtGan.Kernel.Display;

/// <summary>Text in a markup that notebooks render, with the source as its plain form.</summary>
/// <param name="MimeType">The markup's MIME type, such as <c>text/html</c>.</param>
/// <param name="Source">The text.</param>
public sealed record RichText(string MimeType, string Source) : IRichDisplay
{
    /// <summary>HTML.</summary>
    /// <param name="source">A fragment of HTML.</param>
    public static RichText Html(string source) => new("text/html", source);

    /// <summary>Markdown.</summary>
    /// <param name="source">The text in CommonMark.</param>
    public static RichText Markdown(string source) => new("text/markdown", source);

    /// <summary>A drawing.</summary>
    /// <param name="source">An <c>svg</c> element.</param>
    public static RichText Svg(string source) => new("image/svg+xml", source);

    /// <summary>A formula.</summary>
    /// <param name="source">LaTeX, with or without the dollar signs around it.</param>
    public static RichText Latex(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new("text/latex", source.Contains('$') ? source : $"$${source}$$");
    }

    /// <summary>A script that runs where it is shown.</summary>
    /// <param name="source">JavaScript.</param>
    public static RichText Script(string source) => new(MimeTypes.Script, source);

    /// <summary>Rules for the look of the page.</summary>
    /// <param name="source">A style sheet.</param>
    public static RichText Css(string source) => new(MimeTypes.Html, $"<style>{source}</style>");

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { [MimeType] = Source, ["text/plain"] = Source });

    /// <inheritdoc/>
    public override string ToString() => Source;
}
