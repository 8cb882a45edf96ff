using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Store;

/// <summary>Run folders as trainings leave them, made for one test.</summary>
internal sealed class StoreRuns : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The folder of all runs.</summary>
    public string Root => folder["runs"];

    /// <summary>A path beside the folder of all runs.</summary>
    public string this[string name] => folder[name];

    public void Dispose() => folder.Dispose();

    public RunStore Open() => RunStore.Open(Root);

    /// <summary>Makes a run, or writes it anew; gives its folder's name.</summary>
    public string Write(int number, string preset, string scores = "", string? stats = null, string data = "mnist", int batch = 64, string started = "2026-01-01T00:00:00Z")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:D5}-{preset}");
        Put(name, "run.json", $$"""
            {"number": {{number}}, "preset": "{{preset}}", "started": "{{started}}", "hardware": {"device": "cpu"},
             "options": {"data": "{{data}}", "size": 28, "batch": {{batch}}, "steps": 200, "seed": 7, "learning_rate_g": 0.0002, "flip": false} }
            """);
        Put(name, "stats.jsonl", stats ?? """
            {"step":100,"seconds":1,"loss_d":0.5,"loss_g":2}
            {"step":200,"seconds":2.5,"loss_d":0.25,"loss_g":"NaN"}

            """);
        Put(name, "metrics.jsonl", scores);
        return name;
    }

    /// <summary>Writes a file of a run.</summary>
    public string Put(string run, string file, string content) => folder.Write($"runs/{run}/{file}", content);

    /// <summary>A line of metrics.jsonl.</summary>
    public static string Score(string name, double value, double? low = null, double? high = null, double? floor = null, int n = 500, int step = 200, int seed = 1)
    {
        static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return string.Create(CultureInfo.InvariantCulture, $$"""{"name":"{{name}}","value":{{value}},"low":{{Text(low)}},"high":{{Text(high)}},"floor":{{Text(floor)}},"n":{{n}},"network":"squeezenet","real_n":1000,"step":{{step}},"seed":{{seed}},"warning":"Few pictures."}""") + "\n";
    }

    /// <summary>The rows of a query, a text each.</summary>
    public static string[] Rows(QueryResult result) => [.. result.Select(row => string.Join('|', row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))];
}
