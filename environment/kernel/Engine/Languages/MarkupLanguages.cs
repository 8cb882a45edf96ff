using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>HTML, shown as it is.</summary>
internal sealed class HtmlLanguage : ICellLanguage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["html"];

    /// <inheritdoc/>
    public string Summary => "shows the HTML below it";

    /// <inheritdoc/>
    public Task RunAsync(LanguagePart part, CancellationToken cancellation) => MarkupPart.ShowAsync(part, RichText.Html(part.Code.Trim()));
}

/// <summary>Markdown, shown as it is.</summary>
internal sealed class MarkdownLanguage : ICellLanguage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["markdown", "md"];

    /// <inheritdoc/>
    public string Summary => "shows the Markdown below it";

    /// <inheritdoc/>
    public Task RunAsync(LanguagePart part, CancellationToken cancellation) => MarkupPart.ShowAsync(part, RichText.Markdown(part.Code.Trim()));
}

/// <summary>LaTeX, typeset.</summary>
internal sealed class LatexLanguage : ICellLanguage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["latex"];

    /// <inheritdoc/>
    public string Summary => "typesets the LaTeX formula below it";

    /// <inheritdoc/>
    public Task RunAsync(LanguagePart part, CancellationToken cancellation) => MarkupPart.ShowAsync(part, RichText.Latex(part.Code.Trim()));
}

/// <summary>Shows what stands in a part as it is.</summary>
internal static class MarkupPart
{
    /// <summary>Shows a value in the place of the part.</summary>
    public static Task ShowAsync(LanguagePart part, IRichDisplay value)
    {
        part.Output.Publish(new DisplayData(value.ToMimeBundle()));
        return Task.CompletedTask;
    }
}
