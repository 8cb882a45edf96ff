using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ArtGan.Tests.Support.Browser;

/// <summary>One page of a headless Chromium; the browser ends with it.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private const int Width = 1100, Height = 900;
    // A guard against hanging for ever on a machine that is busy, no measure of speed.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);

    private readonly Process browser;
    private readonly DevToolsConnection connection;
    private readonly string session;
    private readonly TemporaryFolder profile;

    private BrowserPage(Process browser, DevToolsConnection connection, string session, TemporaryFolder profile) =>
        (this.browser, this.connection, this.session, this.profile) = (browser, connection, session, profile);

    /// <summary>Starts the browser with an empty profile and an empty page.</summary>
    /// <param name="program">Chromium.</param>
    public static async Task<BrowserPage> OpenAsync(string program)
    {
        using var limit = new CancellationTokenSource(Guard);
        var profile = new TemporaryFolder();
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", $"--window-size={Width},{Height}", $"--user-data-dir={profile.Path}", "--remote-debugging-port=0", "about:blank",
        ];
        var browser = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var address = await AddressAsync(browser, limit.Token);
        var connection = await DevToolsConnection.OpenAsync(address, limit.Token);
        var target = (string)(await connection.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, limit.Token))["targetId"]!;
        var session = (string)(await connection.CallAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, limit.Token))["sessionId"]!;
        return new(browser, connection, session, profile);
    }

    public Task NavigateAsync(string address) => CallAsync("Page.navigate", new() { ["url"] = address });

    /// <summary>The value of an expression, of a promise when it has come.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer["exceptionDetails"] is { } thrown
            ? throw new InvalidOperationException($"{thrown["exception"]?["description"] ?? thrown["text"]} in: {expression}")
            : answer["result"]!["value"]?.DeepClone();
    }

    /// <summary>Waits until an expression is true; as long as it throws it is not.</summary>
    public async Task WaitAsync(string condition)
    {
        var clock = Stopwatch.StartNew();
        var left = Guard;
        while (left > TimeSpan.Zero)
        {
            try
            {
                var milliseconds = left.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
                var came = await EvaluateAsync($$"""
                    new Promise(resolve => {
                        const end = performance.now() + {{milliseconds}};
                        const look = () => {
                            let holds = false;
                            try { holds = !!({{condition}}); } catch { }
                            if (holds || performance.now() > end) resolve(holds); else setTimeout(look, 50);
                        };
                        look();
                    })
                    """);
                if ((bool)came!)
                    return;
            }
            catch (InvalidOperationException error) when (IsNavigation(error))
            {
                // A new document has come between; it is asked again.
            }

            left = Guard - clock.Elapsed;
        }

        throw new TimeoutException($"In {Guard.TotalMinutes:0} minutes it did not come to this: {condition}");
    }

    /// <summary>Shows the page as another screen would, or as paper.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="isDark">Whether dark colours are preferred.</param>
    /// <param name="isPaper">Whether the page is laid out for print.</param>
    public async Task EmulateAsync(int width, bool isDark = false, bool isPaper = false)
    {
        await CallAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = Height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await CallAsync("Emulation.setEmulatedMedia", new()
        {
            ["media"] = isPaper ? "print" : "screen",
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
    }

    /// <summary>Types characters, where the focus is.</summary>
    public Task TypeAsync(string text) => CallAsync("Input.insertText", new() { ["text"] = text });

    /// <summary>Presses Enter, where the focus is.</summary>
    public async Task PressEnterAsync()
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await CallAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 13, ["text"] = "\r" });
        }
    }

    /// <summary>Writes a picture of what can be seen.</summary>
    public async Task ScreenshotAsync(string path)
    {
        var answer = await CallAsync("Page.captureScreenshot", new() { ["format"] = "png" });
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, Convert.FromBase64String((string)answer["data"]!));
    }

    /// <summary>Calls a method of the DevTools protocol for this page.</summary>
    public async Task<JsonObject> CallAsync(string method, JsonObject parameters)
    {
        using var limit = new CancellationTokenSource(Guard + TimeSpan.FromSeconds(30));
        return await connection.CallAsync(method, parameters, session, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        browser.Kill(entireProcessTree: true);
        await browser.WaitForExitAsync();
        browser.Dispose();
        profile.Dispose();
    }

    private static bool IsNavigation(InvalidOperationException error) =>
        error.Message.Contains("context", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("navigat", StringComparison.OrdinalIgnoreCase);

    private static async Task<Uri> AddressAsync(Process browser, CancellationToken cancellation)
    {
        const string Prefix = "DevTools listening on ";
        while (await browser.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Prefix, StringComparison.Ordinal))
            {
                // A full pipe would hold the browser up.
                _ = browser.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[Prefix.Length..]);
            }
        }

        throw new InvalidOperationException("The browser ended without opening its DevTools.");
    }
}
