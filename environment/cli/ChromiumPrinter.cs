using System.Globalization;

namespace ArtGan.Cli;

/// <summary>Prints pages to PDF with the Chromium of the machine.</summary>
internal static class ChromiumPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The browser; null where there is none.</summary>
    /// <param name="folders">The folders that programs are looked for in, as in PATH.</param>
    public static string? Find(string? folders) => Names
        .SelectMany(name => (folders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Prints a page on A4.</summary>
    /// <param name="html">The page.</param>
    /// <param name="path">The PDF to write.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns>The PDF's full path.</returns>
    /// <exception cref="UserException">There is no browser, it failed, or the file cannot be written.</exception>
    public static async Task<string> PrintAsync(string html, string path, CancellationToken cancellation)
    {
        path = Path.GetFullPath(path);
        var browser = Find(Environment.GetEnvironmentVariable("PATH"))
            ?? throw new UserException("A PDF needs Chromium, which is not on PATH; install the package chromium, or print the HTML page from any browser.");
        var folder = Directory.CreateTempSubdirectory("artgan-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, cancellation);
            var lines = new List<string>();
            var code = await ChildProcess.RunAsync(browser, Arguments(folder.FullName, page, pdf), lines.Add, new Dictionary<string, string>(), cancellation);
            if (code != 0 || !File.Exists(pdf))
            {
                throw new UserException(string.Create(CultureInfo.InvariantCulture, $"Chromium could not print the page (exit code {code}{(lines is [.., var last] ? $": {last.TrimEnd('.')}" : "")}); print the HTML page from a browser instead."));
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

    private static IEnumerable<string> Arguments(string folder, string page, string pdf) =>
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Chromium's sandbox does not start for root, as in most containers.
        .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
        $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
    ];
}
