namespace ArtGan.Tests.Kernel.Engine.Scripts;

public class CallerExpressionTests
{
    private const string Library = """
        using System.Runtime.CompilerServices;
        static string Text(Func<int> f, [CallerArgumentExpression(nameof(f))] string text = "") => text;
        static string Plain(int value, [CallerArgumentExpression("value")] string @string = "") => @string;
        static string Second<T>(T first, Func<T, T> second, int third = 3, [CallerArgumentExpression(nameof(second))] string text = "", [CallerArgumentExpression(nameof(first))] string other = "") => $"{other}|{text}";
        class Named(Action action, [CallerArgumentExpression(nameof(action))] string text = "") { public string Text => text; }
        static class Extensions { public static string Told<T>(this T value, [CallerArgumentExpression(nameof(value))] string text = "") => text; }
        """;

    [Theory]
    [InlineData("Text(() => 1)", "() => 1")]
    [InlineData("Text(() => { while (true) return 1; })", "() => { while (true) return 1; }")]
    [InlineData("Text(() =>\n    1)", "() =>\n    1")]
    [InlineData("Text(() => 1, \"own\")", "own")]
    [InlineData("Text(f: () => int.Parse(\"1\"))", "() => int.Parse(\"1\")")]
    [InlineData("Plain(await Task.FromResult(1))", "await Task.FromResult(1)")]
    [InlineData("Second(2, x => x + 1)", "2|x => x + 1")]
    [InlineData("Second(await Task.FromResult(2), x => Enumerable.Range(0, x).Select(y => y).Count())", "await Task.FromResult(2)|x => Enumerable.Range(0, x).Select(y => y).Count()")]
    [InlineData("new Named(() => Text(() => 2)).Text", "() => Text(() => 2)")]
    [InlineData("((Func<string>)(() => Text(() => 3)))()", "() => 3")]
    [InlineData("new[] { 1 }.Select(x => x).Told()", "new[] { 1 }.Select(x => x)")]
    [InlineData("string M() { return Text(() => 4); }\nM()", "() => 4")]
    [InlineData("class Holder { public string Field = new Named(() => Console.Write(1)).Text; }\nnew Holder().Field", "() => Console.Write(1)")]
    public async Task Callees_are_told_the_users_own_text(string code, string expected)
    {
        using var cells = new Cells();
        await cells.Value(Library);
        Assert.Equal(expected, await cells.Value(code));
    }

    [Fact]
    public async Task A_null_that_is_refused_is_named_as_it_is_written()
    {
        using var cells = new Cells();
        var result = await cells.Run("ArgumentNullException.ThrowIfNull(await Task.FromResult<string?>(null));");
        Assert.Contains("'await Task.FromResult<string?>(null)'", result.Error!.Value, StringComparison.Ordinal);
    }
}
