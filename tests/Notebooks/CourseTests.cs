using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Kernel.FrontEnds;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>Every lesson of the course: it has the parts that all have, and runs to its end with few steps, headless and in Jupyter.</summary>
[Collection(nameof(Lessons))]
public sealed class CourseTests(Lessons lessons)
{
    /// <summary>The lessons, by their files' names.</summary>
    public static TheoryData<string> All => [.. Lessons.Names];

    /// <summary>Those but the first, which needs the real digits, and those that Jupyter runs today.</summary>
    public static TheoryData<string> Later => [.. Lessons.Names.Except(Lessons.OfToday)];

    /// <summary>Those that Jupyter runs today.</summary>
    public static TheoryData<string> OfToday => [.. Lessons.OfToday];

    [Theory]
    [MemberData(nameof(All))]
    public void A_lesson_has_the_parts_that_all_have_and_no_outputs(string name)
    {
        var document = Lessons.Load(name);
        Assert.All(document.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(document.Cells, cell => Assert.False(string.IsNullOrEmpty(cell.Id)));
        Assert.Equal(document.Cells.Count, document.Cells.DistinctBy(cell => cell.Id).Count());
        var text = Lessons.TextOf(document);
        Assert.StartsWith($"# {name[..2]} · ", text, StringComparison.Ordinal);
        Assert.All(["**You will learn**", "\n## Is your result sane?", "\n## Exercises", "<details><summary>Solution</summary>", "\n## Sources", "$$"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal("#r \"project:../ArtGan.Lib.csproj\"", document.Cells.First(cell => cell.Kind == CellKind.Code).Source);
        Assert.Contains("bool quick = false;", document.Cells.Single(cell => cell.Tags.Contains("parameters")).Source, StringComparison.Ordinal);
    }

    [MnistFact]
    public Task The_first_lesson_runs_to_its_end_with_few_steps() => RunsToItsEndAsync(Lessons.Names[0]);

    [Theory]
    [MemberData(nameof(Later))]
    public Task A_lesson_runs_to_its_end_with_few_steps(string name) => RunsToItsEndAsync(name);

    [JupyterMnistTheory(Jupyter.Nbconvert)]
    [MemberData(nameof(OfToday))]
    public async Task A_lesson_runs_to_its_end_in_Jupyter(string name)
    {
        using var jupyter = new Jupyter();
        var executed = await JupyterLesson.RunAsync(jupyter, name, Lessons.Quick);
        SomeCheckHolds(executed);
        // The first lesson shows the same as without Jupyter, to the last number; others show their own runs, times and scores.
        if (name == Lessons.Names[0])
        {
            var headless = await lessons.RunAsync(name);
            Assert.Equal(string.Join('\n', NotebookOutputs.Of(headless.Document)), string.Join('\n', NotebookOutputs.Of(executed)));
        }
    }

    private async Task RunsToItsEndAsync(string name)
    {
        var result = await lessons.RunAsync(name);
        Assert.True(result.Failure is null, result.Failure?.ToString());
        SomeCheckHolds(result.Document);
    }

    private static void SomeCheckHolds(NotebookDocument document) =>
        Assert.Contains(document.Cells.SelectMany(cell => cell.Outputs), output => (output["text"]?.ToString() ?? "").Contains("ok   ", StringComparison.Ordinal));
}
