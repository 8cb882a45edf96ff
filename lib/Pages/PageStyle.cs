namespace ArtGan.Pages;

/// <summary>How pages look, and the script that draws their charts.</summary>
internal static class PageStyle
{
    /// <summary>What every page has: colours for light and dark, type, tables, print.</summary>
    internal static string Base => Read("page.css");

    /// <summary>What reports have besides.</summary>
    internal static string Report => Read("report.css");

    /// <summary>Draws each <c>figure.chart</c> from the JSON inside it, once plotly.js is there.</summary>
    internal static string ChartScript => Read("charts.js");

    /// <summary>Shows the pictures of a <c>div.time</c> one at a time, by a slider.</summary>
    internal static string TimeScript => Read("time.js");

    private static string Read(string name) => EmbeddedFile.Read(typeof(PageStyle).Assembly, name);
}
