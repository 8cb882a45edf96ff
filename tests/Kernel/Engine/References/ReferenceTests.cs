using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.References;

public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_loaded_by_its_path()
    {
        using var cells = new Cells(new SessionOptions { Folder = AppContext.BaseDirectory, CacheFolder = folder["cache"] });
        Assert.Equal("<p>x</p>\n", await cells.Value("#r \"Markdig.dll\"\nMarkdig.Markdown.ToHtml(\"x\")"));
    }

    [Fact]
    public async Task A_file_is_loaded_from_a_copy_with_what_it_needs_and_again_when_it_has_changed()
    {
        CompiledLibrary.Write(folder["bin/Lower.dll"], "public class Lower { public int Number => 1; }");
        CompiledLibrary.Write(folder["bin/Upper.dll"], "public static class Upper { public static Lower Make() => new(); }", folder["bin/Lower.dll"]);
        using var cells = Cells();
        Assert.Equal(1, await cells.Value("#r \"bin/Upper.dll\"\nvar old = Upper.Make(); old.Number"));

        // Written in place, as builds do.
        CompiledLibrary.Write(folder["bin/Lower.dll"], "public class Lower { public int Number => 2; }");
        Assert.Equal(1, await cells.Value("Upper.Make().Number"));
        Assert.Equal(2, await cells.Value("#r \"bin/Upper.dll\"\nUpper.Make().Number"));
        Assert.Equal("Upper.dll has changed: cells from here on use the new build, and variables made before keep the types of the old one.", cells.ShownText());
        Assert.Equal(1, await cells.Value("old.Number"));
    }

    [Theory]
    [InlineData("project:nothing.csproj", "does not exist")]
    [InlineData("nothing.dll", "does not exist")]
    [InlineData("plain.dll", "not a .NET library")]
    [InlineData("No.Such.Library", "is part of .NET")]
    [InlineData("gem: rails", "does not know 'gem:'")]
    [InlineData("nuget: ", "is not understood")]
    [InlineData("no\u0000thing.dll", "holds a null character")]
    [InlineData("project:no\u0000thing.csproj", "holds a null character")]
    [InlineData("nuget: No\u0000thing, 1.0", "No")]
    public async Task A_reference_that_leads_nowhere_is_said_in_a_sentence(string target, string expected)
    {
        folder.Write("plain.dll", "no library");
        using var cells = Cells();
        var failed = await cells.Run($"\n#r \"{target}\"\nvar after = 1;");
        Assert.Contains(expected, failed.Error!.Value, StringComparison.Ordinal);
        Assert.Equal(2, failed.Error.Line);
        Assert.DoesNotContain("after", cells.Session.Variables.Keys);
    }

    [Fact]
    public async Task All_of_the_base_library_can_be_used()
    {
        using var cells = new Cells();
        Assert.Equal("TcpClient <a />", await cells.Value("using System.Net.Sockets;\n$\"{typeof(TcpClient).Name} {new System.Xml.Linq.XElement(\"a\")}\""));
        Assert.Equal(10, await cells.Value("using System.Security.Cryptography;\nRandomNumberGenerator.GetBytes(10).Length"));
        Assert.Equal("XDocument", await cells.Value("#r \"System.Xml.XDocument\"\nnameof(System.Xml.Linq.XDocument)"));
    }

    [Fact]
    public async Task Another_file_of_code_can_be_loaded()
    {
        folder.Write("more.csx", "int Seven() => 7;\nvar loaded = Seven();");
        using var cells = Cells();
        Assert.Equal(14, await cells.Value("#load \"more.csx\"\nusing System.Net;\nloaded + Seven()"));
    }

    private Cells Cells() => new(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });
}
