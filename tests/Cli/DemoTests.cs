using System.Text.Json;
using ArtGan.Cli;
using ArtGan.Cli.Commands;

namespace ArtGan.Tests.Cli;

public sealed class DemoTests
{
    private static readonly DemoResult Result = new("a.ipynb", "a.html", "runs/00001", 301.5, 0.987, 0.912, [.. Enumerable.Repeat(0.1, 10)], 0.991);

    [Fact]
    public void The_result_has_the_names_that_others_read()
    {
        using var document = JsonDocument.Parse(JsonLines.Serialize(Result));
        Assert.Equal(
            ["notebook", "html", "run", "seconds", "classifier_accuracy", "mean_confidence", "class_share", "real_mean_confidence"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(10, document.RootElement.GetProperty("class_share").GetArrayLength());
    }

    [Fact]
    public void People_read_percentages_and_paths()
    {
        var text = DemoCommand.Describe(Result);
        Assert.Contains("98.70%", text, StringComparison.Ordinal);
        Assert.Contains("91.2%", text, StringComparison.Ordinal);
        Assert.Contains("a.html", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_the_notebook_lost_is_named()
    {
        var variables = new Dictionary<string, object?> { ["verdict"] = "a text" };
        Assert.Contains("'verdict'", Assert.Throws<UserException>(() => DemoCommand.Variable<Version>(variables, "verdict")).Message, StringComparison.Ordinal);
        Assert.Contains("'run'", Assert.Throws<UserException>(() => DemoCommand.Variable<Version>(variables, "run")).Message, StringComparison.Ordinal);
        Assert.Equal("a text", DemoCommand.Variable<string>(variables, "verdict"));
    }
}
