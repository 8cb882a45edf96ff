using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>The commands and languages of a session, by the names after <c>#!</c>.</summary>
internal sealed class CommandTable : IDisposable
{
    private static readonly CSharpEntry CSharp = new();

    private readonly Dictionary<string, ICommandEntry> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the table.</summary>
    /// <param name="languages">The languages beside C#.</param>
    /// <param name="commands">The commands.</param>
    public CommandTable(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<ICellCommand> commands)
    {
        Languages = languages;
        Entries = [CSharp, .. languages, .. commands];
        foreach (var (name, entry) in Entries.SelectMany(entry => entry.Names.Select(name => (name, entry))))
            byName.Add(name, entry);
    }

    /// <summary>The languages beside C#.</summary>
    public IReadOnlyList<ICellLanguage> Languages { get; }

    /// <summary>C#, the other languages and the commands.</summary>
    public IReadOnlyList<ICommandEntry> Entries { get; }

    /// <summary>Whether a name stands for C# itself.</summary>
    public static bool IsCSharp(string name) => CSharp.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is such a command or language, or a sentence about it.</summary>
    public bool Knows(string name) => TryFind(name) is not null || ElsewhereCommands.Find(name) is not null;

    /// <summary>What a name stands for; null where there is nothing of that name.</summary>
    public ICommandEntry? TryFind(string name) =>
        // A language may take more names while it is used, such as those of connected databases.
        byName.GetValueOrDefault(name) ?? Languages.FirstOrDefault(language => language.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What a line names.</summary>
    /// <exception cref="CellDirectiveException">There is nothing of that name.</exception>
    public ICommandEntry Find(CellCommand command)
    {
        return TryFind(command.Name) ?? throw new CellDirectiveException(ElsewhereCommands.Find(command.Name)
            ?? (NearestName.Find(command.Name, byName.Keys) is { } near
                ? $"There is no command '#!{command.Name}'; did you mean '#!{near}'?"
                : $"There is no command '#!{command.Name}'; run #!lsmagic for the list of those that there are."), command.Line);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var language in Languages.OfType<IDisposable>())
            language.Dispose();
    }
}
