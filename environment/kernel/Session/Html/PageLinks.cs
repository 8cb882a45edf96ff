namespace ArtGan.Kernel.Session.Html;

/// <summary>Where the links of a notebook lead from its page.</summary>
/// <param name="options">Where both lie.</param>
internal sealed class PageLinks(HtmlExportOptions options)
{
    private const string Notebook = ".ipynb", Page = ".html";

    private readonly string? folder = options is { Folder: { } from, PagePath: not null } ? Path.GetFullPath(from) : null;
    private readonly string? pageFolder = options.PagePath is { } page ? Path.GetDirectoryName(Path.GetFullPath(page)) : null;

    /// <summary>The notebook's address, for a published page; null for any other.</summary>
    public string? ToNotebook => options is { IsPublished: true, SourceName: { } name } && folder is not null ? Relative(Path.Combine(folder, name)) : null;

    /// <summary>The address that a link of the notebook has on the page.</summary>
    /// <param name="address">The link as the notebook has it.</param>
    public string From(string address)
    {
        if (folder is null || address.Length == 0 || address[0] is '#' or '/' || address.Contains(':', StringComparison.Ordinal))
            return address;
        var place = address.IndexOf('#', StringComparison.Ordinal);
        var (file, anchor) = place < 0 ? (address, "") : (address[..place], address[place..]);
        var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(file)));
        // The other notebooks of the folder have pages beside this one, whose headings have other anchors.
        return options.IsPublished && Path.GetExtension(path) == Notebook && Path.GetDirectoryName(path) == folder
            ? Escaped(Path.ChangeExtension(Path.GetFileName(path), Page))
            : Relative(path) + anchor;
    }

    private string Relative(string path) => string.Join('/', Path.GetRelativePath(pageFolder!, path).Split(Path.DirectorySeparatorChar).Select(Escaped));

    private static string Escaped(string name) => Uri.EscapeDataString(name);
}
