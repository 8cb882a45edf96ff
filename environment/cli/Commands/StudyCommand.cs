using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan study</c>: asks people.</summary>
internal static class StudyCommand
{
    public static Command Create() => new("study", "Ask people: real or painted, and which is better.") { StudyMakeCommand.Create(), StudyServeCommand.Create(), StudyReportCommand.Create() };
}
