using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Notebooks;

/// <summary>A page of the gallery.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Bytes">The page's size.</param>
internal sealed record GalleryPage(string Name, long Bytes)
{
    /// <summary>Makes the page and the thumbnail of a lesson that has been run in full.</summary>
    /// <param name="lesson">The lesson's file.</param>
    /// <param name="document">The lesson with what its code showed.</param>
    /// <param name="cancellation">Ends the browser that draws diagrams.</param>
    /// <exception cref="UserException">A diagram could not be drawn, or a file not be written.</exception>
    public static async Task<GalleryPage> WriteAsync(string lesson, NotebookDocument document, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(lesson);
        var page = Path.Combine(Path.GetDirectoryName(lesson)!, "gallery", $"{name}.html");
        var html = HtmlExporter.Export(document, new HtmlExportOptions { SourceName = Path.GetFileName(lesson), Folder = Path.GetDirectoryName(lesson), PagePath = page, IsPublished = true }).Html;
        AtomicFile.WriteText(page, await DiagramDrawing.DrawAsync(html, cancellation));
        NotebookThumbnail.Of(document)?.Save(Path.ChangeExtension(page, ".png"));
        return new(name, new FileInfo(page).Length);
    }
}
