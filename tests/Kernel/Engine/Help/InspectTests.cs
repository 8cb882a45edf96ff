namespace ArtGan.Tests.Kernel.Engine.Help;

public class InspectTests(Marked marked) : IClassFixture<Marked>
{
    [Theory]
    [InlineData("gree|ting", "string greeting = \"good morning\"")]
    [InlineData("greeting|", "string greeting = \"good morning\"")]
    [InlineData("|greeting", "string greeting = \"good morning\"")]
    [InlineData("numbers|.Count", "List<long> numbers = 1 element")]
    [InlineData("numbers.|", "List<long> numbers = 1 element")]
    [InlineData("day|", "DayOfWeek day = Monday")]
    [InlineData("Plu|s(1)", "int Plus(int first, int second = 2)")]
    [InlineData("Plus(1, |", "int Plus(int first, »int second = 2«)")]
    [InlineData("Plus(second: |", "int Plus(int first, »int second = 2«)")]
    [InlineData("Plus(\"a|\")", "int Plus(»int first«, int second = 2)")]
    [InlineData("new Point(1, |", "Point.Point(int Across, »int Down«)")]
    [InlineData("numbers[|", "long List<long>.this[»int index«]")]
    [InlineData("var local = 5; loc|al", "int local")]
    [InlineData("Poi|nt", "record Point : IEquatable<Point>")]
    [InlineData("new System.IO.Str|eam", "Stream.Stream()")]
    [InlineData("origin.Acr|oss", "int Point.Across")]
    [InlineData("Math.P|I", "const double Math.PI = 3.141592653589793")]
    [InlineData("5.Twi|ce()", "int Twice()")]
    [InlineData("255|", "int 255\n\n0xFF in base 16")]
    [InlineData("DateTime.Now -| DateTime.Now", "static TimeSpan DateTime.operator -(DateTime d1, DateTime d2)")]
    [InlineData("using System.Tex|t;", "namespace System.Text")]
    [InlineData("reco|rd A;", "record: Declares")]
    [InlineData("#r \"nug|et: x\"", "#r: Refers")]
    [InlineData("#!csha|rp", "#!csharp, #!c#")]
    public async Task A_page_begins_with_what_stands_there(string code, string expected) => Assert.StartsWith(expected, await marked.Page(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("|")]
    [InlineData("   |")]
    [InlineData("nothing|")]
    [InlineData("// comment gree|ting")]
    public async Task Where_nothing_is_known_there_is_no_page(string code) => Assert.Equal("", await marked.Page(code));

    [Fact]
    public async Task Comments_of_cells_are_read()
    {
        var page = await marked.Page("Plu|s(1)");
        Assert.Contains("Adds two numbers.", page, StringComparison.Ordinal);
        Assert.Contains("Parameters:\n  first: The first; see second.\n  second: The second.", page, StringComparison.Ordinal);
        Assert.Contains("Returns:\n  Their sum.", page, StringComparison.Ordinal);
        Assert.Contains("Exceptions:\n  OverflowException: It is too large.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Remarks", page, StringComparison.Ordinal);
        Assert.Contains("Remarks:\n  - fast\n  - exact", await marked.Page("Plu|s(1)", isDetailed: true), StringComparison.Ordinal);
        Assert.Contains("A point in the plane, see Math.", await marked.Page("Poi|nt p;"), StringComparison.Ordinal);
        Assert.DoesNotContain("in the plane", await marked.Page("orig|in"), StringComparison.Ordinal);
        Assert.Contains("Parameter:\n  second: The second.", await marked.Page("Plus(1, |"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_come_as_markdown_and_as_HTML_too()
    {
        var markdown = await marked.Page("Plu|s(1)", mime: "text/markdown");
        Assert.StartsWith("```csharp\nint Plus(int first, int second = 2)\n```", markdown, StringComparison.Ordinal);
        Assert.Contains("Adds `two` numbers.", markdown, StringComparison.Ordinal);
        Assert.Contains("- `first`: The first; see `second`.", markdown, StringComparison.Ordinal);
        Assert.Contains("Adds <code>two</code> numbers.", await marked.Page("Plu|s(1)", mime: "text/html"), StringComparison.Ordinal);
        Assert.Contains("`int Plus(int first, `**`int second = 2`**`)`", await marked.Page("Plus(1, |", mime: "text/markdown"), StringComparison.Ordinal);
    }

    [SkippableReferencePackTheory]
    [InlineData("Console.WriteL|ine(\"\")", "followed by the current line terminator")]
    [InlineData("string.Joi|n(\",\", \"a\")", "using the specified separator between each")]
    [InlineData("numbers.Ad|d(1)", "to the end of the")]
    [InlineData("new Dictionary<string, int>().TryGetVal|ue(\"x\", out _)", "value associated with the specified key")]
    [InlineData("numbers.Sele|ct(x => x)", "Projects each element of a sequence")]
    [InlineData("int.Pars|e(\"1\")", "ArgumentNullException: s is null.")]
    [InlineData("class X { public override string ToStr|ing() => \"\"; }", "Returns a string that represents the current object.")]
    [InlineData("File.ReadAllText(|", "path: The file to open for reading.")]
    [InlineData("System.Text.Json.JsonSeri|alizer", "serialize objects")]
    public async Task The_base_library_is_documented(string code, string expected) => Assert.Contains(expected, await marked.Page(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("displ|ay(1)", "Shows a value in the cell's output.")]
    [InlineData("ArtGan.UserExce|ption error;", "sentence")]
    public async Task What_cells_are_given_and_the_library_are_documented(string code, string expected) => Assert.Contains(expected, await marked.Page(code), StringComparison.Ordinal);

    [Fact]
    public async Task All_overloads_of_a_call_are_listed()
    {
        var page = await marked.Page("string.Join(|");
        Assert.Contains("string string.Join(»string? separator«, IEnumerable<string?> values)", page, StringComparison.Ordinal);
        Assert.Contains("string string.Join(»char separator«, string?[] value, int startIndex, int count)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("innerKeySelector", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspected_variable_runs_nothing_of_the_users()
    {
        using var cells = new Cells();
        await cells.Run("class Loud { public override string ToString() => throw new Exception(\"called\"); }\nvar loud = new Loud();");
        var found = await cells.Session.InspectAsync("loud", 2);
        Assert.Equal("Loud loud", found!.Representations["text/plain"]);
    }
}
