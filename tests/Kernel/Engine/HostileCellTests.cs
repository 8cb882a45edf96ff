using ArtGan.Kernel.Engine.Cells;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Engine;

public class HostileCellTests
{
    private static readonly string[] Tokens =
    [
        "class", "record", "namespace", "using", "var", "x", "y", "int", "string", "(", ")", "{", "}", "[", "]", "<", ">", "=", "=>", ";", ",", ".", "..", "1", "\"a\"", "$\"{", "'c'",
        "\"\"\"", "await", "async", "return", "yield", "throw", "new", "this", "static", "extension", "file", "ref", "Span<int>", "with", "switch", "is", "while", "for", "foreach", "if",
        "try", "catch", "finally", "lock", "goto", "case", "default", "\n", "\n#if", "\n#endif", "\n#region", "\n#line 3", "\n#r \"", "\n#:package", "/*", "*/", "//", "@", "?", "??", "!",
        "Console.Write(x)", "public", "delegate", "enum", "interface", "operator", "checked", "stackalloc", "\0", "\u200B", "é", "\U0001F600",
    ];

    [Fact]
    public async Task Cells_of_random_words_neither_end_the_session_nor_hang_it()
    {
        using var cells = new Cells();
        var cell = Gen.Elements(Tokens).ListOf(20).Select(words => string.Join(' ', words));
        foreach (var code in cell.Sample(80))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var result = await cells.Run(code, limit.Token);
            Assert.True(result.Status != CellStatus.Stuck, code);
        }

        Assert.Equal(42, (await cells.Run("class Fine { public int Answer => 42; }\nnew Fine().Answer")).Value);
    }
}
