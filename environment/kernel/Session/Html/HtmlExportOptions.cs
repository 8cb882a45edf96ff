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

    /// <summary>Where the page will lie, so that links to other files lead there from it; without it they stay as they are.</summary>
    public string? PagePath { get; init; }

    /// <summary>
    /// Whether the page is one to be kept or published beside those of the other notebooks in the folder: charts are still pictures and pictures small, with a
    /// link to the notebook, where charts are live; links to other notebooks lead to their pages.
    /// </summary>
    public bool IsPublished { get; init; }
}
