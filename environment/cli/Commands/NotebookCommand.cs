using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook</c>: what can be done with notebooks.</summary>
internal static class NotebookCommand
{
    public static Command Create() => new("notebook", "Notebooks: in a browser, or run without one.")
    {
        NotebookOpenCommand.Create(),
        NotebookRunCommand.Create(),
    };
}
