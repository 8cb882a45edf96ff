using System.Collections.Concurrent;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>Packages that this machine has restored before, for <c>#r "nuget:</c>.</summary>
internal sealed class PackageSource
{
    private const int Maximum = 200;

    private readonly ConcurrentDictionary<string, (DateTime Changed, IReadOnlyList<string> Folders)> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> spelled = new(StringComparer.Ordinal);

    /// <summary>Completes what follows <c>nuget:</c>: a name, and after the comma a version.</summary>
    public (IReadOnlyList<Completion> Items, int Replaced) Complete(string typed)
    {
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        try
        {
            if (typed.Split(',', 2) is [var name, var version])
                return (Names(Path.Combine(home, name.Trim().ToLowerInvariant()), version.TrimStart(), path => Path.GetFileName(path)).Reverse().ToList(), version.TrimStart().Length);
            return (Names(home, typed, path => spelled.GetOrAdd(path, Spelled)).ToList(), typed.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([], 0);
        }
    }

    private IEnumerable<Completion> Names(string folder, string prefix, Func<string, string> name) =>
        Folders(folder).Where(path => Path.GetFileName(path.AsSpan()).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(Maximum).Select(path => new Completion(name(path), "module"));

    // A folder's time changes with what is in it.
    private IReadOnlyList<string> Folders(string folder)
    {
        var changed = Directory.GetLastWriteTimeUtc(folder);
        if (!folders.TryGetValue(folder, out var kept) || kept.Changed != changed)
            folders[folder] = kept = (changed, [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)]);
        return kept.Folders;
    }

    // The cache's folders are in lower case; the specification beside the files has the name as its authors write it.
    private static string Spelled(string folder)
    {
        var lower = Path.GetFileName(folder);
        foreach (var version in Directory.EnumerateDirectories(folder))
        {
            var library = Directory.EnumerateFiles(version, "*.nuspec").FirstOrDefault();
            if (library is null)
                continue;
            var start = File.ReadAllText(library) is var text ? text.IndexOf("<id>", StringComparison.Ordinal) + "<id>".Length : 0;
            var end = start < "<id>".Length ? -1 : text.IndexOf("</id>", start, StringComparison.Ordinal);
            if (end > start && text[start..end].Trim() is var id && string.Equals(id, lower, StringComparison.OrdinalIgnoreCase))
                return id;
        }

        return lower;
    }
}
