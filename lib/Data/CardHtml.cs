using Markdig;

namespace ArtGan.Data;

/// <summary>Cards as they are shown in reports and notebooks.</summary>
public static class CardHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>A card's Markdown as HTML. Markup in it stays text: a card may come from anybody.</summary>
    /// <param name="markdown">The card.</param>
    public static string Of(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
