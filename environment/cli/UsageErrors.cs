using System.CommandLine;

namespace ArtGan.Cli;

/// <summary>Says what is wrong with a call's arguments, in one sentence with the nearest known name.</summary>
internal static class UsageErrors
{
    public static int Report(ParseResult parsed, RootCommand root, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var full = FullName(parsed.CommandResult);
        terminal.Error.WriteLine($"{Describe(parsed, command, full, root)} See '{full} --help'.");
        return ExitCode.Usage;
    }

    private static string Describe(ParseResult parsed, Command command, string full, RootCommand root)
    {
        if (parsed.UnmatchedTokens.FirstOrDefault(IsOption) is { } option)
        {
            var known = Known(command.Options).Concat(Known(root.Options.Where(each => each.Recursive)));
            return $"Unknown option '{option}' for '{full}'{NearestName.Suggest(option, [.. known.Distinct()])}";
        }

        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return command.Subcommands.Count > 0
                ? $"Unknown command '{token}' for '{full}'{NearestName.Suggest(token, [.. command.Subcommands.Select(each => each.Name)])}"
                : $"'{full}' does not take the argument '{token}'.";
        }

        return command.Subcommands.Count > 0
            ? $"'{full}' needs a command{NearestName.Suggest("", [.. command.Subcommands.Select(each => each.Name)])}"
            : parsed.Errors[0].Message.ReplaceLineEndings(" ").Trim();
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static IEnumerable<string> Known(IEnumerable<Option> options) =>
        options.Where(option => !option.Hidden).Select(option => option.Name);

    private static string FullName(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{FullName(parent)} {result.Command.Name}" : "artgan";
}
