using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>
/// <c>#!sql</c>: SQL over SQLite. The result of the last query is shown as a table and, by <c>--name</c>, becomes a
/// C# variable; <c>@name</c> in a query is the C# variable of that name, handed over as a value.
/// </summary>
/// <param name="defaultDatabase">Gives the database that is asked without an option; null where there is none.</param>
internal sealed class SqlLanguage(Func<string>? defaultDatabase) : ICellLanguage, IDisposable
{
    /// <summary>Rows that are kept of a result which is only shown.</summary>
    private const int Shown = 1_000;

    private readonly SqlDatabases databases = new(defaultDatabase);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["sql", .. databases.Connected.Keys.SelectMany(name => (string[])[$"sql-{name}", name])];

    /// <inheritdoc/>
    public string Summary => "SQL over SQLite: the run store, --file FILE.db, --csv FOLDER or FILE; --name x keeps the result, --limit N its first rows, --write allows changes; @x is the C# variable x.";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new("file", "asks this database", [".db", ".db3", ".sqlite", ".sqlite3"]), new("csv", "asks the tables in a file of separated values, or a folder of them", [".csv", ".tsv"]),
        new("name", "keeps the result as a C# variable"), new("limit", "shows or keeps so many rows"), new("write", "allows changes"),
    ];

    /// <inheritdoc/>
    public IEnumerable<Completion> NamesBelow(NameRequest request) => SqlNames.Complete(request, () => databases.Tables(request.Line, request.Folder));

    /// <summary>Follows <c>#!connect sqlite "Data Source=FILE" --kernel-name NAME</c>: from then on there are <c>#!sql-NAME</c> and <c>#!NAME</c>.</summary>
    /// <param name="command">The line.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <exception cref="UserException">The line is not understood, or the database cannot be opened.</exception>
    public void Connect(CellCommand command, string folder) => databases.Connect(command, folder);

    /// <inheritdoc/>
    public async Task RunAsync(LanguagePart part, CancellationToken cancellation)
    {
        var command = part.Command;
        if (command.Options.Keys.FirstOrDefault(option => Options.All(known => known.Name != option)) is { } unknown)
            throw new UserException($"#!{command.Name} has no option '--{unknown}'{NearestName.Suggest($"--{unknown}", [.. Options.Select(option => option.Text)])}");
        var limit = Limit(command);
        var variable = command.Options.GetValueOrDefault("name");
        if (variable is { Length: 0 })
            throw new UserException("--name is followed by the name of a C# variable, such as --name losses.");
        using var lease = await Task.Run(() => databases.Open(command, part.Folder, cancellation), cancellation).ConfigureAwait(false);
        var run = new SqlRun(lease.Connection, part.Variables.Values, limit ?? (variable is null ? Shown : int.MaxValue), isPartial: limit is null);
        var outcome = await Task.Run(() => run.Execute(part.Code, command.BodyLine, cancellation), cancellation).ConfigureAwait(false);
        databases.Remember(lease);
        if (outcome.Changed > 0 || outcome.Result is null)
            part.Output.Display(outcome.Sentence);
        if (outcome.Result is { } result)
            part.Output.Display(result);
        if (variable is not null)
        {
            await part.Variables.SetAsync(variable, outcome.Result ?? throw new UserException("--name keeps a query's result, but no statement gave one; end with a SELECT."), cancellation)
                .ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => databases.Dispose();

    private static int? Limit(CellCommand command)
    {
        if (!command.Options.TryGetValue("limit", out var text))
            return null;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit : throw new UserException($"--limit is followed by a number of rows above 0, not '{text}'.");
    }
}
