using ArtGan.Kernel.Session.Html;

namespace ArtGan.Cli.Notebooks;

/// <summary>Draws the diagrams of a page once and for all, in the Chromium of the machine.</summary>
internal static class DiagramDrawing
{
    // The browser's own clock, which waits for nothing: the drawing may take as long as it does.
    private const int Milliseconds = 20_000;

    /// <summary>Draws them.</summary>
    /// <param name="html">The page, which draws them when it is opened.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns>The page with the drawings in their places; the same page where it has no diagrams.</returns>
    /// <exception cref="UserException">There is no browser, it failed, or it could not draw one.</exception>
    public static async Task<string> DrawAsync(string html, CancellationToken cancellation)
    {
        if (!DrawnDiagrams.AreDrawnBy(html))
        {
            return html;
        }

        var folder = Directory.CreateTempSubdirectory("artgan-draw-");
        try
        {
            return DrawnDiagrams.Put(html, await Chromium.OpenAsync("A page with diagrams", html, folder.FullName, [$"--virtual-time-budget={Milliseconds}", "--dump-dom"], cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
