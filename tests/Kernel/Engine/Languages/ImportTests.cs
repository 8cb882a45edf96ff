using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.Languages;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Cells cells;

    public ImportTests() => cells = new(new SessionOptions { Folder = folder.Path });

    public void Dispose()
    {
        cells.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Code_files_and_notebooks_run_as_if_they_stood_in_the_cell()
    {
        Write("helpers.cs", "public static int Twice(int x) => 2 * x;\nrecord Painter(string Name);");
        Write("book.dib", "#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\n\nvar fromDib = Twice(4);\n\n#!markdown\n\n# Not run\n\n#!html\n\n<i>shown</i>\n");
        Write("book.ipynb", Notebook("""{"cell_type":"markdown","metadata":{},"source":["no"]},{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":["var fromBook = new Painter(\"Monet\");\n","fromBook.Name"]}"""));
        var result = await cells.Run("#!import helpers.cs\n#!import \"book.dib\"\n#!import book.ipynb\nTwice(fromDib) + fromBook.Name.Length");
        Assert.Null(result.Error);
        Assert.Equal(21, result.Value);
        Assert.Equal(["<i>shown</i>", "Monet", "21"], cells.Shown());
    }

    [Fact]
    public async Task Paths_are_relative_to_the_file_they_stand_in()
    {
        Directory.CreateDirectory(folder["inner"]);
        Write("inner/first.csx", "#!import second.cs\nvar first = second + 1;");
        Write("inner/second.cs", "var second = 1;");
        Assert.Equal(2, (await cells.Run("#!import inner/first.csx\nfirst")).Value);
    }

    [Theory]
    [InlineData("bad.cs", "var a = 1;\n\nvar b = a +;", "bad.cs:line 3", "CompilationError")]
    [InlineData("bad.cs", "var a = 1;\nthrow new InvalidOperationException(\"no\");", "bad.cs:line 2", "InvalidOperationException")]
    [InlineData("bad.cs", "var a = 1;\n#!nonsense", "bad.cs:line 2", "DirectiveError")]
    [InlineData("bad.dib", "#!csharp\nvar a = 1;\n#!csharp\n\nvar b = 2;\nnothing();", "bad.dib, cell 2:line 2", "CompilationError")]
    public async Task A_failing_line_is_named_with_its_file_and_cell(string file, string content, string expected, string name)
    {
        Write(file, content);
        var failed = await cells.Run($"\n#!import {file}");
        Assert.Equal((name, 2), (failed.Error!.Name, failed.Error.Line));
        Assert.Contains(expected, string.Join('\n', failed.Error.Traceback), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_import_each_other_end_in_a_sentence()
    {
        Write("a.cs", "#!import b.cs");
        Write("b.cs", "#!import a.cs");
        var failed = await cells.Run("#!import a.cs");
        Assert.Contains("'a.cs' imports itself, by way of 'b.cs'", failed.Error!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!import", "names one file")]
    [InlineData("#!import none.cs", "cannot be read")]
    [InlineData("#!import none.ipynb", "cannot be read")]
    [InlineData("#!import \"no\u0000ne.cs\"", "holds a null character")]
    [InlineData("#!import library.dll", "load libraries with #r")]
    public async Task What_cannot_be_imported_says_so(string code, string expected)
    {
        Assert.Contains(expected, (await cells.Run(code)).Error!.Value, StringComparison.Ordinal);
    }

    private static string Notebook(string cells) => $$$"""{"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp","language":"C#","display_name":".NET (C#)"}},"cells":[{{{cells}}}]}""";

    private void Write(string name, string content) => File.WriteAllText(folder[name], content);
}
