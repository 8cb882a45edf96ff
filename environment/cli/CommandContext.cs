using System.CommandLine;
using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>What a command works with: its arguments, where it writes, and when it must stop.</summary>
/// <param name="Arguments">The parsed arguments; read with <c>context.Get(option)</c>.</param>
/// <param name="Terminal">The streams of this call.</param>
/// <param name="Cancellation">Requested by Ctrl-C or SIGTERM; the command saves what it has and ends.</param>
internal sealed record CommandContext(ParseResult Arguments, Terminal Terminal, CancellationToken Cancellation)
{
    /// <summary>Whether results are written as JSON lines.</summary>
    public bool Json => Arguments.GetValue(CommandLine.JsonOption);

    /// <summary>Standard error, for progress bars and tables.</summary>
    public IAnsiConsole Console => Terminal.Console;

    /// <summary>The value of an option, or its default.</summary>
    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>The value of an argument.</summary>
    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);

    /// <summary>Writes a line about what is going on to standard error.</summary>
    public void Say(string line) => Terminal.Error.WriteLine(line);

    /// <summary>
    /// Writes one result to standard output: with --json as one line, otherwise as text for people.
    /// Commands with several results call it once for each, the summarising one last.
    /// </summary>
    /// <param name="value">A record; its members become snake_case names.</param>
    /// <param name="text">The same for people; what <see cref="object.ToString"/> gives where absent.</param>
    public void Result<T>(T value, Func<T, string>? text = null) =>
        Terminal.Out.WriteLine(Json ? JsonLines.Serialize(value) : text is null ? value?.ToString() : text(value));
}
