using ArtGan.Experiments;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>Every lesson of the course: it has the parts that all have, and runs to its end with few steps.</summary>
public sealed class CourseTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "notebooks");

    private readonly TemporaryFolder folder = new();

    /// <summary>The lessons, by their files' names.</summary>
    public static TheoryData<string> Lessons => [.. Names];

    /// <summary>Those that need nothing which may be absent.</summary>
    public static TheoryData<string> LessonsWithoutData => [.. Names.Where(name => !name.StartsWith("01", StringComparison.Ordinal))];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_has_the_parts_that_all_have_and_no_outputs(string name)
    {
        var document = NotebookDocument.Load(Path.Combine(Folder, name));
        Assert.All(document.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(document.Cells, cell => Assert.False(string.IsNullOrEmpty(cell.Id)));
        var text = string.Join('\n', document.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));
        Assert.StartsWith($"# {name[..2]} · ", text, StringComparison.Ordinal);
        Assert.All(["**You will learn**", "\n## Is your result sane?", "\n## Exercises", "<details><summary>Solution</summary>", "\n## Sources"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal("#r \"project:../ArtGan.Lib.csproj\"", document.Cells.First(cell => cell.Kind == CellKind.Code).Source);
        Assert.Contains("bool quick = false;", document.Cells.Single(cell => cell.Tags.Contains("parameters")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LessonsWithoutData))]
    public async Task A_lesson_runs_to_its_end_with_few_steps(string name)
    {
        var result = await NotebookRunner.RunAsync(new()
        {
            Path = Path.Combine(Folder, name),
            Parameters = new Dictionary<string, string> { ["quick"] = "true" },
            OutputPath = folder[name],
        });
        try
        {
            Assert.True(result.Failure is null, result.Failure?.ToString());
            Assert.Contains(NotebookDocument.Load(folder[name]).Cells.SelectMany(cell => cell.Outputs), output => ((string?)output["text"]?.ToString() ?? "").Contains("ok   ", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var run in result.Variables.Values.OfType<ExperimentRun>())
            {
                run.Dispose();
                Directory.Delete(run.Folder.FullPath, recursive: true);
            }
        }
    }
}
