using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ArtGan.Plots;

namespace ArtGan.Pages;

/// <summary>
/// A page that stands alone: it loads nothing, finds its way by its headings, and reads in light and dark, on a phone
/// and on paper. Only scripts that were added run, whatever else a text on it may try.
/// </summary>
/// <param name="title">What the page is about, as text.</param>
/// <param name="plotlyPath">The file of plotly.js, which makes charts that can be zoomed and the page 5 MB larger; null for drawings.</param>
internal sealed class ReportPage(string title, string? plotlyPath = null)
{
    private readonly StringBuilder body = new();
    private readonly List<(int Level, string Text, string Anchor)> headings = [];
    private readonly List<string> scripts = [];
    private readonly StringBuilder styles = new();
    private int charts;

    /// <summary>The line below the title, as text; null for none.</summary>
    internal string? Subtitle { get; init; }

    /// <summary>What made the page, as text: a command, for the foot.</summary>
    internal string MadeBy { get; init; } = "artgan report";

    /// <summary>When the page was made.</summary>
    internal DateTime Made { get; init; } = DateTime.UtcNow;

    /// <summary>Adds what stands before the first heading, or goes on below the last one.</summary>
    /// <param name="html">Its content.</param>
    internal void Add(string html) => body.Append(html);

    /// <summary>Adds a part with a heading; nothing where it has no content.</summary>
    /// <param name="heading">The heading, as text.</param>
    /// <param name="html">The part's content.</param>
    internal void Section(string heading, string html)
    {
        if (html.Length == 0)
        {
            return;
        }

        var anchor = AnchorOf(heading);
        headings.Add((1, heading, anchor));
        body.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{anchor}\">{PageMarkup.Text(heading)}</h2>\n{html}");
    }

    /// <summary>A chart for a section; see <see cref="PageFigure.OfChart"/>.</summary>
    internal string Chart(PlotlyChart chart, string description, string? caption = null) =>
        PageFigure.OfChart(chart, description, caption, plotlyPath is not null, ++charts);

    /// <summary>Adds a script that runs when the page is there. Handlers in attributes do not run; add listeners.</summary>
    internal void AddScript(string script) => scripts.Add(script);

    /// <summary>Adds a style sheet. Colours are <c>var(--ink)</c> and others of page.css, which know light and dark.</summary>
    internal void AddStyle(string sheet) => styles.Append(sheet).Append('\n');

    /// <summary>The page.</summary>
    /// <exception cref="UserException">plotly.js cannot be read.</exception>
    internal string ToHtml()
    {
        List<string> all = plotlyPath is not null && charts > 0 ? [PlotlyLibrary.ReadScript(plotlyPath), PageStyle.ChartScript, .. scripts] : scripts;
        // As the browser will read them, or their hashes would differ.
        var running = all.Select(script => script.ReplaceLineEndings("\n")).ToList();
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy(running)}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{PageMarkup.Text(title)}</title>\n<style>\n{PageStyle.Base}{PageStyle.Report}{styles}</style>\n</head>\n<body>\n")
            .Append(PageMarkup.Contents(headings))
            .Append(CultureInfo.InvariantCulture, $"<main>\n<h1>{PageMarkup.Text(title)}</h1>\n")
            .Append(Subtitle is null ? "" : PageMarkup.Paragraph(PageMarkup.Text(Subtitle), "subtitle"))
            .Append(body)
            .Append(Foot())
            .Append("</main>\n");
        foreach (var script in running)
        {
            html.Append("<script>").Append(script).Append("</script>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    // Styles are set by plotly.js too; scripts are known one by one.
    private static string Policy(IReadOnlyList<string> scripts)
    {
        var known = scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'").DefaultIfEmpty("'none'");
        return $"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src {string.Join(' ', known)}";
    }

    private string AnchorOf(string heading)
    {
        var name = string.Join('-', new string([.. heading.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var anchor = name.Length == 0 ? "part" : name;
        for (var count = 2; headings.Any(heading => heading.Anchor == anchor); count++)
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
        }

        return anchor;
    }

    private string Foot()
    {
        var version = typeof(ReportPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return string.Create(CultureInfo.InvariantCulture, $"<footer>Made by ArtGan {PageMarkup.Text(version)} on {Made:d MMMM yyyy, HH:mm} UTC with {PageMarkup.Code(MadeBy)}. The page is complete: it loads nothing.</footer>\n");
    }
}
