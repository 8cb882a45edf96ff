using ArtGan.Cli.Notebooks;
using ArtGan.Tests.Kernel.FrontEnds;

namespace ArtGan.Tests.Notebooks;

/// <summary>Every lesson as a reader runs it, with its own numbers, in Jupyter: about an hour, so only when it is asked for.</summary>
public sealed class NotebooksFullTests
{
    /// <summary>The lessons, by their files' names.</summary>
    public static TheoryData<string> All => [.. Lessons.Names];

    [NotebooksFullTheory]
    [MemberData(nameof(All))]
    public async Task A_lesson_runs_in_Jupyter_and_all_its_checks_hold(string name)
    {
        using var jupyter = new Jupyter();
        var executed = await JupyterLesson.RunAsync(jupyter, name, new Dictionary<string, string>());
        var printed = executed.Cells.SelectMany(cell => cell.Outputs).Select(output => output["text"]?.ToString() ?? "").SelectMany(text => text.Split('\n')).ToList();
        Assert.Contains(printed, line => line.StartsWith("ok   ", StringComparison.Ordinal));
        Assert.DoesNotContain(printed, line => line.StartsWith("NOT  ", StringComparison.Ordinal));

        // 'artgan notebook gallery --kept' makes pages of it.
        Directory.CreateDirectory(Path.GetDirectoryName(KeptRun.PathOf(name))!);
        executed.Save(KeptRun.PathOf(name));
    }
}
