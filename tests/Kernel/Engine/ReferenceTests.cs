using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine;

public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_library_of_the_host_is_used_as_it_is()
    {
        using var cells = new Cells(new SessionOptions { Folder = Path.Combine(Repository.Root, "tests") });
        var result = await cells.Run("#r \"project:../ArtGan.Lib.csproj\"\nusing ArtGan;\nRepository.Root");
        Assert.Null(result.Error);
        Assert.Equal(Repository.Root, result.Value);
        var type = (await cells.Run("typeof(MimeBundle)")).Value;
        Assert.Same(typeof(MimeBundle), type);
    }

    [Fact]
    public async Task A_project_is_built_when_it_has_changed_and_a_second_version_needs_a_restart()
    {
        // A name of its own: an assembly is loaded into the process for good.
        var name = $"Sample{Guid.NewGuid():N}";
        Project(name, "public static class Sample { public static int Counter { get; set; } = 41; }");
        using var cells = new Cells(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });
        Assert.Equal(42, (await cells.Run($"#r \"project:{name}/{name}.csproj\"\n++Sample.Counter")).Value);

        using var other = new Cells(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });
        Assert.Equal(43, (await other.Run($"#r \"project:{name}/{name}.csproj\"\n++Sample.Counter")).Value);

        Project(name, "public static class Sample { public static int Counter => }");
        var broken = await cells.Run($"var x = 1;\n#r \"project:{name}/{name}.csproj\"");
        Assert.Equal(2, broken.Error!.Line);
        Assert.Contains(broken.Error.Traceback, line => line.StartsWith("Sample.cs(1,", StringComparison.Ordinal) && line.Contains("error CS", StringComparison.Ordinal));

        Project(name, "public static class Sample { public static int Counter => 1; public static int More => 2; }");
        var changed = await cells.Run($"#r \"project:{name}/{name}.csproj\"");
        Assert.Contains("restart", changed.Error!.Value, StringComparison.Ordinal);
        Assert.Equal(44, (await cells.Run("++Sample.Counter")).Value);
    }

    [Fact]
    public async Task A_file_is_loaded_by_its_path()
    {
        using var cells = new Cells(new SessionOptions { Folder = AppContext.BaseDirectory });
        Assert.Equal("<p>x</p>\n", (await cells.Run("#r \"Markdig.dll\"\nMarkdig.Markdown.ToHtml(\"x\")")).Value);
    }

    [Theory]
    [InlineData("project:nothing.csproj", "does not exist")]
    [InlineData("nothing.dll", "does not exist")]
    [InlineData("plain.dll", "not a .NET library")]
    [InlineData("No.Such.Library", "is part of .NET")]
    [InlineData("gem: rails", "does not know 'gem:'")]
    [InlineData("nuget: ", "is not understood")]
    public async Task A_reference_that_leads_nowhere_is_said_in_a_sentence(string target, string expected)
    {
        folder.Write("plain.dll", "no library");
        using var cells = new Cells(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });
        var failed = await cells.Run($"\n#r \"{target}\"\nvar after = 1;");
        Assert.Contains(expected, failed.Error!.Value, StringComparison.Ordinal);
        Assert.Equal(2, failed.Error.Line);
        Assert.DoesNotContain("after", cells.Session.Variables.Keys);
    }

    [Fact]
    public async Task All_of_the_base_library_can_be_used()
    {
        using var cells = new Cells();
        Assert.Equal("TcpClient <a />", (await cells.Run("using System.Net.Sockets;\n$\"{typeof(TcpClient).Name} {new System.Xml.Linq.XElement(\"a\")}\"")).Value);
        Assert.Equal(10, (await cells.Run("using System.Security.Cryptography;\nRandomNumberGenerator.GetBytes(10).Length")).Value);
    }

    [Fact]
    public async Task Another_file_of_code_can_be_loaded()
    {
        folder.Write("more.csx", "int Seven() => 7;\nvar loaded = Seven();");
        using var cells = new Cells(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });
        Assert.Equal(14, (await cells.Run("#load \"more.csx\"\nusing System.Net;\nloaded + Seven()")).Value);
    }

    private void Project(string name, string code)
    {
        folder.Write($"{name}/{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        folder.Write($"{name}/Sample.cs", code);
    }
}
