using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.References;

/// <summary>What the SDK says about a build, made readable.</summary>
internal static partial class BuildMessages
{
    private const int ShownErrors = 10;

    /// <summary>The compiler's errors with file and line, or all that was said where none is one.</summary>
    /// <param name="lines">The SDK's output.</param>
    /// <param name="project">The project that was built; files in its folder are named relative to it.</param>
    public static string Errors(IReadOnlyList<string> lines, string project)
    {
        var folder = Path.GetDirectoryName(project) + Path.DirectorySeparatorChar;
        var errors = lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        var shown = (errors.Count > 0 ? errors : lines)
            .Select(line => ProjectSuffix().Replace(line, "").Replace(folder, "", StringComparison.Ordinal)).Distinct().ToList();
        return string.Join('\n', shown.Count <= ShownErrors ? shown : [.. shown.Take(ShownErrors), $"… and {shown.Count - ShownErrors} more lines"]);
    }

    /// <summary>Why packages could not be had, in one sentence.</summary>
    /// <param name="lines">The SDK's output.</param>
    /// <param name="requests">What was asked for.</param>
    public static string Restore(IReadOnlyList<string> lines, IReadOnlyList<PackageRequest> requests)
    {
        foreach (var line in lines)
        {
            if (Nuget().Match(line) is { Success: true } match)
                return Sentence(match.Groups["code"].Value, ProjectSuffix().Replace(match.Groups["text"].Value, ""), string.Join('\n', lines));
        }

        return $"{string.Join(" and ", requests.Select(request => $"'{request}'"))} could not be had: {Errors(lines, "")}";
    }

    /// <summary>What a restore that succeeded did otherwise than asked.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<string> lines) => lines.Select(line => Warning().Match(line)).Where(match => match.Success)
        .Select(match => ProjectSuffix().Replace(match.Groups["text"].Value, "")).Distinct();

    private static string Sentence(string code, string text, string all)
    {
        var name = Quoted().Match(text) is { Success: true } named ? named.Groups["name"].Value : "The package";
        var sources = Sources().Match(text) is { Success: true } from ? from.Groups["sources"].Value.TrimEnd('.') : "the sources";
        var nearest = Nearest().Matches(all).Select(match => match.Groups["version"].Value).Distinct().ToList();
        return code switch
        {
            "NU1101" => $"There is no package '{name}' in {sources}; check the name, or name another source above it with #i \"nuget: SOURCE\".",
            "NU1102" => $"'{name}' has no version {Wanted(text)}{Near(nearest)}.",
            "NU1103" => $"'{name}' has no stable version {Wanted(text)}{Near(nearest)}; a version *-* takes previews too.",
            "NU1301" when IsRefused(all) => $"A source of packages asks for credentials, which belong into a NuGet.Config beside the notebook: {text}",
            "NU1301" => $"A source of packages cannot be reached; check the connection and the source, and name an exact version, which may be on this machine already: {text}",
            "NU1202" => $"The package does not fit .NET {Environment.Version.Major}: {text}",
            "NU1605" or "NU1107" or "NU1608" => $"The packages need versions that do not go together; restart the kernel and name all of them in one cell, or another version: {text}",
            "NU1213" or "NU1212" => $"The package is a tool or template and holds no library for notebooks: {text}",
            _ => $"{code}: {text}",
        };
    }

    private static string Wanted(string text) => Version().Match(text) is { Success: true } match ? match.Value : "like that";

    private static string Near(List<string> versions) => versions.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; the nearest is {string.Join(" or ", versions)}");

    private static bool IsRefused(string text) =>
        text.Contains("401", StringComparison.Ordinal) || text.Contains("403", StringComparison.Ordinal) || text.Contains("redential", StringComparison.Ordinal);

    [GeneratedRegex(@" \[[^\[\]]*proj(::[^\]]*)?\]$")]
    private static partial Regex ProjectSuffix();

    [GeneratedRegex(@": error (?<code>NU\d+): (?<text>.*)$")]
    private static partial Regex Nuget();

    [GeneratedRegex(@": warning NU1(603|701|601|602): (?<text>.*)$")]
    private static partial Regex Warning();

    [GeneratedRegex(@"package '?(?<name>[\w.\-]*\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"in source\(s\): (?<sources>.*)$")]
    private static partial Regex Sources();

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)")]
    private static partial Regex Nearest();

    [GeneratedRegex(@"\([<>=][^)]*\)|(?<=version )\S*\d\S*")]
    private static partial Regex Version();
}
