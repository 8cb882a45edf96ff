using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ArtGan.Kernel.Engine.References;

/// <summary>
/// The files a project is built from, found without MSBuild, which takes a second to start: its sources,
/// the settings above it, and the same of the projects it refers to.
/// </summary>
internal static class ProjectInputs
{
    private static readonly string[] Settings =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig", "global.json", "NuGet.Config", "nuget.config", "packages.lock.json"];

    private static readonly string[] Sourced = ["Compile", "EmbeddedResource", "Content", "None", "AdditionalFiles"];
    private static readonly string[] Extensions = [".cs", ".resx", ".css", ".json"];
    private static readonly string[] Ignored = ["bin", "obj", "artifacts"];

    /// <summary>The time of the last change to anything the project is built from.</summary>
    /// <param name="project">The project file.</param>
    public static DateTime LastChange(string project) => Files(project, []).Select(File.GetLastWriteTimeUtc).Max();

    /// <summary>A short text that is another one when a file has been changed, added or taken away.</summary>
    /// <param name="project">The project file.</param>
    public static string Fingerprint(string project)
    {
        var text = new StringBuilder();
        foreach (var file in Files(project, []).Distinct().Order(StringComparer.Ordinal).Select(path => new FileInfo(path)).Where(file => file.Exists))
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        return KernelCache.Key(text.ToString());
    }

    /// <summary>Whether the project, or a file of settings above it, names several frameworks to build for.</summary>
    /// <param name="project">The project file.</param>
    public static bool MayHaveSeveralFrameworks(string project) => SettingsAbove(Path.GetDirectoryName(project)!).Where(file => Path.GetExtension(file) is ".props" or ".targets")
        .Append(project).Any(file => File.ReadAllText(file).Contains("TargetFrameworks", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string project, HashSet<string> seen)
    {
        if (!seen.Add(project) || !File.Exists(project))
            yield break;
        yield return project;
        var folder = Path.GetDirectoryName(project)!;
        foreach (var file in SettingsAbove(folder))
            yield return file;
        var content = Load(project);
        foreach (var root in SourceRoots(content, folder))
        {
            foreach (var file in Sources(root))
                yield return file;
        }

        foreach (var reference in Values(content, "ProjectReference"))
        {
            foreach (var file in Files(Path.GetFullPath(Path.Combine(folder, reference)), seen))
                yield return file;
        }
    }

    private static IEnumerable<string> SettingsAbove(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            foreach (var file in Settings.Select(name => Path.Combine(above.FullName, name)).Where(File.Exists))
                yield return file;
        }
    }

    private static XDocument Load(string project)
    {
        try
        {
            return XDocument.Load(project);
        }
        catch (XmlException error)
        {
            throw new UserException($"'{project}' is not a project file ({error.Message.TrimEnd('.')}); name a .csproj that builds.", error);
        }
    }

    private static IEnumerable<string> SourceRoots(XDocument project, string folder)
    {
        var ownItemsOnly = new[] { "EnableDefaultItems", "EnableDefaultCompileItems" }
            .Any(name => project.Descendants(name).Any(element => element.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase)));
        if (!ownItemsOnly)
            yield return folder;
        // The part of `lib/**/*.cs` before its first wildcard is enough: a file too many costs one build.
        foreach (var pattern in Sourced.SelectMany(item => Values(project, item)))
        {
            var fixedPart = pattern.Split('*', '?')[0];
            yield return Path.GetFullPath(Path.Combine(folder, fixedPart == pattern ? fixedPart : Path.GetDirectoryName(fixedPart) ?? ""));
        }
    }

    private static IEnumerable<string> Values(XDocument project, string item) =>
        project.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>()
            .SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(value => !value.Contains("$(", StringComparison.Ordinal))
            .Select(value => value.Replace('\\', '/'));

    private static IEnumerable<string> Sources(string root)
    {
        if (File.Exists(root))
            return [root];
        if (!Directory.Exists(root))
            return [];
        var here = Directory.EnumerateFiles(root).Where(file => Extensions.Contains(Path.GetExtension(file)));
        var below = Directory.EnumerateDirectories(root)
            .Where(folder => !Ignored.Contains(Path.GetFileName(folder)) && !Path.GetFileName(folder).StartsWith('.'));
        return here.Concat(below.SelectMany(Sources));
    }
}
