using ArtGan.Cli.Notebooks;
using ArtGan.Experiments;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Notebooks;

/// <summary>The lessons of the course, and what comes out when they are run with few steps.</summary>
[CollectionDefinition(nameof(Lessons))]
public sealed class Lessons : ICollectionFixture<Lessons>, IDisposable
{
    /// <summary>The folder of the lessons.</summary>
    public static readonly string Folder = Path.Combine(Repository.Root, "notebooks");

    /// <summary>What makes a lesson short.</summary>
    public static readonly IReadOnlyDictionary<string, string> Quick = new Dictionary<string, string> { ["quick"] = "true" };

    private readonly NewRuns runs = new();
    private readonly Dictionary<string, NotebookRunResult> results = [];

    /// <summary>The files' names, in reading order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>The first lesson, and two others that change from day to day.</summary>
    public static IReadOnlyList<string> OfToday
    {
        get
        {
            var others = Names.Skip(1).ToList();
            var day = (DateTime.UtcNow - DateTime.UnixEpoch).Days;
            return [Names[0], .. Enumerable.Range(0, Math.Min(2, others.Count)).Select(index => others[((2 * day) + index) % others.Count])];
        }
    }

    /// <summary>A lesson without outputs.</summary>
    public static NotebookDocument Load(string name) => NotebookDocument.Load(Path.Combine(Folder, name));

    /// <summary>The text of a lesson.</summary>
    public static string TextOf(NotebookDocument document) => string.Join('\n', document.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));

    /// <summary>Runs a lesson with few steps, once for all tests.</summary>
    public async Task<NotebookRunResult> RunAsync(string name)
    {
        if (!results.TryGetValue(name, out var result))
            results[name] = result = await NotebookRunner.RunAsync(new()
            {
                Path = Path.Combine(Folder, name),
                Parameters = new Dictionary<string, string>(Quick),
                Cells = NotebookHost.Serve(new()),
            });
        return result;
    }

    public void Dispose()
    {
        foreach (var run in results.Values.SelectMany(result => result.Variables.Values).OfType<ExperimentRun>())
            run.Dispose();
        runs.Dispose();
    }
}
