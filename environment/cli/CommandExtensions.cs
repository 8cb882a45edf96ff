using System.CommandLine;
using System.CommandLine.Invocation;

namespace ArtGan.Cli;

/// <summary>How a command gets its body.</summary>
internal static class CommandExtensions
{
    /// <summary>Sets what the command does; errors, cancellation and exit codes are looked after by <see cref="CommandLine"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="body">
    /// Does the work and gives the exit code; throws <see cref="UserException"/> for the user's mistakes
    /// and <see cref="UsageException"/> for arguments that make no sense together.
    /// </param>
    /// <param name="handlesInterrupts">Whether Ctrl-C is the command's own affair and does not end it.</param>
    public static void Handle(this Command command, Func<CommandContext, Task<int>> body, bool handlesInterrupts = false) =>
        command.Action = new CommandBody(body) { HandlesInterrupts = handlesInterrupts };
}

/// <summary>A command's body; <see cref="CommandLine"/> runs it itself, so that all errors go one way.</summary>
/// <param name="run">The work.</param>
internal sealed class CommandBody(Func<CommandContext, Task<int>> run) : AsynchronousCommandLineAction
{
    /// <summary>Whether Ctrl-C is the command's own affair.</summary>
    public bool HandlesInterrupts { get; init; }

    public Task<int> RunAsync(CommandContext context) => run(context);

    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Commands run through CommandLine.RunAsync.");
}
