using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary><c>#!connect sqlite</c>: gives a database a name of its own, as .NET Interactive does.</summary>
/// <param name="sql">The language that asks the database.</param>
internal sealed class ConnectCommand(SqlLanguage sql) : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["connect"];

    /// <inheritdoc/>
    public string Summary => "sqlite \"Data Source=FILE.db\" --kernel-name NAME: from then on #!sql-NAME asks this database";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } = [new("kernel-name", "the database's name: #!sql-NAME asks it")];

    /// <inheritdoc/>
    public IEnumerable<Completion> NamesOnLine(NameRequest request) => request is { Option: null, Line.Arguments.Count: 0 } ? [new("sqlite", "keyword", "a database of SQLite")] : [];

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        sql.Connect(call.Command, call.Cell.Folder);
        return Task.CompletedTask;
    }
}
