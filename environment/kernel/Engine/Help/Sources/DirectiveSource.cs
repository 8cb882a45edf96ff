using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>What lines that begin with <c>#r</c>, <c>#load</c> and <c>#!</c> go on with.</summary>
/// <param name="paths">Files and folders.</param>
/// <param name="commands">The commands there are.</param>
internal sealed partial class DirectiveSource(PathSource paths, Func<IReadOnlyList<CommandDescription>> commands)
{
    private static readonly (string Text, string Meaning)[] Targets = [("nuget:", "a package"), ("project:", "a C# project, built when it has changed")];

    /// <summary>Completes a directive.</summary>
    /// <param name="line">Its line up to the cursor, from <c>#</c> on.</param>
    /// <returns>The items and how many characters before the cursor they take the place of.</returns>
    public (IReadOnlyList<Completion> Items, int Replaced) Complete(string line)
    {
        if (ReferenceTarget().Match(line) is { Success: true } reference)
            return Reference(reference.Groups[1].Value);
        if (LoadTarget().Match(line) is { Success: true } load)
            return paths.Complete(load.Groups[1].Value, ".csx", ".cs");
        return line.StartsWith("#!", StringComparison.Ordinal) ? Command(line) : ([], 0);
    }

    private (IReadOnlyList<Completion> Items, int Replaced) Reference(string target)
    {
        if (target.StartsWith("nuget:", StringComparison.Ordinal))
            return PackageSource.Complete(target["nuget:".Length..].TrimStart());
        if (target.StartsWith("project:", StringComparison.Ordinal))
            return paths.Complete(target["project:".Length..].TrimStart(), ".csproj", ".fsproj", ".vbproj");
        var (files, replaced) = paths.Complete(target, ".dll");
        if (replaced != target.Length)
            return (files, replaced);
        return ([.. Targets.Where(kind => kind.Text.StartsWith(target, StringComparison.Ordinal)).Select(kind => new Completion(kind.Text, "keyword", kind.Meaning)), .. files], replaced);
    }

    private (IReadOnlyList<Completion> Items, int Replaced) Command(string line)
    {
        var known = commands();
        var word = line[(line.LastIndexOfAny([' ', '"', '\t']) + 1)..];
        if (word.Length == line.Length)
        {
            var typed = word[2..];
            return ([.. known.Where(command => command.Names[0].StartsWith(typed, StringComparison.OrdinalIgnoreCase)).OrderBy(command => command.Names[0], StringComparer.Ordinal)
                .Select(command => new Completion("#!" + command.Names[0], "keyword", command.Summary))], line.Length);
        }

        var name = line[2..].Split(' ', 2)[0];
        var found = known.FirstOrDefault(command => command.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (word.StartsWith('-'))
            return ([.. found?.Options.Where(option => option.StartsWith(word, StringComparison.Ordinal)).Select(option => new Completion(option, "property")) ?? []], word.Length);
        var (files, replaced) = paths.Complete(word);
        var names = found?.NamesFor?.Invoke(line).Where(item => item.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];
        return names.Count > 0 ? (names, word.Length) : (files, replaced);
    }

    [GeneratedRegex("""^#r\s+"([^"]*)$""")]
    private static partial Regex ReferenceTarget();

    [GeneratedRegex("""^#load\s+"([^"]*)$""")]
    private static partial Regex LoadTarget();
}
