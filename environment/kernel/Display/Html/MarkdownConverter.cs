using System.Text.Json.Nodes;
using ArtGan.Kernel.Display.Html.Formulas;
using ArtGan.Pages;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArtGan.Kernel.Display.Html;

/// <summary>A heading of the page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Anchor">What links refer to.</param>
internal sealed record Heading(int Level, string Text, string Anchor);

/// <summary>Markdown as HTML: tables, formulas as MathML, code highlighted, pictures inside.</summary>
/// <param name="folder">What pictures are relative to; null where there is no such folder.</param>
/// <param name="address">Where a link leads from the page; as it is written where absent.</param>
internal sealed class MarkdownConverter(string? folder, Func<string, string>? address = null)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseMathematics().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseAutoLinks().UseGenericAttributes()
        .Build();

    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>The headings met so far.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>Converts a cell's text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="attachments">The cell's own pictures.</param>
    public string Convert(string markdown, JsonObject? attachments = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            AddAnchor(heading);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage))
            Embed(link, attachments);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && address is not null))
            link.Url = address!(link.Url ?? "");
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineFormulas());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new BlockFormulas());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCode());
        renderer.Render(document);
        return OfflineHtml.Clean(writer.ToString());
    }

    private void AddAnchor(HeadingBlock heading)
    {
        var text = PlainText(heading.Inline);
        var words = string.Concat(text.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-')).Trim('-');
        while (words.Contains("--", StringComparison.Ordinal))
            words = words.Replace("--", "-", StringComparison.Ordinal);
        words = words.Length == 0 ? "section" : words;
        var anchor = words;
        for (var number = 2; !anchors.Add(anchor); number++)
            anchor = $"{words}-{number}";
        heading.GetAttributes().Id = anchor;
        Headings.Add(new(heading.Level, text, anchor));
    }

    private static string PlainText(ContainerInline? inline) => string.Concat(inline?.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        _ => "",
    }) ?? []);

    private void Embed(LinkInline link, JsonObject? attachments)
    {
        var source = Uri.UnescapeDataString(link.Url ?? "");
        if (source.StartsWith("data:", StringComparison.Ordinal))
            return;
        if (source.StartsWith("attachment:", StringComparison.Ordinal) && attachments?[source["attachment:".Length..]] is JsonObject content && content.FirstOrDefault() is { Value: { } value, Key: var type })
        {
            link.Url = $"data:{type};base64,{value}";
            return;
        }

        var path = folder is null || source.Contains("://", StringComparison.Ordinal) || source.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(folder, source));
        if (path is not null && PictureMarkup.TypeOf(path) is { } mime && File.Exists(path))
        {
            link.Url = $"data:{mime};base64,{System.Convert.ToBase64String(File.ReadAllBytes(path))}";
            return;
        }

        // A picture that cannot be inside becomes a link to where it is.
        link.IsImage = false;
        if (link.FirstChild is null)
            link.AppendChild(new LiteralInline(source));
    }

    private sealed class InlineFormulas : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj) =>
            renderer.Write(LatexToMathML.Convert(obj.Content.ToString(), display: obj.DelimiterCount > 1));
    }

    private sealed class BlockFormulas : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
            renderer.Write(LatexToMathML.Convert(obj.Lines.ToString(), display: true)).WriteLine();
    }

    private sealed class HighlightedCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            if (obj is FencedCodeBlock { Info: { } language } && language.ToUpperInvariant() is "CSHARP" or "CS" or "C#")
                renderer.Write("<pre class=\"code\"><code>").Write(CodeHighlighter.Highlight(obj.Lines.ToString())).Write("</code></pre>").WriteLine();
            else
                base.Write(renderer, obj);
        }
    }
}
