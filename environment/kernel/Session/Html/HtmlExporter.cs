using System.Globalization;
using System.Net;
using System.Text;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Html;
using ArtGan.Kernel.Display.Views;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Pages;

namespace ArtGan.Kernel.Session.Html;

/// <summary>A page made of a notebook.</summary>
/// <param name="Html">The page; everything it shows is inside.</param>
/// <param name="Charts">Charts that can be zoomed and hovered.</param>
/// <param name="StaticCharts">Charts shown as pictures, as plotly.js was not at hand.</param>
public sealed record HtmlPage(string Html, int Charts, int StaticCharts);

/// <summary>Makes one page of a notebook that stands alone: nothing is loaded from anywhere.</summary>
public static class HtmlExporter
{
    // Whatever a cell has put into the page, the browser asks no host for anything.
    private const string Policy = "default-src 'none'; img-src data: blob:; media-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>Whether a notebook shows charts that plotly.js can draw.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    public static bool HasCharts(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells.SelectMany(cell => cell.Outputs).Any(output => output["data"]?[MimeTypes.Plotly] is not null);
    }

    /// <summary>Makes the page.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="options">Title, folders and plotly.js.</param>
    /// <exception cref="UserException">plotly.js cannot be read.</exception>
    public static HtmlPage Export(NotebookDocument document, HtmlExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var isPublished = options.IsPublished;
        var links = new PageLinks(options);
        var markdown = new MarkdownConverter(options.Folder, links.From);
        var outputs = new OutputConverter(markdown, options.PlotlyPath is not null && !isPublished, isPublished);
        var body = new StringBuilder();
        foreach (var cell in document.Cells)
            body.Append(isPublished && cell.Kind == CellKind.Markdown ? PublishedPictures.Shrink(Cell(cell, markdown, outputs)) : Cell(cell, markdown, outputs));

        var title = options.Title ?? markdown.Headings.FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(options.SourceName) ?? "Notebook";
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<link rel=\"icon\" href=\"data:,\">\n<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n").Append(HtmlView.Style).Append("\n<style>\n").Append(PageStyle.Base).Append(EmbeddedText.Read("notebook.css")).Append("</style>\n");
        if (outputs.Charts > 0)
            page.Append("<script>").Append(PlotlyLibrary.ReadScript(options.PlotlyPath!)).Append("</script>\n");
        page.Append("</head>\n<body>\n").Append(Contents(markdown.Headings)).Append("<main>\n").Append(Notice(links.ToNotebook)).Append(body).Append(Foot(options.SourceName)).Append("</main>\n");
        page.Append("<script>\n").Append(EmbeddedText.Read("formulas.js"));
        if (outputs.Charts > 0)
            page.Append(PageStyle.ChartScript);
        page.Append("</script>\n");
        return new(page.Append("</body>\n</html>\n").ToString(), outputs.Charts, outputs.StaticCharts);
    }

    private static string Cell(NotebookCell cell, MarkdownConverter markdown, OutputConverter outputs) => cell.Kind switch
    {
        CellKind.Markdown => $"<section class=\"text\">\n{markdown.Convert(cell.Source, cell.Attachments)}</section>\n",
        CellKind.Code when !string.IsNullOrWhiteSpace(cell.Source) || cell.Outputs.Count > 0 => Code(cell, outputs),
        _ => "",
    };

    private static string Code(NotebookCell cell, OutputConverter outputs)
    {
        var result = new StringBuilder("<section class=\"cell\">\n");
        if (cell.ExecutionCount is { } number)
            result.Append(CultureInfo.InvariantCulture, $"<span class=\"number\" id=\"cell-{number}\">{number}</span>\n");
        if (!cell.HasTag("remove-input"))
        {
            var code = $"<pre class=\"code\"><code>{CodeHighlighter.Highlight(cell.Source)}</code></pre>\n";
            var isFolded = cell.HasTag("hide-input") || (cell.Metadata["jupyter"]?["source_hidden"]?.GetValueKind() == System.Text.Json.JsonValueKind.True);
            result.Append(isFolded ? $"<details class=\"fold\"><summary>Code</summary>\n{code}</details>\n" : code);
        }

        var shown = cell.HasTag("remove-output") ? [] : cell.Outputs.Select(outputs.Convert).Where(html => html.Length > 0).ToList();
        if (shown.Count > 0)
            result.Append("<div class=\"outputs\">\n").AppendJoin('\n', shown).Append("\n</div>\n");
        return result.Append("</section>\n").ToString();
    }

    private static string Contents(IReadOnlyList<Heading> headings)
    {
        const int DeepestLevel = 3;
        return PageMarkup.Contents([.. headings.Where(heading => heading.Level <= DeepestLevel).Select(heading => (heading.Level, heading.Text, heading.Anchor))]);
    }

    private static string Notice(string? notebook) => notebook is null ? ""
        : $"<p class=\"notice\">A page made of a notebook that was run to its end. Its charts are still pictures; in the <a href=\"{WebUtility.HtmlEncode(notebook)}\">notebook</a> they are live, and every cell can be changed.</p>\n";

    private static string Foot(string? source) =>
        $"<footer>{(source is null ? "" : $"{WebUtility.HtmlEncode(source)}, ")}executed and rendered by ArtGan. The page is complete: it loads nothing.</footer>\n";
}
