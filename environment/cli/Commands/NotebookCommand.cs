using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook</c>: what can be done with notebooks.</summary>
internal static class NotebookCommand
{
    public static Command Create() => new("notebook", "Notebooks: in a browser, run without one, or as pages of a gallery.")
    {
        NotebookOpenCommand.Create(),
        NotebookRunCommand.Create(),
        NotebookGalleryCommand.Create(),
    };
}
