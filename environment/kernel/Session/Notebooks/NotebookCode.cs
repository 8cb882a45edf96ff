using ArtGan.Kernel.Engine.Languages.Commands;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>The code of a notebook, for cells that import it.</summary>
internal static class NotebookCode
{
    /// <summary>The code cells of a notebook's file that are run; text cells are left out.</summary>
    /// <param name="path">The .ipynb or .dib file.</param>
    /// <exception cref="UserException">It cannot be read, or is no notebook in C#.</exception>
    public static IEnumerable<ImportedCell> Read(string path)
    {
        var document = NotebookDocument.Load(path);
        document.RequireCSharp(path);
        return document.Cells.Where(cell => cell.Kind == CellKind.Code)
            .Select((cell, index) => (Cell: cell, Number: index + 1))
            .Where(entry => entry.Cell.IsRun)
            .Select(entry => new ImportedCell(entry.Number, entry.Cell.Source, entry.Cell.Language));
    }
}
