using System.IO.Compression;
using System.Net;
using System.Text.Json;
using ArtGan.Data;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Html;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>
/// Diagrams in mermaid's language. JupyterLab and Notebook 7 know the language; elsewhere the page draws them itself,
/// without network, with the library (2 MB, packed) that each output brings along: any cell may be the only one that is
/// left. Notebook 6 keeps the drawing in its place. Where no script may run, the source stands there as text.
/// </summary>
internal sealed class MermaidLanguage : ICellLanguage
{
    private const string LibraryFile = "mermaid.min.js";

    // Packed once a session.
    private string? library;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["mermaid"];

    /// <inheritdoc/>
    public string Summary => "draws the diagram below it, in mermaid's language";

    /// <inheritdoc/>
    public async Task RunAsync(LanguagePart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        var source = part.Code.Trim();
        library ??= await LibraryAsync(part, cancellation).ConfigureAwait(false);
        var representations = new Dictionary<string, object> { [MimeTypes.Mermaid] = source, [MimeTypes.Plain] = source };
        if (library is not null)
            representations[MimeTypes.Html] = Page(source, library);
        part.Output.Publish(new DisplayData(new(representations)));
    }

    private static string Page(string source, string library)
    {
        var id = $"artgan-mermaid-{Guid.NewGuid():N}";
        var script = EmbeddedText.Read("mermaid-cell.js")
            .Replace("$ID", id, StringComparison.Ordinal)
            .Replace("$SOURCE", JsonSerializer.Serialize(source), StringComparison.Ordinal);
        return $"<div id=\"{id}\"><pre>{WebUtility.HtmlEncode(source)}</pre></div>{PageLibrary.Element(library)}<script>\n{script}</script>";
    }

    private static async Task<string?> LibraryAsync(LanguagePart part, CancellationToken cancellation)
    {
        try
        {
            var manifest = Manifest.Load(Path.Combine(Repository.Root, "environment", "mermaid.json"));
            var folder = await new AssetStore().FetchAsync(manifest, progress: null, cancellation).ConfigureAwait(false);
            using var packed = new MemoryStream();
            await using (var packer = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await using (var file = File.OpenRead(Path.Combine(folder, LibraryFile)))
                await file.CopyToAsync(packer, cancellation).ConfigureAwait(false);
            return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        }
        catch (Exception error) when (error is UserException or IOException or UnauthorizedAccessException)
        {
            part.Output.Publish(new StreamOutput("stderr", $"The diagram is shown as text, as mermaid could not be had: {error.Message}\n"));
            return null;
        }
    }
}
