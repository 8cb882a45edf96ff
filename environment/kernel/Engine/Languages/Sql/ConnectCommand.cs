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
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        sql.Connect(call.Command, call.Cell.Folder);
        return Task.CompletedTask;
    }
}
