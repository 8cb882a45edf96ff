using System.Text.RegularExpressions;

namespace ArtGan.Tests.Kernel;

public class ArrangementTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "environment", "kernel");

    [Theory]
    [InlineData("Engine", "Session|Wire")]
    [InlineData("Display", "Session|Wire")]
    [InlineData("Wire", "Engine|Display|Session")]
    public void A_folder_knows_nothing_of_those_above_it(string folder, string above) =>
        Assert.Empty(Mentions(folder, $@"ArtGan\.Kernel\.({above})\b"));

    [Fact]
    public void The_kernel_knows_nothing_of_networks_and_training() =>
        Assert.Empty(Mentions("", @"ArtGan\.(Models|Training|Metrics|Style|Experiments)\b"));

    private static IEnumerable<string> Mentions(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => Regex.IsMatch(line, pattern)).Select(line => $"{Path.GetRelativePath(Root, file)}: {line.Trim()}"));
}
