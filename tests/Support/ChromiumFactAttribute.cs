using System.Diagnostics;
using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>A test that looks at a page with charts in a browser; skipped with the reason where there is none, or no plotly.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    private const string Browser = "chromium";
    private static readonly Lazy<string?> Obstacle = new(() =>
    {
        if (Program is null)
            return $"'{Browser}' is not installed.";
        try
        {
            return PlotlyPath is null ? "plotly.js is not there." : null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    });

    private static readonly Lazy<string> Plotly = new(() =>
        Path.Combine(new AssetStore().Fetch(Manifest.Load(Path.Combine(Repository.Root, "environment", "plotly.json"))), "plotly.min.js"));

    public ChromiumFactAttribute()
    {
        if (Obstacle.Value is { } reason) Skip = reason;
    }

    /// <summary>plotly.js.</summary>
    public static string PlotlyPath => Plotly.Value;

    /// <summary>The browser; null where it is not installed.</summary>
    public static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Browser)).FirstOrDefault(File.Exists);

    /// <summary>Opens a page and gives its elements after its scripts have run, and what the browser has logged.</summary>
    public static async Task<(string Elements, string Log)> OpenAsync(string page, string profile)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", $"--user-data-dir={profile}", "--enable-logging=stderr", "--v=0", "--virtual-time-budget=10000", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (elements, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await elements, await log);
    }
}
