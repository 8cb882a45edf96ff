using System.Text.Json;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!set --name x --value …</c>: a variable from a literal, a value of another language, or what a person answers.</summary>
/// <param name="table">The languages; asked when the command runs.</param>
internal sealed class SetCommand(Func<CommandTable> table) : ICellCommand
{
    private const string Usage = "#!set takes --name NAME and --value, which is text, JSON, @csharp:NAME, @value:NAME, @input:PROMPT or @password:PROMPT.";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["set"];

    /// <inheritdoc/>
    public string Summary => "--name NAME --value VALUE: sets a variable to text, JSON, @csharp:NAME, @value:NAME, @input:PROMPT or @password:PROMPT";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
        [new("name", "the variable that is set"), new("value", "text, JSON, @csharp:NAME, @value:NAME, @input:PROMPT or @password:PROMPT"), new("mime-type", "text/plain takes the value as text, whatever it looks like")];

    /// <inheritdoc/>
    public IEnumerable<Completion> NamesOnLine(NameRequest request) => request.Option != "value" ? [] :
    [
        .. NamedValues.Sources(table()).SelectMany(from => NamedValues.Complete(table(), request.Variables, from).Select(item => item with { Text = $"@{from}:{item.Text}" })),
        new("@input:", "keyword", "asks the person before the notebook"),
        new("@password:", "keyword", "asks without showing what is typed"),
    ];

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var options = call.Command.Options;
        if (options.ContainsKey("from-result"))
            throw new UserException("'#!set --from-result' is not known here; assign the result in C#: var NAME = EXPRESSION;");
        if (!options.TryGetValue("name", out var name) || name.Length == 0 || !options.TryGetValue("value", out var text))
            throw new UserException(Usage);
        // A prompt may be written without quotes.
        text = string.Join(' ', [text, .. call.Command.Arguments]);
        return NamedValues.SetAsync(call, name, Value(call, text), cancellation);
    }

    private object? Value(CommandCall call, string text)
    {
        if (!text.StartsWith('@'))
            return Literal(text, isText: call.Command.Options.GetValueOrDefault("mime-type") == "text/plain");
        if (text[1..].Split(':', 2) is not [var source, var rest])
            throw new UserException(Usage);
        return source switch
        {
            "input" => call.Cell.Ask(new InputRequest(Prompt(rest))),
            "password" => call.Cell.Ask(new InputRequest(Prompt(rest), IsPassword: true)),
            _ => NamedValues.Get(table(), call.Cell, source, rest),
        };
    }

    // .NET Interactive also takes `@input:{"prompt": "…", "saveAs": "…"}`.
    private static string Prompt(string text)
    {
        if (!text.TrimStart().StartsWith('{'))
            return text;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("prompt", out var prompt) ? prompt.ToString() : "Value";
        }
        catch (JsonException error)
        {
            throw new UserException($"{text} is not JSON; write @input:PROMPT.", error);
        }
    }

    private static object? Literal(string text, bool isText)
    {
        if (isText)
            return text;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Number when document.RootElement.TryGetInt32(out var whole) => whole,
                JsonValueKind.Number when document.RootElement.TryGetInt64(out var large) => large,
                JsonValueKind.Number => document.RootElement.GetDouble(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => document.RootElement.GetString(),
                JsonValueKind.Null => null,
                _ => document.RootElement.Clone(),
            };
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
