using System.Collections.Concurrent;
using System.Text.Json;
using ArtGan.Cli.Notebooks;
using ArtGan.Tests.Support;
using ArtGan.Tests.Support.Browser;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>A notebook in Debian's Jupyter Notebook, in a headless Chromium; the server and its kernel end with it.</summary>
internal sealed class NotebookBrowser : IAsyncDisposable
{
    /// <summary>The cell at the end, as JavaScript.</summary>
    public const string Last = "Jupyter.notebook.get_cells().at(-1)";

    private static readonly string Screenshots = Path.Combine(Repository.Root, "artifacts", "screenshots");

    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> log = [];
    private Task<int> serving = Task.FromResult(0);
    private BrowserPage? page;

    public BrowserPage Page => page!;

    /// <summary>Opens a notebook and waits until its kernel answers.</summary>
    /// <param name="content">The notebook's file.</param>
    public static async Task<NotebookBrowser> OpenAsync(string content)
    {
        const string Name = "test.ipynb";
        var opened = new NotebookBrowser();
        try
        {
            opened.folder.Write($"notebooks/{Name}", content);
            var root = new Uri(await opened.ServeAsync());
            opened.page = await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!);
            await opened.Page.NavigateAsync(new Uri(root, $"notebooks/{Name}{root.Query}").AbsoluteUri);
            await opened.Page.WaitAsync("Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.implementation");
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds a cell at the end and starts it.</summary>
    public async Task StartAsync(string code) => await Page.EvaluateAsync($$"""
        (() => {
            const cell = Jupyter.notebook.insert_cell_at_bottom('code');
            cell.set_text({{JsonSerializer.Serialize(code)}});
            cell.execute();
            cell.element[0].scrollIntoView({ block: 'center' });
        })()
        """);

    /// <summary>Adds a cell at the end and runs it to its end.</summary>
    /// <returns>The text of its result.</returns>
    public async Task<string> RunAsync(string code)
    {
        await StartAsync(code);
        await WaitForEndAsync(Last);
        await Page.EvaluateAsync($"{Last}.element[0].scrollIntoView({{ block: 'end' }})");
        return await TextAsync(".output_result");
    }

    /// <summary>Waits until a cell has its number, which it gets when it ends.</summary>
    public Task WaitForEndAsync(string cell) => Page.WaitAsync($"/\\d/.test({cell}.element[0].querySelector('.input_prompt').textContent)");

    /// <summary>Presses the toolbar's Stop.</summary>
    public async Task PressStopAsync() => await Page.EvaluateAsync("document.querySelector('button[data-jupyter-action=\"jupyter-notebook:interrupt-kernel\"]').click()");

    /// <summary>The text of what a selector finds in the last cell.</summary>
    public async Task<string> TextAsync(string selector) =>
        ((string)(await Page.EvaluateAsync($"[...{Last}.element[0].querySelectorAll('{selector}')].map(each => each.textContent).join('')"))!).Trim();

    /// <summary>Keeps a picture of the page for people to look at.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(Path.Combine(Screenshots, $"{name}.png"));

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
            await page.DisposeAsync();
        await stop.CancelAsync();
        await ((Task)serving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        folder.Dispose();
    }

    private async Task<string> ServeAsync()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        serving = new NotebookServer(folder["notebooks"], folder["jupyter"]).RunAsync(opensBrowser: false, port: null, log.Enqueue, address.SetResult, stop.Token);
        return await Task.WhenAny(address.Task, serving) == address.Task
            ? await address.Task
            : throw new InvalidOperationException($"Jupyter Notebook ended: {string.Join('\n', log)}");
    }
}
