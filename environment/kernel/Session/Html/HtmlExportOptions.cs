namespace ArtGan.Kernel.Session.Html;

/// <summary>How a notebook becomes a page.</summary>
public sealed record HtmlExportOptions
{
    /// <summary>The page's title; by default the notebook's first heading.</summary>
    public string? Title { get; init; }

    /// <summary>The notebook's file name, for the page's foot.</summary>
    public string? SourceName { get; init; }

    /// <summary>The folder that pictures in markdown are relative to; without it they are left out.</summary>
    public string? Folder { get; init; }

    /// <summary>The file of plotly.js (<c>plotly.min.js</c>); without it charts are shown as their static pictures.</summary>
    public string? PlotlyPath { get; init; }
}
