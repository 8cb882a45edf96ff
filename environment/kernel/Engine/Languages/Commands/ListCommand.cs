using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!lsmagic</c>: the commands and languages.</summary>
/// <param name="table">Those that there are; asked when the command runs, as this command is one of them.</param>
internal sealed class ListCommand(Func<CommandTable> table) : ICellCommand
{
    private static readonly IReadOnlyList<(string Names, string Summary)> BuiltIn =
    [
        ("#!csharp, #!c#", "goes on in C#"),
        ("#r \"TARGET\"", "loads a library: nuget:NAME, VERSION; project:FILE.csproj; or a .dll"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["lsmagic", "help"];

    /// <inheritdoc/>
    public string Summary => "shows this list";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var languages = table().Languages.Select(language => (Written(language.Names), language.Summary));
        var commands = table().Commands.Select(command => (Written(command.Names), command.Summary));
        var rows = BuiltIn.Concat(languages).Concat(commands).OrderBy(row => row.Item1, StringComparer.Ordinal);
        call.Cell.Output.Publish(new DisplayData(TextTable.Format(["Line", "What it does"], [.. rows.Select(row => (IReadOnlyList<string>)[row.Item1, row.Item2])])));
        return Task.CompletedTask;
    }

    private static string Written(IEnumerable<string> names) => string.Join(", ", names.Select(name => "#!" + name));
}
