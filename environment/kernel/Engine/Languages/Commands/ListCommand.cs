using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!lsmagic</c>: the commands and languages.</summary>
/// <param name="table">Those that there are; asked when the command runs, as this command is one of them.</param>
internal sealed class ListCommand(Func<CommandTable> table) : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["lsmagic", "help"];

    /// <inheritdoc/>
    public string Summary => "shows this list";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var rows = table().Entries.Select(entry => (Names: string.Join(", ", entry.Names.Select(name => "#!" + name)), entry.Summary))
            .Append(("#r \"TARGET\"", "loads a library: nuget:NAME, VERSION; project:FILE.csproj; or a .dll"))
            .OrderBy(row => row.Item1, StringComparer.Ordinal);
        call.Cell.Output.Publish(new DisplayData(TextTable.Format(["Line", "What it does"], [.. rows.Select(row => (IReadOnlyList<string>)[row.Item1, row.Item2])])));
        return Task.CompletedTask;
    }
}
