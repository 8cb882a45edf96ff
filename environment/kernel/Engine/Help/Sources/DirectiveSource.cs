using System.Text.RegularExpressions;
using ArtGan.Kernel.Engine.Languages;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>What lines that begin with <c>#r</c>, <c>#load</c> and <c>#!</c> go on with.</summary>
/// <param name="folder">What paths are relative to.</param>
/// <param name="commands">What lines that begin with <c>#!</c> can name.</param>
/// <param name="variables">The values of the variables of cells.</param>
internal sealed partial class DirectiveSource(string folder, CommandTable commands, Func<IReadOnlyDictionary<string, object?>> variables)
{
    private static readonly (string Text, string Meaning)[] Targets = [("nuget:", "a package"), ("project:", "a C# project, built when it has changed")];

    private readonly PathSource paths = new(folder);
    private readonly PackageSource packages = new();

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
            return packages.Complete(target["nuget:".Length..].TrimStart());
        if (target.StartsWith("project:", StringComparison.Ordinal))
            return paths.Complete(target["project:".Length..].TrimStart(), ".csproj", ".fsproj", ".vbproj");
        var (files, replaced) = paths.Complete(target, ".dll");
        if (replaced != target.Length)
            return (files, replaced);
        return ([.. Targets.Where(kind => kind.Text.StartsWith(target, StringComparison.Ordinal)).Select(kind => new Completion(kind.Text, "keyword", kind.Meaning)), .. files], replaced);
    }

    private (IReadOnlyList<Completion> Items, int Replaced) Command(string line)
    {
        var start = line.LastIndexOfAny([' ', '"', '\t', '=']) + 1;
        var word = line[start..];
        if (start == 0)
            return (Names(word[2..]), word.Length);
        var parsed = CellCommand.Parse(line[..start], line: 0);
        if (commands.TryFind(parsed.Name) is not { } command)
            return ([], 0);
        var options = command.Options.Where(option => !parsed.Options.ContainsKey(option.Name)).Select(option => new Completion(option.Text, "property", option.Meaning));
        if (word.StartsWith('-'))
            return (Beginning(options, word), word.Length);
        var request = new NameRequest(parsed, line[..start], "", folder, variables());
        var names = Beginning(command.NamesOnLine(request), word);
        if (names.Count > 0)
            return (names, word.Length);
        var files = request.Option is { } name ? command.Options.FirstOrDefault(option => option.Name == name)?.FileTypes : command.FileTypes;
        if (files is not null)
            return paths.Complete(word, [.. files]);
        return word.Length == 0 && request.Option is null ? ([.. options], 0) : ([], 0);
    }

    // All names of a command would be too many before there is a letter.
    private IReadOnlyList<Completion> Names(string typed) =>
    [
        .. commands.Entries.SelectMany(entry => entry.Names.Take(typed.Length == 0 ? 1 : int.MaxValue).Select(name => (Name: name, entry.Summary)))
            .Where(entry => entry.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new Completion("#!" + entry.Name, "keyword", entry.Summary)),
    ];

    private static IReadOnlyList<Completion> Beginning(IEnumerable<Completion> items, string word) => [.. items.Where(item => item.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))];

    [GeneratedRegex("""^#r\s+"([^"]*)$""")]
    private static partial Regex ReferenceTarget();

    [GeneratedRegex("""^#load\s+"([^"]*)$""")]
    private static partial Regex LoadTarget();
}
