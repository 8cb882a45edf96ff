using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.Session;

public class NotebookParametersTests
{
    private const string Declarations = "int steps = 2_000; // how often\nvar rate = -2e-4; long seed = 7;\nvar big = 5L;\nbool fast = true;\nstring? name = null;\ndouble? limit = 0.5;\nconst int size = 28;\nvar list = new List<int>();";

    [Theory]
    [InlineData("steps", "50", "steps = 50;")]
    [InlineData("steps", "-1", "steps = -1;")]
    [InlineData("rate", "3", "rate = 3d;")]
    [InlineData("rate", "1e-5", "rate = 1E-05d;")]
    [InlineData("seed", "9000000000", "seed = 9000000000L;")]
    [InlineData("big", "1", "big = 1L;")]
    [InlineData("fast", "False", "fast = false;")]
    [InlineData("name", "a \"b\"\\n", "name = \"a \\\"b\\\"\\\\n\";")]
    [InlineData("name", "null", "name = null;")]
    [InlineData("limit", "", "limit = null;")]
    [InlineData("limit", "2", "limit = 2d;")]
    [InlineData("size", "14", "const int size = 14;")]
    public void A_value_is_written_in_its_parameters_type(string name, string value, string expected)
    {
        var document = Document();
        NotebookParameters.Inject(document, new Dictionary<string, string> { [name] = value }, "x.ipynb");
        Assert.Equal(3, document.Cells.Count);
        Assert.Contains("injected-parameters", document.Cells[1].Tags);
        Assert.Equal("// Parameters\n" + expected, document.Cells[1].Source);
    }

    [Theory]
    [InlineData("step", "1", "did you mean 'steps'?")]
    [InlineData("steps", "many", "a whole number (int)")]
    [InlineData("steps", "1.5", "a whole number (int)")]
    [InlineData("steps", "99999999999", "a whole number (int)")]
    [InlineData("rate", "NaN", "a number (double)")]
    [InlineData("fast", "1", "true or false (bool)")]
    [InlineData("list", "1", "cannot be given as text")]
    public void A_mistake_is_said_in_one_sentence(string name, string value, string expected)
    {
        var error = Assert.Throws<UserException>(() => NotebookParameters.Inject(Document(), new Dictionary<string, string> { [name] = value }, "x.ipynb"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_parameters_says_so()
    {
        var error = Assert.Throws<UserException>(() => NotebookParameters.Inject(new NotebookDocument(), new Dictionary<string, string> { ["a"] = "1" }, "x.ipynb"));
        Assert.Contains("takes no parameters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_an_earlier_run_are_replaced()
    {
        var document = Document();
        NotebookParameters.Inject(document, new Dictionary<string, string> { ["steps"] = "1" }, "x.ipynb");
        NotebookParameters.Inject(document, new Dictionary<string, string> { ["seed"] = "2" }, "x.ipynb");
        Assert.Equal("// Parameters\nseed = 2L;", document.Cells[1].Source);
        Assert.Equal(3, document.Cells.Count);
    }

    private static NotebookDocument Document() => new()
    {
        Cells =
        [
            new NotebookCell { Id = "a", Kind = CellKind.Code, Source = Declarations, Metadata = new() { ["tags"] = new System.Text.Json.Nodes.JsonArray("parameters") } },
            new NotebookCell { Id = "b", Kind = CellKind.Code, Source = "steps" },
        ],
    };
}
