namespace ArtGan.Tests.Kernel.Engine.Scripts;

/// <summary>What a beginner gets to read beside the compiler's words.</summary>
public class CompilerAdviceTests
{
    [Theory]
    [InlineData("print(1)", "In C#, print with Console.WriteLine(…), or show a value with display(…).")]
    [InlineData("sorted(new[] { 2, 1 })", "In C#, call it on the sequence: items.Order().")]
    [InlineData("brandNew = 5", "To declare a variable, write: var brandNew = …;")]
    [InlineData("paintngs.Count()", "Did you mean 'paintings'?")]
    [InlineData("Console.Writeline(1);", "Did you mean 'WriteLine'?")]
    [InlineData("paintings[0].Lenght", "Did you mean 'Length'?")]
    [InlineData("new Regex(\"a\")", "'Regex' needs a using: write using System.Text.RegularExpressions; in a line above.")]
    [InlineData("var list = [1, 2];", "A list in brackets takes its type from the variable: write int[] x = [1, 2, 3]; instead of var.")]
    [InlineData("import numpy as np", "'import numpy as np' is Python's; here, write using NAMESPACE; and load what is not there yet with #r \"nuget:NAME, VERSION\".")]
    [InlineData("for x in paintings:\n    x", "'for x in paintings:' is Python's; in C#, write foreach (var x in items) { … }.")]
    [InlineData("f\"{paintings}\"", "'f\"{paintings}\"' holds a string of Python's; in C#, write $\"… {x} …\".")]
    public async Task An_unknown_word_comes_with_advice(string code, string advice)
    {
        using var cells = new Cells();
        await cells.Value("var paintings = new List<string> { \"Water Lilies\" };");
        Assert.Equal(advice, (await cells.Run(code)).Error!.Traceback[^1]);
    }

    [Theory]
    [InlineData("entirelyUnheardOf(1)")]
    [InlineData("\"text\".EntirelyUnheardOf()")]
    public async Task No_advice_is_made_up(string code)
    {
        using var cells = new Cells();
        Assert.Equal("^", (await cells.Run(code)).Error!.Traceback[^1].Trim());
    }
}
