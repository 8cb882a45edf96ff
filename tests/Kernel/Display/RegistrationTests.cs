using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Display;

public sealed class RegistrationTests : IDisposable
{
    private const string Shapes = "interface IShape { } record Circle(int R) : IShape; record Square(int S) : IShape;";

    private readonly Cells cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task Formatters_hold_for_the_type_its_interfaces_and_open_generics_the_last_first()
    {
        await Run(Shapes);
        await Run("Formatter.Register<IShape>(shape => \"a shape\"); Formatter.Register<Circle>((circle, writer) => writer.Write($\"<b>{circle.R}</b>\"), \"text/html\");");
        Assert.Equal("<b>3</b>", (await Shown("new Circle(3)"))["text/html"]);
        Assert.Equal("a shape", (await Shown("new Square(1)"))["text/plain"]);
        Assert.DoesNotContain("text/html", (await Shown("new Square(1)")).Keys);
        await Run("Formatter.Register(typeof(List<>), (value, writer) => writer.Write(\"a list\"));");
        Assert.Equal("a list", (await Shown("new List<int> { 1 }"))["text/plain"]);
        await Run("Formatter.Register<IShape>((shape, context) => shape is Square && Write(context), \"text/html\"); bool Write(FormatContext context) { context.Format(\"<q>\"); return true; }");
        Assert.Equal("<b>3</b>", (await Shown("new Circle(3)"))["text/html"]);
        Assert.Contains("&lt;q&gt;", (string)(await Shown("new Square(1)"))["text/html"], StringComparison.Ordinal);
        await Run("Formatter.ResetToDefault();");
        Assert.Equal("Square { S = 1 }", (await Shown("new Square(1)"))["text/plain"]);
    }

    [Fact]
    public async Task Values_inside_tables_are_shown_by_their_formatters()
    {
        await Run(Shapes);
        await Run("Formatter.Register<Circle>(circle => $\"<b>{circle.R}</b>\", \"text/html\");");
        Assert.Contains("<td><b>3</b></td>", (string)(await Shown("new[] { new { Shape = new Circle(3) } }"))["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_that_throws_costs_a_sentence_not_the_cell()
    {
        await Run(Shapes);
        await Run("Formatter.Register<Circle>(circle => throw new Exception(\"too round\"), \"text/html\");");
        var shown = await Shown("new Circle(3)");
        Assert.Equal("Circle { R = 3 }\n(The text/html formatter for Circle failed with Exception: too round)", shown["text/plain"]);
        Assert.Contains("too round", (string)shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_do_not_disturb_each_other()
    {
        using var other = new Cells();
        await Run("Formatter.Register<int>(number => \"mine\"); Formatter.ListExpansionLimit = 3;");
        await other.Run("5");
        Assert.Equal("mine", (await Shown("5"))["text/plain"]);
        Assert.Equal("5", other.Outputs.OfType<ExecuteResult>().Last().Data.Representations["text/plain"]);
        Assert.Equal("[mine, mine, mine, …]", (await Shown("Enumerable.Range(0, 9).Where(number => true)"))["text/plain"]);
    }

    [Fact]
    public async Task MIME_types_can_be_chosen()
    {
        Assert.Equal(["text/plain"], (await Displayed("display(new { A = 1 }, \"text/plain\");")).Keys);
        Assert.Equal(["text/html", "text/plain"], (await Displayed("\"<b>x</b>\".DisplayAs(\"text/html\");")).Keys);
        Assert.Equal("""{"A":1}""", (await Displayed("display(new { A = 1 }, \"application/json\", \"text/html\");"))["application/json"].ToString()!.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        await Run("Formatter.SetPreferredMimeTypesFor(typeof(List<int>), \"text/plain\");");
        Assert.Equal(["text/plain"], (await Shown("new List<int> { 1 }")).Keys);
        Assert.Equal("&lt;x&gt;", (await Shown("\"<x>\".ToDisplayString(\"text/html\").Replace(\"<pre>\", \"\").Replace(\"</pre>\", \"\")"))["text/plain"]);
        var failed = await cells.Run("display(1, \"image/png\");");
        Assert.Equal("A value of type int has no form of type image/png; register one with Formatter.Register, or leave the type out.", failed.Error!.Value);
    }

    [Fact]
    public async Task An_interrupt_ends_the_display_of_a_sequence_that_does_not_end()
    {
        var result = await cells.Interrupt("IEnumerable<int> Never() { Console.WriteLine(\"ready\"); while (true) { if (Environment.TickCount < int.MinValue) yield return 1; } }\nNever()");
        Assert.Equal(CellStatus.Interrupted, result.Status);
        Assert.Equal("7", (await Shown("3 + 4"))["text/plain"]);
    }

    private async Task Run(string code) => Assert.Null((await cells.Run(code)).Error?.Value);

    private async Task<IReadOnlyDictionary<string, object>> Shown(string code)
    {
        await Run(code);
        return cells.Outputs.OfType<ExecuteResult>().Last().Data.Representations;
    }

    private async Task<IReadOnlyDictionary<string, object>> Displayed(string code)
    {
        await Run(code);
        return cells.Outputs.OfType<DisplayData>().Last().Data.Representations;
    }
}
