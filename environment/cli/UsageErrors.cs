using System.CommandLine;
using System.CommandLine.Parsing;

namespace ArtGan.Cli;

/// <summary>Says what is wrong with a call's arguments, in one sentence with the nearest known name.</summary>
internal static class UsageErrors
{
    /// <summary>Whether the call cannot be run as it was typed.</summary>
    public static bool Exist(ParseResult parsed) => parsed.Errors.Count > 0 || parsed.Action is null || UnknownOption(parsed) is not null;

    public static int Report(ParseResult parsed, Command root, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var full = FullName(parsed.CommandResult);
        terminal.Error.WriteLine($"{Describe(parsed, command, full, root)} See '{full} --help'.");
        return ExitCode.Usage;
    }

    private static string Describe(ParseResult parsed, Command command, string full, Command root)
    {
        if (UnknownOption(parsed) is { } option)
        {
            var known = Known(command.Options).Concat(Known(root.Options.Where(each => each.Recursive)));
            return $"Unknown option '{option}' for '{full}'{NearestName.Suggest(option, [.. known.Distinct()])}";
        }

        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return command.Subcommands.Count > 0
                ? $"Unknown command '{token}' for '{full}'{NearestName.Suggest(token, Visible(command))}"
                : $"'{full}' does not take the argument '{token}'.";
        }

        return command.Subcommands.Count > 0
            ? $"'{full}' needs a command{NearestName.Suggest("", Visible(command))}"
            : parsed.Errors[0].Message.ReplaceLineEndings(" ").Trim();
    }

    /// <summary>A mistyped option, also where the parser took it for an argument's value, as it does where one is expected.</summary>
    private static string? UnknownOption(ParseResult parsed) =>
        parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && IsOption(token.Value))?.Value;

    private static bool IsOption(string token) => token is ['-', '-', _, ..] || (token is ['-', var letter] && char.IsAsciiLetter(letter));

    private static IEnumerable<string> Known(IEnumerable<Option> options) =>
        options.Where(option => !option.Hidden).Select(option => option.Name);

    private static string[] Visible(Command command) => [.. command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name)];

    private static string FullName(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{FullName(parent)} {result.Command.Name}" : CommandLine.Name;
}
