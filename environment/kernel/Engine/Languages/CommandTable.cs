using ArtGan.Kernel.Engine.Help;
using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>The commands and languages of a session, by the names after <c>#!</c>.</summary>
internal sealed class CommandTable : IDisposable
{
    private readonly Dictionary<string, object> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the table.</summary>
    /// <param name="languages">The languages beside C#.</param>
    /// <param name="commands">The commands.</param>
    public CommandTable(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<ICellCommand> commands)
    {
        (Languages, Commands) = (languages, commands);
        foreach (var (name, entry) in languages.SelectMany(language => language.Names.Select(name => (name, (object)language)))
            .Concat(commands.SelectMany(command => command.Names.Select(name => (name, (object)command)))))
            byName.Add(name, entry);
    }

    /// <summary>The languages beside C#.</summary>
    public IReadOnlyList<ICellLanguage> Languages { get; }

    /// <summary>The commands.</summary>
    public IReadOnlyList<ICellCommand> Commands { get; }

    /// <summary>Whether a name stands for C# itself.</summary>
    public static bool IsCSharp(string name) => name.ToUpperInvariant() is "CSHARP" or "C#" or ".NET" or "CS";

    /// <summary>Whether there is such a command or language, or a sentence about it.</summary>
    public bool Knows(string name) => IsCSharp(name) || Entry(name) is not null || ElsewhereCommands.Find(name) is not null;

    /// <summary>The <see cref="ICellLanguage"/> or <see cref="ICellCommand"/> that a line names.</summary>
    /// <exception cref="CellDirectiveException">There is none.</exception>
    public object Find(CellCommand command)
    {
        return Entry(command.Name) ?? throw new CellDirectiveException(ElsewhereCommands.Find(command.Name)
            ?? (NearestName.Find(command.Name, byName.Keys.Append("csharp")) is { } near
                ? $"There is no command '#!{command.Name}'; did you mean '#!{near}'?"
                : $"There is no command '#!{command.Name}'; run #!lsmagic for the list of those that there are."), command.Line);
    }
    /// <summary>What there is, for help at the cursor.</summary>
    public IReadOnlyList<CommandDescription> Describe() =>
    [
        .. Languages.Select(language => new CommandDescription(language.Names, language.Summary, IsLanguage: true)),
        .. Commands.Select(command => new CommandDescription(command.Names, command.Summary, IsLanguage: false)),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var language in Languages.OfType<IDisposable>())
            language.Dispose();
    }

    // A language may take more names while it is used, such as those of connected databases.
    private object? Entry(string name) =>
        byName.GetValueOrDefault(name) ?? Languages.FirstOrDefault(language => language.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
}
