using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Notebooks;

/// <summary>The last full run of a lesson, from which its page can be made again when only its text has changed.</summary>
internal static class KeptRun
{
    private static string Folder => Path.Combine(Repository.Root, "artifacts", "gallery");

    /// <summary>The file of a lesson's last full run.</summary>
    /// <param name="lesson">The lesson.</param>
    public static string PathOf(string lesson) => Path.Combine(Folder, Path.GetFileName(lesson));

    /// <summary>The lesson as it is now, with what its code showed in that run.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <exception cref="UserException">There is no such run, or the lesson's code is another now.</exception>
    public static NotebookDocument Load(string lesson)
    {
        var path = PathOf(lesson);
        return File.Exists(path)
            ? Joined(NotebookDocument.Load(lesson), NotebookDocument.Load(path), Path.GetFileNameWithoutExtension(lesson))
            : throw new UserException($"No full run of '{Path.GetFileName(lesson)}' has been kept; run it with 'artgan notebook gallery {Path.GetFileNameWithoutExtension(lesson)}'.");
    }

    /// <summary>A lesson with what its code showed in a run.</summary>
    /// <param name="lesson">The lesson as it is now; it takes the outputs.</param>
    /// <param name="run">The lesson as it was run.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="UserException">The code is another now.</exception>
    public static NotebookDocument Joined(NotebookDocument lesson, NotebookDocument run, string name)
    {
        var (code, shown) = (Code(lesson), Code(run));
        if (!code.Select(cell => cell.Source).SequenceEqual(shown.Select(cell => cell.Source)))
        {
            throw new UserException($"The code of '{name}' has changed since its last full run; run it again with 'artgan notebook gallery {name}'.");
        }

        foreach (var (cell, ran) in code.Zip(shown))
        {
            (cell.ExecutionCount, cell.Outputs) = (ran.ExecutionCount, ran.Outputs);
        }

        return lesson;
    }

    private static List<NotebookCell> Code(NotebookDocument document) => [.. document.Cells.Where(cell => cell.Kind == CellKind.Code)];
}
