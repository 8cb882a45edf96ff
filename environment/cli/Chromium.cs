using System.Globalization;

namespace ArtGan.Cli;

/// <summary>Has the Chromium of the machine open a page, without a window.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The browser; null where there is none.</summary>
    /// <param name="folders">The folders that programs are looked for in, as in PATH.</param>
    public static string? Find(string? folders) => Names
        .SelectMany(name => (folders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page and does with it what the arguments say.</summary>
    /// <param name="purpose">What needs the browser, as the beginning of a sentence: "A PDF".</param>
    /// <param name="html">The page.</param>
    /// <param name="folder">A folder of its own, which the caller deletes: the page and the browser's profile lie there.</param>
    /// <param name="arguments">What to do.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns>What the browser printed.</returns>
    /// <exception cref="UserException">There is no browser, or it failed.</exception>
    public static async Task<string> OpenAsync(string purpose, string html, string folder, string[] arguments, CancellationToken cancellation)
    {
        var browser = Find(Environment.GetEnvironmentVariable("PATH"))
            ?? throw new UserException($"{purpose} needs Chromium, which is not on PATH; install the package chromium.");
        var page = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(page, html, cancellation);
        var lines = new List<string>();
        var code = await ChildProcess.RunAsync(browser, [.. Quiet, $"--user-data-dir={Path.Combine(folder, "profile")}", .. arguments, new Uri(page).AbsoluteUri], lines.Add, new Dictionary<string, string>(), cancellation);
        return code == 0
            ? string.Join('\n', lines)
            : throw new UserException(string.Create(CultureInfo.InvariantCulture, $"{purpose} was not made, as Chromium failed (exit code {code}{(lines is [.., var last] ? $": {last.TrimEnd('.')}" : "")}); open the page in a browser instead."));
    }

    private static IEnumerable<string> Quiet =>
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Chromium's sandbox does not start for root, as in most containers.
        .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
    ];
}
