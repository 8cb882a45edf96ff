using System.CommandLine;

namespace ArtGan.Cli;

/// <summary>Commands that stand together on the help page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Commands">In the order shown.</param>
internal sealed record CommandGroup(string Title, IReadOnlyList<Command> Commands);
