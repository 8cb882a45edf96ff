using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!share --from csharp x [--as y]</c>: a value of one language under a name in another.</summary>
/// <param name="table">The languages; asked when the command runs.</param>
internal sealed class ShareCommand(Func<CommandTable> table) : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["share"];

    /// <inheritdoc/>
    public string Summary => "--from LANGUAGE NAME [--as NAME] [--mime-type TYPE]: brings a value into the language of the part it stands in";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
        [new("from", "the language that has the value"), new("as", "the value's name here, where it is to be another"), new("mime-type", "the form that the value is brought in")];

    /// <inheritdoc/>
    public IEnumerable<Completion> NamesOnLine(NameRequest request) => request switch
    {
        { Option: "from" } => NamedValues.Sources(table()).Select(name => new Completion(name, "keyword")),
        { Option: null, Line: { Arguments.Count: 0 } line } when line.Options.TryGetValue("from", out var from) => NamedValues.Complete(table(), request.Variables, from),
        _ => [],
    };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var command = call.Command;
        if (command.Arguments is not [var name] || !command.Options.TryGetValue("from", out var from) || from.Length == 0)
            throw new UserException("#!share names a language and a value in it: #!share --from csharp NAME.");
        var value = NamedValues.Get(table(), call.Cell, from, name);
        return NamedValues.SetAsync(call, command.Options.GetValueOrDefault("as", name), value, cancellation);
    }
}
