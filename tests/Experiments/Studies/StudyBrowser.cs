using System.Text.Json.Nodes;
using ArtGan.Tests.Support;
using ArtGan.Tests.Support.Browser;

namespace ArtGan.Tests.Experiments.Studies;

/// <summary>A study's page in a headless Chromium, used as a person uses it.</summary>
internal sealed class StudyBrowser : IAsyncDisposable
{
    private static readonly string Screenshots = Path.Combine(Repository.Root, "artifacts", "screenshots");

    private readonly BrowserPage page;
    private readonly string downloads;

    private StudyBrowser(BrowserPage page, string downloads) => (this.page, this.downloads) = (page, downloads);

    /// <summary>Opens a page.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="downloads">The folder for what it saves.</param>
    public static async Task<StudyBrowser> OpenAsync(Uri address, string downloads)
    {
        Directory.CreateDirectory(downloads);
        var browser = new StudyBrowser(await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!), downloads);
        await browser.page.CallAsync("Page.enable", []);
        await browser.page.CallAsync("Browser.setDownloadBehavior", new() { ["behavior"] = "allow", ["downloadPath"] = downloads });
        // Kept over a reload, as the answers are.
        await browser.page.CallAsync("Page.addScriptToEvaluateOnNewDocument", new()
        {
            ["source"] = """
                window.complaints = [];
                for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation'])
                    addEventListener(name, event => complaints.push(`${name}: ${event.message ?? event.reason ?? event.blockedURI}`));
                for (const name of ['error', 'warn']) console[name] = (...words) => complaints.push(words.join(' '));
                """,
        });
        await browser.page.NavigateAsync(address.AbsoluteUri);
        return browser;
    }

    /// <summary>What went wrong on the page, and what it loaded besides itself and its own pictures.</summary>
    public async Task<string> ComplaintsAsync() =>
        (string)(await page.EvaluateAsync("[...complaints, ...performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !/^(data|blob):/.test(name))].join('; ')"))!;

    /// <summary>A phone: 390 x 844, with fingers.</summary>
    public async Task BecomePhoneAsync()
    {
        await page.CallAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = 390, ["height"] = 844, ["deviceScaleFactor"] = 2, ["mobile"] = true });
        await page.CallAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
    }

    public Task DarkenAsync() => page.CallAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "dark" }) });

    public Task WaitAsync(string condition) => page.WaitAsync(condition);

    public async Task<T> ValueAsync<T>(string expression) => (await page.EvaluateAsync(expression))!.GetValue<T>();

    /// <summary>Waits until a question can be answered.</summary>
    /// <param name="number">Its number from 0.</param>
    public Task WaitForQuestionAsync(int number) => page.WaitAsync($"document.getElementById('stage').dataset.open === '{number}'");

    public async Task PressAsync(string key)
    {
        foreach (var type in (string[])["keyDown", "keyUp"])
            await page.CallAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = key });
    }

    /// <summary>Touches the middle of an element, which has to be on the screen.</summary>
    public async Task TouchAsync(string selector)
    {
        var place = (await page.EvaluateAsync($$"""
            (() => { const box = document.querySelector('{{selector}}').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()
            """))!.AsArray();
        await page.CallAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = new JsonArray(new JsonObject { ["x"] = place[0]!.DeepClone(), ["y"] = place[1]!.DeepClone() }) });
        await page.CallAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = new JsonArray() });
    }

    public async Task ClickAsync(string selector) => await page.EvaluateAsync($"document.querySelector('{selector}').click()");

    public Task TypeAsync(string text) => page.TypeAsync(text);

    public Task ReloadAsync() => page.CallAsync("Page.reload", []);

    /// <summary>Presses the button that saves, and waits for the file.</summary>
    public async Task<string> SaveAsync()
    {
        var saved = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(downloads, "*.answers.json");
        watcher.Created += (_, file) => saved.TrySetResult(file.FullPath);
        watcher.Renamed += (_, file) => saved.TrySetResult(file.FullPath);
        watcher.EnableRaisingEvents = true;
        await ClickAsync("#save");
        // A guard against hanging for ever, no measure of speed.
        return await saved.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>Keeps a picture of the page for people to look at.</summary>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(Path.Combine(Screenshots, $"{name}.png"));

    public ValueTask DisposeAsync() => page.DisposeAsync();
}
