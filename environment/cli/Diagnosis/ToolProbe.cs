using System.Text.RegularExpressions;

namespace ArtGan.Cli.Diagnosis;

/// <summary>Asks the programs that ArtGan calls for their versions.</summary>
internal static partial class ToolProbe
{
    private static readonly (string Name, string Program, string[] Arguments)[] Tools =
    [
        ("dotnet", ChildProcess.Dotnet, ["--version"]),
        ("cmake", "cmake", ["--version"]),
        ("g++", "g++", ["--version"]),
        ("make", "make", ["--version"]),
        ("libvips", "pkg-config", ["--modversion", "vips"]),
        ("node", "node", ["--version"]),
        ("npm", "npm", ["--version"]),
        ("git", "git", ["--version"]),
    ];

    public static async Task<IReadOnlyDictionary<string, string?>> LookAsync(CancellationToken cancellation)
    {
        var versions = await Task.WhenAll(Tools.Select(async tool => Version(await ChildProcess.TryReadAsync(tool.Program, tool.Arguments, cancellation))));
        return Tools.Zip(versions).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }

    /// <summary>The version within what a program prints; all of its first line where there is none to be seen.</summary>
    internal static string? Version(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = text.Split('\n')[0].Trim();
        return VersionPattern().Matches(line) is [.., var last] ? last.Value : line;
    }

    // The last one of the line: g++ prints its package's version first.
    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionPattern();
}
