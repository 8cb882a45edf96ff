using System.IO.Compression;
using System.Net;
using System.Text.Json;
using ArtGan.Data;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>
/// Diagrams in mermaid's language, drawn by the page itself, without network. The library (a megabyte or two,
/// packed) goes into the output of the session's first diagram; the others wait for it. Where nothing draws, the
/// source stands there as text.
/// </summary>
internal sealed class MermaidLanguage : ICellLanguage
{
    private const string LibraryFile = "mermaid.min.js";

    private string? carrier;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["mermaid"];

    /// <inheritdoc/>
    public string Summary => "draws the diagram below it, in mermaid's language";

    /// <inheritdoc/>
    public async Task RunAsync(LanguagePart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        var source = part.Code.Trim();
        string? library = null;
        // The cell that carries the library carries it again when it is run again.
        if (carrier is null || carrier == source)
        {
            library = await LibraryAsync(part, cancellation).ConfigureAwait(false);
            carrier = library is null ? null : source;
        }

        var html = library is null && carrier is null ? $"<pre>{WebUtility.HtmlEncode(source)}</pre>" : Page(source, library);
        part.Output.Publish(new DisplayData(new(new Dictionary<string, object> { ["text/html"] = html, ["text/plain"] = source })));
    }

    private static string Page(string source, string? library)
    {
        var id = $"artgan-mermaid-{Guid.NewGuid():N}";
        var script = EmbeddedText.Read("mermaid-cell.js")
            .Replace("$ID", id, StringComparison.Ordinal)
            .Replace("$LIBRARY", library is null ? "null" : $"\"{library}\"", StringComparison.Ordinal)
            .Replace("$SOURCE", JsonSerializer.Serialize(source), StringComparison.Ordinal);
        return $"<div id=\"{id}\"><pre>{WebUtility.HtmlEncode(source)}</pre></div><script>\n{script}</script>";
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
