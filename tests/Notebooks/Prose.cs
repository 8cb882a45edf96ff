using ArtGan.Kernel.Session.Notebooks;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArtGan.Tests.Notebooks;

/// <summary>A text that people read: a page in Markdown, or a notebook's text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Parts">Its text; a notebook's cells one by one.</param>
/// <param name="Code">What stands in code cells.</param>
internal sealed record Prose(string Path, IReadOnlyList<MarkdownDocument> Parts, string Code)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().UseAutoLinks().Build();
    private static readonly string[] Folders = [".", "environment", "lib", "notebooks", "notebooks/gallery", "experiments", "datasets", "datasets/weights"];

    /// <summary>Every text of the repository, by its path there.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. from folder in Folders
           let full = System.IO.Path.Combine(Repository.Root, folder)
           where Directory.Exists(full)
           from file in Directory.EnumerateFiles(full)
           where System.IO.Path.GetExtension(file) is ".md" or ".ipynb"
           select System.IO.Path.GetRelativePath(Repository.Root, file),
    ];

    /// <summary>Links and pictures.</summary>
    public IEnumerable<LinkInline> Links => Parts.SelectMany(part => part.Descendants<LinkInline>());

    /// <summary>What stands between backticks.</summary>
    public IEnumerable<string> Spans => Parts.SelectMany(part => part.Descendants<CodeInline>()).Select(span => span.Content);

    /// <summary>The blocks of code that stand in the text.</summary>
    /// <param name="language">What is written beside the fence.</param>
    public IEnumerable<string> Blocks(string language) =>
        Parts.SelectMany(part => part.Descendants<FencedCodeBlock>()).Where(block => block.Info == language).Select(block => block.Lines.ToString());

    /// <summary>The anchors of its headings: GitHub's for a page, Jupyter's for a notebook.</summary>
    public IEnumerable<string> Anchors => Parts.SelectMany(part => part.Descendants<HeadingBlock>()).Select(heading => string.Concat(heading.Inline!.Descendants().Select(TextOf)))
        .Select(text => Path.EndsWith(".ipynb", StringComparison.Ordinal) ? text.Replace(' ', '-') : Slug(text));

    /// <summary>Reads one.</summary>
    /// <param name="name">Its path in the repository.</param>
    public static Prose Read(string name)
    {
        var path = System.IO.Path.Combine(Repository.Root, name);
        if (!name.EndsWith(".ipynb", StringComparison.Ordinal))
            return new(path, [Markdown.Parse(File.ReadAllText(path), Pipeline)], "");
        var cells = NotebookDocument.Load(path).Cells;
        return new(path,
            [.. cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => Markdown.Parse(cell.Source, Pipeline))],
            string.Join('\n', cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Source)));
    }

    private static string TextOf(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    };

    private static string Slug(string heading) =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-').ToLowerInvariant();
}
