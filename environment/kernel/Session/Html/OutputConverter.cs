using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Exploring;
using ArtGan.Kernel.Display.Html;
using ArtGan.Kernel.Display.Html.Formulas;
using ArtGan.Kernel.Display.Views;
using ArtGan.Pages;

namespace ArtGan.Kernel.Session.Html;

/// <summary>Outputs of cells as HTML, each in the richest form that the page can show.</summary>
/// <param name="markdown">Converts markdown outputs.</param>
/// <param name="withCharts">Whether plotly.js draws charts.</param>
/// <param name="isPublished">Whether pictures are made small.</param>
internal sealed class OutputConverter(MarkdownConverter markdown, bool withCharts, bool isPublished)
{
    private static readonly string[] Pictures = ["image/png", "image/gif", "image/webp", "image/jpeg"];

    private readonly PageLibrary libraries = new();

    /// <summary>Charts on the page so far that need plotly.js.</summary>
    public int Charts { get; private set; }

    /// <summary>Charts shown as pictures because plotly.js is not at hand.</summary>
    public int StaticCharts { get; private set; }

    /// <summary>Converts an output.</summary>
    public string Convert(JsonObject output) => Text(output["output_type"]) switch
    {
        "stream" => $"<pre class=\"stream {(Text(output["name"]) == "stderr" ? "stderr" : "stdout")}\">{Encode(PrintedText.Settled(Text(output["text"])))}</pre>",
        "error" => Error(output),
        _ when output["data"] is JsonObject data => isPublished ? PublishedPictures.Shrink(Bundle(data), IsInteractive(data) ? PublishedPictures.WidestFrame : PublishedPictures.Widest) : Bundle(data),
        _ => "",
    };

    private static string Error(JsonObject output)
    {
        var lines = (output["traceback"] as JsonArray)?.Select(line => PrintedText.Settled(Text(line))) ?? [];
        return $"<div class=\"error\"><p>{Encode(Text(output["ename"]))}</p><pre>{Encode(string.Join('\n', lines))}</pre></div>";
    }

    private string Bundle(JsonObject data)
    {
        var description = Text(data["text/plain"]);
        if (data[MimeTypes.Plotly] is { } chart)
        {
            if (withCharts)
                return Chart(chart, data);
            StaticCharts++;
        }

        if (data["text/html"] is { } html)
            // The page says once how values look.
            return $"<div class=\"rich\">{libraries.Once(OfflineHtml.Clean(Text(html).Replace(HtmlView.Style, "", StringComparison.Ordinal)))}</div>";
        if (data["text/markdown"] is { } text)
            return $"<div class=\"rich\">{markdown.Convert(Text(text))}</div>";
        if (data["image/svg+xml"] is { } svg)
            return $"<figure>{OfflineHtml.Clean(Text(svg))}</figure>";
        if (Picture(data, description) is { } picture)
            return $"<figure>{picture}</figure>";
        if (data["text/latex"] is { } latex)
            return LatexToMathML.Convert(Text(latex).Trim().Trim('$'), display: true);
        return description.Length == 0 ? "" : $"<pre class=\"value\">{Encode(description)}</pre>";
    }

    private string Chart(JsonNode chart, JsonObject data)
    {
        Charts++;
        var result = new StringBuilder("<figure class=\"chart\"><div class=\"plot\"></div>").Append(PageMarkup.Data(chart));
        if (Picture(data, "chart") is { } picture)
            result.Append("<noscript>").Append(picture).Append("</noscript>");
        return result.Append("</figure>").ToString();
    }

    private static bool IsInteractive(JsonObject data) => Text(data["text/html"]).Contains(FramePage.Class, StringComparison.Ordinal);

    private static string? Picture(JsonObject data, string description) =>
        Pictures.FirstOrDefault(data.ContainsKey) is { } type ? PictureMarkup.Of(type, Text(data[type]), description) : null;

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
