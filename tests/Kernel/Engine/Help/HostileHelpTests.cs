using System.Text.Json;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Notebooks;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Engine.Help;

public class HostileHelpTests(Marked marked) : IClassFixture<Marked>
{
    private static readonly string[] Typical =
    [
        "var squares = numbers.Select(x => x * x).ToArray();\nforeach (var (i, s) in squares.Index()) { Console.WriteLine($\"{i,3}: {s:n2} {(s > 3 ? \"big\" : \"small\")}\"); }",
        "#r \"nuget: Name, 1.0\"\n#!time\nusing System.Net;\nusing var client = new System.Net.Http.HttpClient();\nvar text = \"\"\"\n    {\"a\": 1}\n    \"\"\";",
        "namespace N.M { public static class E { public static int Ext(this int x) => x switch { < 0 => -1, 0 => 0, _ => 1 }; } }\nvar p = origin with { Across = 3 };\n[Obsolete(\"no\")] record R<T>(T Value) where T : struct;",
        "#!sql --db \"a.db\"\nselect it's, \"x\" from t\n#!csharp\nvar x = @\"a\"\"b\";\n// é 😀\nvar y = '\\u0041'; #region x\n#endregion",
        "async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }\nawait foreach (var n in Numbers()) { if (n is > 0 and < 5 or 7) break; }\nunsafe { int* p = null; }",
    ];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Kernel", "Notebooks");

    public static TheoryData<string> ForeignNotebooks() =>
        [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => Path.GetExtension(name) is ".dib" or ".ipynb").Order(StringComparer.Ordinal)];

    public static IEnumerable<string> NotebookCells()
    {
        var folder = Path.Combine(Repository.Root, "notebooks");
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.ipynb") : [])
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var cell in document.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code").ToList())
                yield return string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
        }
    }

    [Fact]
    public async Task Every_prefix_of_cells_gets_an_answer_within_the_text()
    {
        foreach (var code in Typical)
        {
            for (var length = 0; length <= code.Length; length++)
                await Ask(code[..length], length);
        }
    }

    [Fact]
    public async Task Words_of_the_notebooks_cells_get_an_answer_within_the_text()
    {
        const int Places = 100;
        var cells = NotebookCells().ToList();
        var step = Math.Max(7, cells.Sum(code => code.Length) / Places);
        foreach (var code in cells)
        {
            // The whole cell with the cursor inside, and the cell as it is being typed.
            for (var position = 0; position <= code.Length; position += step)
            {
                await Ask(code, position);
                await Ask(code[..position], position);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ForeignNotebooks))]
    public async Task Cells_of_notebooks_get_answers_with_what_earlier_ones_have_declared(string name)
    {
        using var cells = new Cells(new SessionOptions { Folder = Folder });
        foreach (var cell in NotebookCode.Read(Path.Combine(Folder, name)))
        {
            for (var position = 0; position <= cell.Code.Length; position += 11)
                await Ask(cells.Session, cell.Code, position);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await cells.Run(cell.Code, limit.Token);
        }
    }

    [Fact]
    public void Any_text_and_any_position_get_an_answer()
    {
        var pieces = Gen.Elements("(", ")", "{", "}", "[", "]", "<", ">", ".", "?.", ";", ",", ":", "=>", "=", "\"", "\"\"\"", "@\"", "$\"", "'", "/*", "*/", "//", "///", "\n", "\r\n", " ", "#", "#!", "#!sql", "#r \"", "#if", "#load \"",
            "using", "var", "new", "class", "namespace", "override", "with", "is", "switch", "case", "async", "await", "return", "int", "origin", "numbers", "Console", "x", "😀", "\ud83d", "\0", "1", "..", "@", "\\", "&", "extension", "this", "out", "typeof", "nameof");
        var cases = Gen.ArrayOf(pieces).Select(words => string.Concat(words)).SelectMany(text => Gen.Choose(-2, text.Length + 2).Select(position => (text, position)));
        Prop.ForAll(Arb.From(cases), entry =>
        {
            Ask(entry.text, entry.position).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private Task Ask(string code, int position) => Ask(marked.Session, code, position);

    private static async Task Ask(CSharpSession session, string code, int position)
    {
        try
        {
            var found = await session.CompleteAsync(code, position).WaitAsync(TimeSpan.FromMinutes(1));
            Assert.InRange(found.Start, 0, code.Length);
            Assert.InRange(found.End, found.Start, code.Length);
            Assert.Equal(found.Items.Count, found.Items.Select(item => item.Text).Distinct().Count());
            await session.InspectAsync(code, position, isDetailed: true).WaitAsync(TimeSpan.FromMinutes(1));
            session.Check(code);
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException($"At {position} of:\n{code}\n{error}");
        }
    }
}
