namespace ArtGan.Cli;

/// <summary>Prints pages to PDF with the Chromium of the machine.</summary>
internal static class ChromiumPrinter
{
    /// <summary>Prints a page on A4.</summary>
    /// <param name="html">The page.</param>
    /// <param name="path">The PDF to write.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns>The PDF's full path.</returns>
    /// <exception cref="UserException">There is no browser, it failed, or the file cannot be written.</exception>
    public static async Task<string> PrintAsync(string html, string path, CancellationToken cancellation)
    {
        path = Path.GetFullPath(path);
        var folder = Directory.CreateTempSubdirectory("artgan-print-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await Chromium.OpenAsync("A PDF", html, folder.FullName, ["--no-pdf-header-footer", $"--print-to-pdf={pdf}"], cancellation);
            if (!File.Exists(pdf))
            {
                throw new UserException("Chromium printed no PDF; print the HTML page from a browser instead.");
            }

            AtomicFile.Write(path, target =>
            {
                using var source = File.OpenRead(pdf);
                source.CopyTo(target);
            });
            return path;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
