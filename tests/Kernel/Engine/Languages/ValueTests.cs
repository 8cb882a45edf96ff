using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.Languages;

public class ValueTests
{
    [Theory]
    [InlineData("#!set --name x --value 42", "x + 1", 43)]
    [InlineData("#!set --name x --value hello", "x.ToUpperInvariant()", "HELLO")]
    [InlineData("#!set --name x --value \"two words\"", "x.Length", 9)]
    [InlineData("#!set --name x --value 2.5", "x * 2", 5.0)]
    [InlineData("#!set --name x --value true", "!x", false)]
    [InlineData("#!set --name x --value 7 --mime-type text/plain", "x.Length", 1)]
    [InlineData("var list = new List<string> { \"a\" };\n#!set --name x --value @csharp:list", "x.Count + x[0].Length", 2)]
    [InlineData("var q = new[] { 1, 2, 3 }.Where(n => n > 1);\n#!set --name x --value @csharp:q", "x.Count()", 2)]
    [InlineData("record Point(int X);\nvar p = new Point(3);\n#!share --from csharp p --as x", "x.X", 3)]
    [InlineData("#!value --name x\nsome text\n", "x", "some text")]
    [InlineData("#!value --name x\n{ \"a\": 1 }\n#!share --from value x --as y", "y.Contains('a')", true)]
    [InlineData("var d = new Dictionary<string, List<int[]>> { [\"k\"] = [[1]] };\n#!share --from csharp d --as x", "x[\"k\"][0][0]", 1)]
    public async Task Values_become_variables_of_their_type(string code, string use, object expected)
    {
        using var cells = new Cells();
        var set = await cells.Run(code);
        Assert.Null(set.Error);
        var used = await cells.Run(use);
        Assert.Null(used.Error);
        Assert.Equal(expected, used.Value);
    }

    [Fact]
    public async Task A_type_that_a_later_cell_has_hidden_is_an_object()
    {
        using var cells = new Cells();
        await cells.Run("class Thing { public override string ToString() => \"old\"; }\nvar first = new Thing();");
        await cells.Run("class Thing { }");
        Assert.Null((await cells.Run("#!share --from csharp first --as again")).Error);
        Assert.Equal("old", (await cells.Run("again.ToString()")).Value);
    }

    [Fact]
    public async Task A_person_is_asked_for_input_and_passwords()
    {
        var asked = new List<InputRequest>();
        using var cells = new Cells(new SessionOptions { ReadInput = request => { asked.Add(request); return "answer"; } });
        await cells.Run("#!set --name a --value @input:\"Your name\"\n#!set --name b --value @password:Key\n#!set --name c --value @input:{\"prompt\":\"More\"}");
        Assert.Equal([new("Your name"), new("Key", IsPassword: true), new("More")], asked);
        Assert.Equal("answeranswer", (await cells.Run("a + b")).Value);
        using var alone = new Cells();
        Assert.Contains("nobody is there", (await alone.Run("#!set --name a --value @input:Name")).Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_becomes_a_value_and_is_shown_when_a_type_is_given()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["data.csv"], "a,b\n1,2\n");
        using var cells = new Cells(new SessionOptions { Folder = folder.Path });
        Assert.Null((await cells.Run("#!value --name csv --from-file data.csv --mime-type text/html")).Error);
        Assert.Equal("a,b\n1,2\n", cells.Session.Variables["csv"]);
        Assert.Equal("a,b\n1,2\n", Assert.Single(cells.Shown("text/html")));
        Assert.Contains("relative to the notebook's folder", (await cells.Run("#!value --name x --from-file none.csv")).Error!.Value, StringComparison.Ordinal);
        Assert.Contains("one place", (await cells.Run("#!value --name x --from-file data.csv\nand text")).Error!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!share --from csharp nothing", "no values yet")]
    [InlineData("var count = 1;\n#!share --from csharp coutn", "did you mean 'count'?")]
    [InlineData("#!share --from cobol x", "'cobol' has no values")]
    [InlineData("#!share --from javascript x", "browser")]
    [InlineData("#!share x", "--from csharp")]
    [InlineData("#!set --name 1x --value 2", "cannot name a variable")]
    [InlineData("#!set --value 2", "--name")]
    [InlineData("#!set --name x --from-result\n1 + 1", "var NAME = EXPRESSION")]
    [InlineData("#!value\ntext", "--name")]
    [InlineData("#!value --name x --from-url nonsense", "https://")]
    [InlineData("#!value --name x --from-file no\u0000ne.txt", "holds a null character")]
    public async Task What_cannot_be_set_says_so_in_a_sentence(string code, string expected)
    {
        using var cells = new Cells();
        var failed = await cells.Run(code);
        Assert.Equal("DirectiveError", failed.Error?.Name);
        Assert.Contains(expected, failed.Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_shared_into_JavaScript_stand_in_its_page_as_JSON()
    {
        using var cells = new Cells();
        await cells.Run("var points = new[] { new { X = 1, Y = 0.5 } };\nvar text = \"</script>\";");
        var result = await cells.Run("#!javascript\n#!share --from csharp points\n#!share --from csharp text --as label\nconsole.log(points[0].x, label, \"</script>\");");
        Assert.Null(result.Error);
        var page = Assert.Single(cells.Shown("text/html"));
        Assert.Contains("\"points\": [{\"x\":1,\"y\":0.5}]", page, StringComparison.Ordinal);
        Assert.Contains("const { _ , points, label } = values;", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("</script>").Length - 1);
    }
}
