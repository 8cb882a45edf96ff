using System.Text.Json;
using ArtGan.Tests.Support;
using static ArtGan.Tests.Build.TorchSharpPackage;

namespace ArtGan.Tests.Build;

/// <summary>The build with package TorchSharp in place of our engine keeps to files of its own.</summary>
public class TensorEngineTests
{
    private static readonly string[] Kept = ["NuGetLockFilePath", "BaseIntermediateOutputPath", "IntermediateOutputPath", "OutputPath", "ProjectAssetsFile"];
    private static readonly string[] Projects = ["ArtGan.Lib.csproj", "environment/kernel/ArtGan.Kernel.csproj", "environment/cli/ArtGan.Cli.csproj", "tests/ArtGan.Tests.csproj"];

    private static readonly string Switched = Path.Combine(Repository.Root, "artifacts", "torchsharp") + Path.DirectorySeparatorChar;

    [Fact]
    public async Task What_the_switched_build_writes_lies_in_files_of_its_own()
    {
        var switched = await Task.WhenAll(Projects.Select(project => Evaluate(project, Switch)));
        Assert.All(switched, values => Assert.All(values, value => Assert.StartsWith(Switched, value.Value, StringComparison.Ordinal)));
        Assert.All(Kept, name => Assert.Distinct(switched.Select(values => values[name])));
    }

    [Fact]
    public async Task Without_the_switch_nothing_lies_there()
    {
        var ours = await Evaluate(Projects[0]);
        Assert.All(ours, value => Assert.False(value.Value.StartsWith(Switched, StringComparison.Ordinal), $"{value.Key} is {value.Value}"));
    }

    [Fact]
    public async Task Restoring_with_the_switch_leaves_the_committed_lock_files_as_they_are()
    {
        using var empty = new TemporaryFolder();
        using var packages = new TemporaryFolder();
        var before = LockFiles();

        // From an empty source, into an empty cache: it fails over the package, wherever this runs.
        var (code, text) = await Dotnet("restore", "ArtGan.Lib.csproj", Switch, $"-p:RestoreSources={empty.Path}", $"-p:RestorePackagesPath={packages.Path}");

        Assert.NotEqual(0, code);
        Assert.Contains("TorchSharp", text, StringComparison.Ordinal);
        Assert.Equal(before, LockFiles());
    }

    [Fact]
    public void The_committed_lock_files_are_for_our_engine() =>
        Assert.All(LockFiles(), content => Assert.DoesNotContain("\"TorchSharp", content, StringComparison.Ordinal));

    private static string[] LockFiles() =>
        [.. Projects.Select(project => File.ReadAllText(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")))];

    private static async Task<Dictionary<string, string>> Evaluate(string project, params string[] options)
    {
        var (code, text) = await Dotnet("msbuild", project, [$"-getProperty:{string.Join(',', Kept)}", .. options]);
        Assert.True(code == 0, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);
    }
}
