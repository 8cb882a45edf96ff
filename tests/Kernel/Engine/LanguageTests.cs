using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Tests.Kernel.Engine;

public class LanguageTests
{
    [Theory]
    [InlineData("static class Ext { public static string Shout(this string s) => s + \"!\"; }\n\"a\".Shout()", "a!")]
    [InlineData("static class Ext { extension(string s) { public int Twice => s.Length * 2; public static string Hey() => \"hey\"; } }\n\"abc\".Twice + string.Hey()", "6hey")]
    [InlineData("static string Loose(this string s) => s + \"?\";\n\"a\".Loose()", "a?")]
    [InlineData("namespace Foo { public class A { internal int B = 3; } } namespace Foo.Bar { class C : Foo.A { } }\nnew Foo.Bar.C().B", "3")]
    [InlineData("file class Hidden { public int X => 3; } class Shown { public int Y => new Hidden().X; }\nnew Shown().Y", "3")]
    [InlineData("partial class Half { public int A = 1; }\npartial class Half { public int B = 2; }\nnew Half().A + new Half().B", "3")]
    [InlineData("interface IShape { double Area { get; } }\nclass Square(double side) : IShape { public double Area => side * side; public required string Name { get => field; set => field = value.Trim(); } }\nnew Square(3) { Name = \" s \" } is { Area: 9, Name: \"s\" }", "True")]
    [InlineData("enum Colour { Red, Green }\ndelegate int Op(int x);\nOp next = x => x + 1;\nnext((int)Colour.Green)", "2")]
    [InlineData("static int Twice(int x) => 2 * x;\nclass Uses { public int M() => Twice(4); }\nnew Uses().M()", "8")]
    [InlineData("class Path { public static string Me => \"mine\"; }\nPath.Me", "mine")]
    [InlineData("record P(int A);\nvar p = new P(1);\np with { A = 3 }", "P { A = 3 }")]
    [InlineData("Span<int> s = stackalloc int[3];\ns[1] = 7;\nvar total = 0;\nforeach (var v in s) total += v;\ntotal", "7")]
    [InlineData("int[] a = [1, 2];\nref int r = ref a[0];\nr = 42;\na[0]", "42")]
    [InlineData("ReadOnlySpan<char> text = \"hello\";\ntext[1..3]", "el")]
    [InlineData("\"abc\".AsSpan()[1..]", "bc")]
    [InlineData("using System.Linq.Expressions;\nExpression<Func<int, int>> e = x => x + 1;\ne.ToString()", "x => (x + 1)")]
    [InlineData("var n = 0;\nAction add = () => n++;\nadd(); add();\nnew[] { 3, 1 }.Where(x => x > n).Select(x => (byte)x).Single()", "3")]
    [InlineData("unsafe { int x = 3; int* p = &x; *p = 4; Console.Write(x); fixed (char* c = \"abc\") Console.Write(c[1]); }\n1", "1")]
    [InlineData("var i = 0;\nagain: if (i++ < 3) goto again;\ni", "4")]
    [InlineData("int Sum(params ReadOnlySpan<int> xs) { var t = 0; foreach (var x in xs) t += x; return t; }\nSum(1, 2, 3)", "6")]
    [InlineData("var (a, b) = (1, \"x\");\n(a, var c) = (5, 6);\na + b + c", "5x6")]
    [InlineData("global using System.Net;\nclass Local { public IPAddress A => IPAddress.Any; }\nnew Local().A", "0.0.0.0")]
    [InlineData("#define FOO\n#if FOO && DEBUG\nvar x = 1;\n#endif\n#region r\n#nullable disable\nstring s = null;\n#endregion\nx", "1")]
    [InlineData("#!/usr/bin/env dotnet\n\"script\"", "script")]
    [InlineData("var x = 3;\nx++", "3")]
    [InlineData("5 switch { 4 => \"four\", _ => \"other\" }", "other")]
    [InlineData("default(int)", "0")]
    [InlineData("\"bare \\\"text\\\"\"", "bare \"text\"")]
    public async Task A_cell_may_use_all_of_the_language(string code, string expected)
    {
        using var cells = new Cells();
        var result = await cells.Run(code);
        Assert.True(result.Error is null, result.Error is null ? "" : string.Join('\n', result.Error.Traceback));
        Assert.Equal(expected, cells.Outputs.OfType<ExecuteResult>().Single().Data.Representations["text/plain"]);
    }

    [Fact]
    public async Task Types_see_those_of_earlier_cells_and_their_usings()
    {
        using var cells = new Cells();
        await cells.Run("using System.Net;\nrecord Point(int X, int Y);\nvar point = new Point(1, 2);");
        await cells.Run("static class PointExtensions { extension(Point p) { public int Sum => p.X + p.Y; } public static IPAddress Home(this Point p) => IPAddress.Loopback; }");
        Assert.Equal("3 127.0.0.1", (await cells.Run("$\"{point.Sum} {point.Home()}\"")).Value);
    }

    [Fact]
    public async Task The_newest_of_several_types_of_a_name_is_meant_and_values_of_the_old_live_on()
    {
        using var cells = new Cells();
        await cells.Run("class Shape { public int Old = 1; }\nclass Circle { public Shape Shape = new(); }\nstatic class Ext { public static string Name(this Shape s) => \"old\"; }\nvar kept = new Circle();");
        await cells.Run("class Shape { public int New = 2; }");
        Assert.Equal("3old", (await cells.Run("kept.Shape.Old + new Circle().Shape.New + \"old\"")).Value);
        await cells.Run("static class Ext { public static string Name(this Shape s) => \"new\"; }");
        Assert.Equal("new", (await cells.Run("new Shape().Name()")).Value);
        var failed = await cells.Run("Circle circle = kept;");
        Assert.EndsWith("make the value anew.", failed.Error!.Traceback[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_namespaces_of_a_file_may_stand_in_a_cell()
    {
        using var cells = new Cells();
        await cells.Run("namespace One;\nclass A { public int M() { throw new Exception(\"here\"); } }\nnamespace Two;\nclass B { public int M() => new One.A().M(); }");
        var failed = await cells.Run("new Two.B().M()");
        Assert.Equal(["System.Exception: here", "   at One.A.M() in cell-1:line 2", "   at Two.B.M() in cell-1:line 4", "   at the cell in cell-2:line 1"], failed.Error!.Traceback);
    }

    [Theory]
    [InlineData("namespace N\n{\n    class Broken { public int X => nothing; }\n}", 3, 36, "CS0103")]
    [InlineData("static class Broken\n{ public static int M(this int x) => zero; }", 2, 38, "CS0103")]
    [InlineData("class Broken { public int X => zero; }", 1, 32, "CS0120")]
    [InlineData("extern alias foo;", 1, 1, "CS7015")]
    [InlineData("#error stop", 1, 8, "CS1029")]
    public async Task Errors_in_types_point_at_the_users_text(string code, int line, int column, string id)
    {
        using var cells = new Cells();
        await cells.Run("var zero = 0;");
        var failed = await cells.Run(code);
        Assert.Equal(line, failed.Error!.Line);
        Assert.StartsWith($"cell-2:line {line}, column {column}: error {id}", failed.Error.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_ends_with_its_cell_and_the_error_says_so_while_its_neighbours_stay()
    {
        using var cells = new Cells();
        await cells.Run("Span<int> span = [1, 2, 3];\nint first = span[0], count = span.Length;\nstring[] words = { \"a\" };");
        Assert.Equal("13a", (await cells.Run("$\"{first}{count}{words[0]}\"")).Value);
        Assert.Contains("'span' was a Span<int> of cell-1", string.Join('\n', (await cells.Run("span.Length")).Error!.Traceback), StringComparison.Ordinal);
        await cells.Run("Span<int> other = [1];\nint Twice(int x) => 2 * x;\nConsole.Write(other[0] + Twice(2));");
        Assert.Contains("'Twice' was a function among the spans", string.Join('\n', (await cells.Run("Twice(1)")).Error!.Traceback), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int Endless(int n) => n + Endless(n + 1);\nEndless(0)")]
    [InlineData("class Node { public Node Next => Next; }\nnew Node().Next")]
    [InlineData("Func<int, int> f = null!;\nf = n => 1 + f(n);\nf(1)")]
    [InlineData("class Tree { public Tree() { _ = new Tree(); } }\nawait Task.Run(() => new Tree())")]
    public async Task An_endless_recursion_is_an_error_of_the_cell(string code)
    {
        using var cells = new Cells();
        var failed = await cells.Run(code);
        Assert.Equal("InsufficientExecutionStackException", failed.Error!.Name);
        Assert.InRange(failed.Error.Traceback.Count, 2, 40);
        Assert.Equal(2, (await cells.Run("1 + 1")).Value);
    }

    [Fact]
    public async Task Warnings_about_what_a_cell_does_are_shown_and_no_others()
    {
        using var cells = new Cells();
        await cells.Run("[Obsolete(\"use New\")] int Old() => 1;\nasync Task Later() => await Task.Yield();\nint unused = 3;\nstring none = null;\nOld();\nLater();");
        Assert.Equal(["CS0618", "CS4014"], System.Text.RegularExpressions.Regex.Matches(cells.Stderr, @"(?<=warning )CS\d+").Select(match => match.Value));
        Assert.Contains("cell-1:line 5, column 1", cells.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_causes_of_an_exception_are_shown_with_their_places()
    {
        using var cells = new Cells();
        await cells.Run("class Source\n{\n    public IEnumerable<int> Walk() { yield return 1; throw new InvalidOperationException(\"walk\"); }\n    public Func<int> Lambda => () => { int Local(int x) { return x / (x - x); } return Local(3); };\n}");
        var failed = await cells.Run("try { new Source().Walk().Sum(); }\ncatch (Exception e) { throw new AggregateException(e, new ArgumentException(\"other\")); }");
        var trace = string.Join('\n', failed.Error!.Traceback);
        Assert.Contains("caused by 1 of 2: System.InvalidOperationException: walk\n   at Source.Walk() in cell-1:line 3", trace, StringComparison.Ordinal);
        Assert.Contains("caused by 2 of 2: System.ArgumentException: other", trace, StringComparison.Ordinal);
        Assert.Equal(2, failed.Error.Line);
        Assert.Equal(["   at Local(Int32 x) in cell-1:line 4", "   at a lambda in Source.get_Lambda in cell-1:line 4", "   at the cell in cell-3:line 1"], (await cells.Run("new Source().Lambda()")).Error!.Traceback.Skip(1));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "Environment.Exit(3)")]
    [InlineData("Environment.FailFast(\"over\");", "over")]
    [InlineData("Console.ReadKey();", "Console.ReadLine()")]
    [InlineData("System.Diagnostics.Debug.Assert(1 > 2, \"never\");", "never")]
    [InlineData("#:property LangVersion=preview\n1", "'#:property'")]
    public async Task What_would_end_the_process_or_wait_for_a_terminal_is_an_error_that_says_so(string code, string expected)
    {
        using var cells = new Cells();
        Assert.Contains(expected, (await cells.Run(code)).Error!.Value, StringComparison.Ordinal);
        Assert.Equal(2, (await cells.Run("1 + 1")).Value);
    }

    [Fact]
    public async Task Deeply_nested_and_very_long_cells_do_not_end_the_process()
    {
        using var cells = new Cells();
        Assert.Equal(1, (await cells.Run(new string('(', 1_000) + "1" + new string(')', 1_000))).Value);
        Assert.Equal(CellStatus.Succeeded, (await cells.Run(string.Concat(Enumerable.Repeat("if (true) { ", 1_000)) + new string('}', 1_000))).Status);
        var broken = await cells.Run("var list = " + new string('[', 500));
        Assert.Equal("CompilationError", broken.Error!.Name);
        Assert.All(broken.Error.Traceback, line => Assert.InRange(line.Length, 0, 500));
        var sum = await cells.Run(string.Join(" + ", Enumerable.Repeat("1", 5_000)));
        Assert.Equal(5_000, sum.Value);
        var text = await cells.Run($"var text = \"{new string('x', 1_000_000)}\";\n{string.Concat(Enumerable.Repeat("// a line of a long cell\n", 10_000))}text.Length");
        Assert.Equal(1_000_000, text.Value);
    }
}
