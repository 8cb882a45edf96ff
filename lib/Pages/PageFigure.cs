using System.Globalization;
using System.Text.Json.Nodes;
using ArtGan.Imaging;
using ArtGan.Plots;

namespace ArtGan.Pages;

/// <summary>Pictures and charts inside a page.</summary>
internal static class PageFigure
{
    // Bytes from which a file weighs on a page that holds many.
    private const int LargeFile = 150_000;

    /// <summary>A picture from a file; nothing where there is no such file, and a remark where it is no picture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="description">What a person hears who cannot see it, as text.</param>
    /// <param name="caption">What stands below it, as text; the description where absent.</param>
    internal static string OfFile(string path, string description, string? caption = null)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        try
        {
            var content = File.ReadAllBytes(path);
            return PictureMarkup.TypeOf(content) is { } type
                ? OfPicture(type, content, description, caption)
                : PageMarkup.Paragraph($"{PageMarkup.Code(Path.GetFileName(path))} is damaged and cannot be shown.", "quiet");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PageMarkup.Paragraph($"{PageMarkup.Code(Path.GetFileName(path))} cannot be read ({PageMarkup.Text(error.Message.TrimEnd('.'))}).", "quiet");
        }
    }

    /// <summary>A picture of several of its kind: as <see cref="OfFile"/>, but a large one loses what the eye misses.</summary>
    internal static string OfFileSmall(string path, string description, string? caption = null)
    {
        if (!Picture.HasLibrary || !File.Exists(path) || new FileInfo(path).Length < LargeFile)
        {
            return OfFile(path, description, caption);
        }

        try
        {
            return OfPicture("image/webp", Picture.Load(path).Encode(PictureFormat.WebP, new EncodeOptions { Quality = 80 }), description, caption);
        }
        catch (UserException)
        {
            // What cannot be read is said there.
            return OfFile(path, description, caption);
        }
    }

    /// <summary>A picture that is at hand.</summary>
    /// <param name="type">Its MIME type.</param>
    /// <param name="content">Its content.</param>
    /// <param name="description">What a person hears who cannot see it, as text.</param>
    /// <param name="caption">What stands below it, as text; the description where absent.</param>
    internal static string OfPicture(string type, byte[] content, string description, string? caption = null) =>
        $"<figure class=\"fills\">{PictureMarkup.Of(type, Convert.ToBase64String(content), description)}<figcaption>{PageMarkup.Text(caption ?? description)}</figcaption></figure>";

    /// <summary>A chart: drawn by plotly.js on screens where the page has it, a drawing everywhere else and on paper.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="description">What a person hears who cannot see it, as text.</param>
    /// <param name="caption">What stands below it, as text; nothing where absent.</param>
    /// <param name="isInteractive">Whether the page has plotly.js.</param>
    /// <param name="number">The chart's number on its page.</param>
    internal static string OfChart(PlotlyChart chart, string description, string? caption, bool isInteractive, int number)
    {
        var label = PageMarkup.Text(description);
        var interactive = isInteractive ? $"<div class=\"plot\" role=\"img\" aria-label=\"{label}\"></div>{PageMarkup.Data(Flexible(chart))}" : "";
        var drawing = chart.ToSvg(string.Create(CultureInfo.InvariantCulture, $"chart{number}-"));
        return $"<figure class=\"chart\">{interactive}<div class=\"still\" role=\"img\" aria-label=\"{label}\">{drawing}</div>{(caption is null ? "" : $"<figcaption>{PageMarkup.Text(caption)}</figcaption>")}</figure>";
    }

    // The interactive chart is as wide as there is room.
    private static JsonObject Flexible(PlotlyChart chart)
    {
        var json = chart.ToJson();
        json["layout"]?.AsObject().Remove("width");
        // Its buttons would cover a small chart; dragging zooms, and two clicks go back.
        json["config"]!["displayModeBar"] = false;
        return json;
    }
}
