using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>Reads .dib files: cells one after the other, each below a line that names its language.</summary>
internal static class DibReader
{
    private const string Mark = "#!";

    // Only these begin a cell; `#!time` and others stand inside one.
    private static readonly string[] Languages =
    [
        "csharp", "c#", "C#", "fsharp", "f#", "F#", "pwsh", "powershell", "javascript", "js", "html", "markdown", "md", "mermaid", "sql", "kql", "value", "http", "meta", "test",
    ];

    /// <summary>Reads a notebook.</summary>
    /// <param name="text">The file's content.</param>
    public static NotebookDocument Read(string text)
    {
        var cells = new List<NotebookCell>();
        var (language, lines) = ("csharp", new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal) && Languages.Contains(line[Mark.Length..].TrimEnd(), StringComparer.Ordinal))
            {
                Add(cells, language, lines);
                (language, lines) = (line[Mark.Length..].TrimEnd(), []);
            }
            else
            {
                lines.Add(line);
            }
        }

        Add(cells, language, lines);
        CellIdentifiers.Complete(cells);
        return new() { Cells = cells };
    }

    private static void Add(List<NotebookCell> cells, string language, List<string> lines)
    {
        var source = string.Join('\n', lines).Trim('\n');
        if (language == "meta" || string.IsNullOrWhiteSpace(source))
            return;
        cells.Add(new()
        {
            Id = "",
            Kind = language is "markdown" or "md" ? CellKind.Markdown : CellKind.Code,
            Source = source,
            Metadata = language is "markdown" or "md" ? [] : new() { [NotebookCell.PolyglotField] = new JsonObject { ["language"] = language } },
        });
    }
}
