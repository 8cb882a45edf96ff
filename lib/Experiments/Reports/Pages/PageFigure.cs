using System.Globalization;
using ArtGan.Plots;

namespace ArtGan.Experiments;

/// <summary>Pictures and charts inside a page.</summary>
internal static class PageFigure
{
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
        var interactive = isInteractive ? $"<div class=\"plot\" role=\"img\" aria-label=\"{label}\"></div>{PageMarkup.Data(chart.ToJson())}" : "";
        var drawing = chart.ToSvg(string.Create(CultureInfo.InvariantCulture, $"chart{number}-"));
        return $"<figure class=\"chart\">{interactive}<div class=\"still\" role=\"img\" aria-label=\"{label}\">{drawing}</div>{(caption is null ? "" : $"<figcaption>{PageMarkup.Text(caption)}</figcaption>")}</figure>";
    }
}
