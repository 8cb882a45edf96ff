using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook</c>: what can be done with notebooks.</summary>
internal static class NotebookCommand
{
    public static Command Create() => new("notebook", "Notebooks: running them without a front-end.") { NotebookRunCommand.Create() };
}
