using System.Diagnostics;
using ArtGan.Cli;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.References;

public sealed class PackageReferenceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PackageReferenceTests()
    {
        // Packages come from a folder and go to another: nothing outside of the test is asked or changed.
        folder.Write("NuGet.Config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="installed" /></config>
              <packageSources><clear /><add key="here" value="feed" /></packageSources>
            </configuration>
            """);
        Pack("Sample.One", "1.0.0", "public static class One { public static string Text => \"one\"; }");
        Pack("Sample.One", "1.2.0", "public static class One { public static string Text => \"one point two\"; }");
        Pack("Sample.One", "2.0.0-beta", "public static class One { public static string Text => \"beta\"; }");
        Pack("Sample.Two", "1.0.0", "public static class Two { public static string Text => \"two\"; }", """<dependency id="Sample.One" version="1.2.0" />""");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("nuget: Sample.One, 1.0.0", "one", "Loaded Sample.One 1.0.0")]
    [InlineData("nuget:sample.one,1.0", "one", "Loaded Sample.One 1.0.0")]
    [InlineData("nuget: Sample.One", "one point two", "Loaded Sample.One 1.2.0")]
    [InlineData("nuget: Sample.One, 1.*", "one point two", "Loaded Sample.One 1.2.0")]
    [InlineData("nuget: Sample.One, *-*", "beta", "Loaded Sample.One 2.0.0-beta")]
    [InlineData("nuget: Sample.One, [1.0.0]", "one", "Loaded Sample.One 1.0.0")]
    public async Task A_package_is_loaded_and_one_line_says_so(string target, string text, string line)
    {
        using var cells = Cells();
        var result = await cells.Run($"#r \"{target}\"\nOne.Text");
        Assert.Null(result.Error);
        Assert.Equal(text, result.Value);
        Assert.Equal(line, cells.ShownText());
    }

    [Fact]
    public async Task The_second_time_no_SDK_is_asked()
    {
        using (var first = Cells())
            Assert.Equal("two", await first.Value("#r \"nuget: Sample.Two, 1.0.0\"\nTwo.Text"));
        // Without its source the package could not be restored again.
        Directory.Delete(folder["feed"], recursive: true);
        using var second = Cells();
        Assert.Equal("two one point two", await second.Value("#r \"nuget: Sample.Two, 1.0.0\"\n$\"{Two.Text} {One.Text}\""));
        Assert.Single(second.Outputs.OfType<DisplayData>());
        Assert.Empty(second.Outputs.OfType<UpdateDisplayData>());

        // What the cache tells of must be there.
        Directory.Delete(folder["installed"], recursive: true);
        using var third = Cells();
        Assert.NotNull((await third.Run("#r \"nuget: Sample.Two, 1.0.0\"\nTwo.Text")).Error);
    }

    [Fact]
    public async Task Packages_of_one_cell_agree_on_their_versions_and_later_ones_on_what_is_loaded()
    {
        using var cells = Cells();
        Assert.Equal("one point two two", await cells.Value("#r \"nuget: Sample.Two\"\n#r \"nuget: Sample.One\"\n$\"{One.Text} {Two.Text}\""));
        Assert.Equal("Loaded Sample.Two 1.0.0, Sample.One 1.2.0", cells.ShownText());
        Assert.Null((await cells.Run("#r \"nuget: Sample.One\"\n#r \"nuget: Sample.One, 1.2.0\"")).Error);

        using var other = Cells();
        Assert.Equal("one", await other.Value("#r \"nuget: Sample.One, 1.0.0\"\nOne.Text"));
        var clash = await other.Run("\n#r \"nuget: Sample.One, 1.2.0\"");
        Assert.Equal("Sample.One 1.0.0 is loaded already, and 1.2.0 cannot be loaded beside it; restart the kernel to have it.", clash.Error!.Value);
        Assert.Equal(2, clash.Error.Line);
        var needs = await other.Run("#r \"nuget: Sample.Two\"");
        Assert.StartsWith("The packages need versions that do not go together; restart the kernel", needs.Error!.Value, StringComparison.Ordinal);
        Assert.Equal("one", await other.Value("One.Text"));
    }

    [Theory]
    [InlineData("nuget: Sample.None, 1.0.0", "There is no package 'Sample.None' in here; check the name, or name another source above it with #i \"nuget: SOURCE\".")]
    [InlineData("nuget: Sample.One, 9.0.0", "'Sample.One' has no version (>= 9.0.0); the nearest is 2.0.0-beta.")]
    [InlineData("nuget: Sample.One, 1 or 2", "#r \"nuget: Sample.One, 1 or 2\" is not understood; write \"nuget: NAME, VERSION\", for instance \"nuget: Humanizer, 2.14.1\".")]
    public async Task What_cannot_be_had_is_said_in_one_sentence(string target, string sentence)
    {
        using var cells = Cells();
        var failed = await cells.Run($"\n#r \"{target}\"");
        Assert.Equal(sentence, failed.Error!.Value);
        Assert.Single(failed.Error.Traceback);
        Assert.Equal(2, failed.Error.Line);
        // The line about restoring is gone.
        Assert.Equal("", cells.ShownText());
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Fact]
    public async Task Another_source_is_named_by_its_folder()
    {
        Directory.Move(folder["feed"], folder["elsewhere"]);
        Directory.CreateDirectory(folder["feed"]);
        using var cells = Cells();
        Assert.NotNull((await cells.Run("#r \"nuget: Sample.One, 1.0.0\"\nOne.Text")).Error);
        Assert.Equal("one", await cells.Value("#i \"nuget: elsewhere\"\n#r \"nuget: Sample.One, 1.0.0\"\nOne.Text"));
        var absent = await cells.Run("#i \"nuget: nowhere\"");
        Assert.Contains("does not exist; #i takes an address, or a folder", absent.Error!.Value, StringComparison.Ordinal);
        Assert.Contains("#i names a source", (await cells.Run("#i \"elsewhere\"")).Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_said_in_one_sentence()
    {
        using var cells = Cells();
        Directory.Delete(folder["feed"], recursive: true);
        var failed = await cells.Run("#r \"nuget: Sample.One, 1.0.0\"");
        Assert.StartsWith("A source of packages cannot be reached; check the connection and the source", failed.Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_native_library_comes_with_its_package()
    {
        var native = Directory.EnumerateFiles(AppContext.BaseDirectory, "libe_sqlite3.so", SearchOption.AllDirectories).First(path => path.Contains(Architecture(), StringComparison.Ordinal));
        Pack("Sample.Native", "1.0.0", """
            public static class Native
            {
                [System.Runtime.InteropServices.DllImport("sample_native")] private static extern int sqlite3_libversion_number();
                public static int Version => sqlite3_libversion_number();
            }
            """, others: ($"runtimes/{Architecture()}/native/libsample_native.so", File.ReadAllBytes(native)));
        using var cells = Cells();
        var result = await cells.Run("#r \"nuget: Sample.Native, 1.0.0\"\nNative.Version");
        Assert.Null(result.Error);
        Assert.True((int)result.Value! > 3_000_000);
    }

    [Fact]
    public async Task A_library_of_the_kernels_own_does_not_clash()
    {
        // Older than the kernel's: that one is used, and it is said.
        var markdig = "[assembly: System.Reflection.AssemblyVersion(\"0.1.0.0\")] namespace Markdig { public static class Old { } }";
        Pack("Markdig", "0.1.0", markdig);
        using var cells = Cells();
        Assert.Equal("<p>x</p>\n", await cells.Value("#r \"nuget: Markdig, 0.1.0\"\nMarkdig.Markdown.ToHtml(\"x\")"));
        Assert.Matches(@"^Loaded Markdig 0\.1\.0\nMarkdig 1\.\d+\.\d+ is used, which the kernel itself runs on, instead of 0\.1\.0\.$", cells.ShownText());

        // Newer: loaded beside it, for cells alone. In a process of its own, as a test's host looks for libraries itself.
        Pack("Markdig", "77.0.0", "[assembly: System.Reflection.AssemblyVersion(\"77.0.0.0\")] namespace Markdig { public static class Newer { public static string Text => \"newer\"; } }");
        var start = new ProcessStartInfo(ChildProcess.Dotnet,
            [typeof(TestProgram).Assembly.Location, TestProgram.InCells, folder.Path, "#r \"nuget: Markdig, 77.0.0\"\nMarkdig.Newer.Text"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        Assert.Equal("Loaded Markdig 77.0.0|newer", await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task What_a_pattern_led_to_serves_when_the_sources_are_gone()
    {
        using (var first = Cells())
            await first.Value("#r \"nuget: Sample.One, 1.*\"");
        var kept = Directory.EnumerateFiles(folder["cache"], "resolved.json", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(kept, DateTime.UtcNow.AddDays(-2));
        Pack("Sample.One", "1.9.0", "public static class One { public static string Text => \"one point nine\"; }");
        Directory.Move(folder["feed"], folder["gone"]);
        using (var second = Cells())
            Assert.Equal("one point two", await second.Value("#r \"nuget: Sample.One, 1.*\"\nOne.Text"));
        Directory.Move(folder["gone"], folder["feed"]);
        using var third = Cells();
        Assert.Equal("one point nine", await third.Value("#r \"nuget: Sample.One, 1.*\"\nOne.Text"));
    }

    [Fact]
    public async Task A_package_without_a_library_is_no_error()
    {
        CompiledLibrary.Pack(folder["feed"], "Sample.Content", "1.0.0", library: null, others: ("contentFiles/any/any/readme.txt", "text"u8.ToArray()));
        using var cells = Cells();
        Assert.Null((await cells.Run("#r \"nuget: Sample.Content, 1.0.0\"")).Error);
        Assert.Equal("Loaded Sample.Content 1.0.0 (no library that .NET does not have)", cells.ShownText());
    }

    [Theory]
    [InlineData("TorchSharp-cpu, 0.107.0", "ArtGan.Lib has the namespace TorchSharp itself")]
    [InlineData("Microsoft.DotNet.Interactive.ExtensionLab,*-*", "takes the place of .NET Interactive")]
    [InlineData("XPlot.Plotly.Interactive, 4.0.6", "are in ArtGan.Plots")]
    public async Task Packages_whose_work_is_done_here_are_left_out_with_a_sentence(string package, string sentence)
    {
        using var cells = Cells();
        Assert.Equal(3, await cells.Value($"#r \"nuget: {package}\"\n1 + 2"));
        Assert.Contains(sentence, cells.ShownText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_packages_the_line_of_the_one_that_is_wrong_is_named()
    {
        using var cells = Cells();
        var failed = await cells.Run("#r \"nuget: Sample.One, 1.0.0\"\n\n#r \"nuget: Sample.None, 1.0.0\"");
        Assert.Equal(3, failed.Error!.Line);
    }

    [Fact]
    public async Task Two_kernels_restore_the_same_package_at_once()
    {
        using var first = Cells();
        using var second = Cells();
        var both = await Task.WhenAll(first.Run("#r \"nuget: Sample.One, 1.0.0\"\nOne.Text"), second.Run("#r \"nuget: Sample.One, 1.0.0\"\nOne.Text"));
        Assert.All(both, result => Assert.Equal("one", result.Value));
    }

    private static string Architecture() => $"linux-{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    private Cells Cells() => new(new SessionOptions { Folder = folder.Path, CacheFolder = folder["cache"] });

    private void Pack(string name, string version, string code, string? needs = null, params (string Path, byte[] Content)[] others) =>
        CompiledLibrary.Pack(folder["feed"], name, version, CompiledLibrary.Compile(name, code), needs, others);
}
