using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine.Languages;

public class CommandTests
{
    [Theory]
    [InlineData("#!time\nvar x = 1;", false)]
    [InlineData("var y = 1;\n#!time", false)]
    [InlineData("#!time\nthrow new Exception();", true)]
    public async Task Time_is_told_of_the_whole_cell_also_when_it_fails(string code, bool fails)
    {
        using var cells = new Cells();
        Assert.Equal(fails, (await cells.Run(code)).Error is not null);
        Assert.Matches(@"^Wall time: [\d.]+ (ms|s)$", Assert.Single(cells.Shown()));
        if (fails)
            Assert.IsType<CellError>(cells.Outputs.Last());
    }

    [Fact]
    public async Task Variables_are_listed_with_type_value_and_size()
    {
        using var cells = new Cells();
        await cells.Run("#!who");
        await cells.Run("var list = new List<int> { 1, 2, 3 }; var name = \"Monet\"; string? none = null; var grid = new double[2, 3];");
        await cells.Run("#!who\n#!whos");
        Assert.Equal("No variables yet.", cells.Shown()[0]);
        Assert.Equal("grid  list  name  none", cells.Shown()[1]);
        Assert.Matches(@"(?m)^grid +double\[,\] .+ 2 × 3$", cells.Shown()[2]);
        Assert.Contains("List<int>", cells.Shown()[2], StringComparison.Ordinal);
        Assert.Contains("3 items", cells.Shown()[2], StringComparison.Ordinal);
        Assert.Contains("5 characters", cells.Shown()[2], StringComparison.Ordinal);
        Assert.Contains("<td style=\"white-space:pre-wrap\">Monet</td>", cells.Shown("text/html")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_commands_names_each_with_what_it_does()
    {
        using var cells = new Cells();
        await cells.Run("#!lsmagic");
        Assert.All(["#!csharp, #!c#", "#!html", "#!share", "#!import", "#!whos", "#!test", "#!mermaid"], name => Assert.Contains(name, cells.Shown()[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task About_tells_what_the_host_says_of_itself()
    {
        using var cells = new Cells(new SessionOptions { About = () => [KeyValuePair.Create("Engine", "libtorch 9.9")] });
        await cells.Run("#!about");
        Assert.Contains(Environment.Version.ToString(), cells.Shown()[0], StringComparison.Ordinal);
        Assert.Contains("libtorch 9.9", cells.Shown()[0], StringComparison.Ordinal);
        Assert.Matches(@"Roslyn \d.*, C# \d+", cells.Shown()[0]);
    }
}
