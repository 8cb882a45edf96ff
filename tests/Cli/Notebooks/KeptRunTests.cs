using System.Text.Json.Nodes;
using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Cli.Notebooks;

public sealed class KeptRunTests
{
    [Fact]
    public void Text_is_that_of_the_lesson_and_outputs_are_those_of_the_run()
    {
        var page = KeptRun.Joined(Lesson("new text", "1 + 1", 0), Lesson("old text", "1 + 1", 1), "lesson");
        Assert.Equal("new text", page.Cells[0].Source);
        Assert.Equal((1, "2"), (page.Cells[1].ExecutionCount, (string?)Assert.Single(page.Cells[1].Outputs)["data"]!["text/plain"]));
    }

    [Fact]
    public void Outputs_of_other_code_are_refused() =>
        Assert.Contains("has changed", Assert.Throws<UserException>(() => KeptRun.Joined(Lesson("text", "1 + 2", 0), Lesson("text", "1 + 1", 1), "lesson")).Message, StringComparison.Ordinal);

    private static NotebookDocument Lesson(string text, string code, int runs) => new()
    {
        Cells =
        [
            new NotebookCell { Id = "a", Kind = CellKind.Markdown, Source = text },
            new NotebookCell
            {
                Id = "b", Kind = CellKind.Code, Source = code, ExecutionCount = runs == 0 ? null : runs,
                Outputs = runs == 0 ? [] : [new JsonObject { ["output_type"] = "execute_result", ["data"] = new JsonObject { ["text/plain"] = "2" } }],
            },
        ],
    };
}
