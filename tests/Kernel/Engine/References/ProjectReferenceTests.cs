using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.References;

public sealed class ProjectReferenceTests : IDisposable
{
    private const string Target = "net10.0";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_library_of_the_host_is_used_as_it_is()
    {
        using var cells = new Cells(new SessionOptions { Folder = Path.Combine(Repository.Root, "tests") });
        var result = await cells.Run("#r \"project:../ArtGan.Lib.csproj\"\nusing ArtGan;\nRepository.Root");
        Assert.Null(result.Error);
        Assert.Equal(Repository.Root, result.Value);
        Assert.Same(typeof(MimeBundle), await cells.Value("typeof(MimeBundle)"));
    }

    [Fact]
    public async Task A_project_that_has_changed_is_built_and_used_in_the_same_session()
    {
        Project("Sample", Target, "public class Sample { public string Text => \"old\"; public Helper Helper => new(); }");
        folder.Write("Sample/Helper.cs", "public class Helper { public int Number => 1; }");
        using var cells = Cells();
        Assert.Equal("old1", await cells.Value("#r \"project:Sample/Sample.csproj\"\nvar old = new Sample(); string Read(Sample s) => s.Text; old.Text + old.Helper.Number"));
        Assert.Matches(@"^Built Sample in \d+\.\d s\.$", cells.ShownText());

        Assert.Null((await cells.Run("#r \"project:Sample/Sample.csproj\"")).Error);
        Assert.DoesNotContain('\n', cells.ShownText());

        Project("Sample", Target, "public class Sample { public string Text => \"new\"; public int More => 7; public Helper Helper => new(); }");
        File.Delete(folder["Sample/Helper.cs"]);
        folder.Write("Sample/Other.cs", "public class Helper { public int Number => 2; }");
        Assert.Equal("new7", await cells.Value("#r \"project:Sample/Sample.csproj\"\nvar young = new Sample(); young.Text + young.More"));
        Assert.Matches(@"Built Sample in \d+\.\d s\. Sample has changed: cells from here on use the new build, and variables made before keep the types of the old one\.$", cells.ShownText());
        Assert.Equal("old1 new2", await cells.Value("$\"{Read(old)}{old.Helper.Number} {young.Text}{young.Helper.Number}\""));
        Assert.Contains("cannot convert from 'Sample", (await cells.Run("Read(young)")).Error!.Value, StringComparison.Ordinal);

        // And a third time: the newest counts.
        Project("Sample", Target, "public class Sample { public string Text => \"newest\"; }");
        Assert.Equal("newest new old", await cells.Value("#r \"project:Sample/Sample.csproj\"\n$\"{new Sample().Text} {young.Text} {old.Text}\""));
    }

    [Fact]
    public async Task A_failed_build_names_file_and_line_and_leaves_what_was_there()
    {
        Project("Sample", Target, "public static class Sample { public static int Counter { get; set; } = 41; }");
        using var cells = Cells();
        Assert.Equal(42, await cells.Value("#r \"project:Sample/Sample.csproj\"\n++Sample.Counter"));

        Project("Sample", Target, "public static class Sample {\n public static int Counter => }");
        var broken = await cells.Run("var x = 1;\n#r \"project:Sample/Sample.csproj\"");
        Assert.Equal(2, broken.Error!.Line);
        Assert.StartsWith("'Sample.csproj' does not build; mend what the compiler names", broken.Error.Value, StringComparison.Ordinal);
        Assert.Matches(@"^Code\.cs\(2,\d+\): error CS\d+: [^\[]*$", broken.Error.Traceback[1]);
        Assert.Equal(43, await cells.Value("++Sample.Counter"));

        // Nothing of the build that failed is taken for one that succeeded.
        Assert.NotNull((await cells.Run("#r \"project:Sample/Sample.csproj\"")).Error);
    }

    [Fact]
    public async Task Projects_that_it_refers_to_are_built_and_built_again()
    {
        Project("Base", "netstandard2.0", "public class Basic { public int Number => 1; }");
        Project("Upper", Target, "public static class Upper { public static int Twice(Basic b) => b.Number * 2; }", """<ProjectReference Include="../Base/Base.csproj" />""");
        using var cells = Cells();
        Assert.Equal(2, await cells.Value("#r \"project:Upper/Upper.csproj\"\nUpper.Twice(new Basic())"));
        // The upper one is not compiled again, as what it sees of the lower one is the same; both are new all the same.
        Project("Base", "netstandard2.0", "public class Basic { public int Number => 5; }");
        Assert.Equal(10, await cells.Value("#r \"project:Upper/Upper.csproj\"\nUpper.Twice(new Basic())"));
    }

    [Fact]
    public async Task Of_several_frameworks_the_newest_that_runs_is_taken()
    {
        folder.Write("Many/Many.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>netstandard2.0;net10.0;netstandard2.1</TargetFrameworks></PropertyGroup>
            </Project>
            """);
        folder.Write("Many/Code.cs", """
            public static class Many
            {
            #if NET10_0
                public static string Framework => "10";
            #else
                public static string Framework => "another";
            #endif
            }
            """);
        using var cells = Cells();
        Assert.Equal("10", await cells.Value("#r \"project:Many/Many.csproj\"\nMany.Framework"));
    }

    [Fact]
    public async Task Sessions_have_builds_of_their_own_and_share_the_cache()
    {
        Project("Sample", Target, "public static class Sample { public static int Counter { get; set; } = 41; }");
        using var first = Cells();
        using var second = Cells();
        var both = await Task.WhenAll(
            first.Run("#r \"project:Sample/Sample.csproj\"\n++Sample.Counter"), second.Run("#r \"project:Sample/Sample.csproj\"\n++Sample.Counter"));
        Assert.All(both, result => Assert.Equal(42, result.Value));
        using var third = Cells();
        Assert.Equal(42, await third.Value("#r \"project:Sample/Sample.csproj\"\n++Sample.Counter"));
        Assert.Equal("", third.ShownText());
    }

    [Fact]
    public async Task An_interrupted_build_leaves_nothing_broken()
    {
        Project("Sample", Target, "public static class Sample { public static int Counter => 41; }");
        using var cells = Cells();
        using var cancellation = new CancellationTokenSource();
        var interrupted = await cells.Session.RunAsync("#r \"project:Sample/Sample.csproj\"", _ => cancellation.CancelAsync(), cancellation.Token);
        Assert.Equal(CellStatus.Interrupted, interrupted.Status);
        Assert.Equal(41, await cells.Value("#r \"project:Sample/Sample.csproj\"\nSample.Counter"));
    }

    [Fact]
    public async Task Projects_of_other_languages_are_refused()
    {
        folder.Write("Other.fsproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        using var cells = Cells();
        Assert.Equal("#r \"project:\" takes C# projects (.csproj), not '.fsproj'; build 'Other.fsproj' yourself and name its .dll with #r.",
            (await cells.Run("#r \"project:Other.fsproj\"")).Error!.Value);
    }

    private Cells Cells() => new(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });

    private void Project(string name, string framework, string code, string? items = null)
    {
        folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>{framework}</TargetFramework></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        folder.Write($"{name}/Code.cs", code);
    }
}
