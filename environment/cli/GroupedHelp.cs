using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ArtGan.Cli;

/// <summary>The help page of <c>artgan</c> itself, with commands in groups; a command's own page stays as the library writes it.</summary>
/// <param name="groups">The commands.</param>
/// <param name="commandHelp">Writes the other pages.</param>
internal sealed class GroupedHelp(IReadOnlyList<CommandGroup> groups, HelpAction commandHelp) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not { Name: CommandLine.Name } root)
        {
            return commandHelp.Invoke(parseResult);
        }

        Write(root, groups, parseResult.InvocationConfiguration.Output);
        return ExitCode.Success;
    }

    /// <summary>Writes the page.</summary>
    public static void Write(Command root, IReadOnlyList<CommandGroup> groups, TextWriter output)
    {
        output.WriteLine($"{root.Description}\n\nUsage: artgan COMMAND [options]");
        foreach (var group in groups)
        {
            output.WriteLine($"\n{group.Title}");
            foreach (var (name, description) in group.Commands.Where(command => !command.Hidden).SelectMany(Rows))
            {
                output.WriteLine($"  {name,-18} {description}");
            }
        }

        output.WriteLine("\nOptions");
        foreach (var option in root.Options)
        {
            output.WriteLine($"  {option.Name,-18} {option.Description}");
        }

        output.WriteLine("\n'artgan COMMAND --help' explains one command.");
    }

    private static IEnumerable<(string Name, string? Description)> Rows(Command command) =>
        command.Subcommands.Count == 0
            ? [(command.Name, command.Description)]
            : command.Subcommands.Where(each => !each.Hidden).Select(each => ($"{command.Name} {each.Name}", each.Description));
}
