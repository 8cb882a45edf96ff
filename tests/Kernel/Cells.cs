using System.Collections.Concurrent;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session;

namespace ArtGan.Tests.Kernel;

/// <summary>A session and everything its cells have shown.</summary>
internal sealed class Cells(SessionOptions? options = null) : IDisposable
{
    public CSharpSession Session { get; } = NotebookSession.Create(options ?? new SessionOptions());

    public ConcurrentQueue<CellOutput> Outputs { get; } = [];

    public string Stdout => Text("stdout");

    public string Stderr => Text("stderr");

    public Task<CellResult> Run(string code, CancellationToken cancellation = default) => Session.RunAsync(code, Outputs.Enqueue, cancellation);

    /// <summary>Runs a cell that must succeed, and gives its value.</summary>
    public async Task<object?> Value(string code)
    {
        var result = await Run(code);
        Assert.True(result.Error is null, string.Join('\n', result.Error?.Traceback ?? []));
        return result.Value;
    }

    /// <summary>Runs a cell until it has printed "ready", then interrupts it.</summary>
    public async Task<CellResult> Interrupt(string code)
    {
        using var cancellation = new CancellationTokenSource();
        return await Session.RunAsync(code, output =>
        {
            Outputs.Enqueue(output);
            if (output is StreamOutput { Text: var text } && text.Contains("ready", StringComparison.Ordinal))
                _ = cancellation.CancelAsync();
        }, cancellation.Token);
    }

    /// <summary>The plain texts of what is shown, a line each, with updates in their places; without results.</summary>
    public string ShownText()
    {
        var texts = new Dictionary<string, string>();
        foreach (var output in Outputs)
        {
            if (output is DisplayData { Data: var data } shown)
                texts[shown.DisplayId ?? $"{texts.Count}"] = (string)data.Representations["text/plain"];
            else if (output is UpdateDisplayData { Data: var update, DisplayId: var id })
                texts[id] = (string)update.Representations["text/plain"];
        }

        return string.Join('\n', texts.Values.Where(text => text.Length > 0));
    }

    /// <summary>What has been shown so far, in one representation each.</summary>
    public IReadOnlyList<string> Shown(string type = "text/plain") =>
        [.. Outputs.Select(output => output switch { DisplayData display => display.Data, ExecuteResult result => result.Data, _ => null })
            .Select(bundle => bundle?.Representations.GetValueOrDefault(type) as string).OfType<string>()];

    /// <summary>Runs cells, and gives what is shown and the last one's value or error.</summary>
    public static async Task<string> Last(string folder, IEnumerable<string> codes)
    {
        using var cells = new Cells(new SessionOptions { Folder = folder, CacheFolder = Path.Combine(folder, "cache") });
        CellResult? last = null;
        foreach (var code in codes)
            last = await cells.Run(code);
        return $"{cells.ShownText()}|{last?.Value ?? last?.Error?.Value}";
    }

    public void Dispose() => Session.Dispose();

    private string Text(string name) => string.Concat(Outputs.OfType<StreamOutput>().Where(output => output.Name == name).Select(output => output.Text));
}
