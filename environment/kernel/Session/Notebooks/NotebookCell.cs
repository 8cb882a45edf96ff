using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>The kinds of cell.</summary>
public enum CellKind
{
    /// <summary>C# to run.</summary>
    Code,

    /// <summary>Text to read.</summary>
    Markdown,

    /// <summary>Neither run nor shown.</summary>
    Raw,
}

/// <summary>A cell of a notebook.</summary>
public sealed class NotebookCell
{
    private const string SkipTag = "skip-execution";

    /// <summary>The metadata in which VS Code notes a cell's language.</summary>
    internal const string PolyglotField = "dotnet_interactive";

    /// <summary>The cell's identifier: 1 to 64 letters, digits, hyphens and underscores, unique in the notebook.</summary>
    public required string Id { get; set; }

    /// <summary>What the cell is.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The cell's text, lines ending in <c>\n</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>The cell's metadata, unknown fields included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The number of the cell's last execution; null when it has not been run.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>What the cell has shown, as nbformat's output objects; texts are whole strings here.</summary>
    public IReadOnlyList<JsonObject> Outputs { get; set; } = [];

    /// <summary>Files inside a text cell: name to MIME type to content.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>Fields this class does not know, kept as they are.</summary>
    public JsonObject Unknown { get; init; } = [];

    /// <summary>The cell's tags.</summary>
    public IEnumerable<string> Tags => (Metadata["tags"] as JsonArray)?.OfType<JsonValue>().Select(tag => tag.ToString()) ?? [];

    /// <summary>Whether the cell has a tag.</summary>
    /// <param name="tag">The tag, such as <c>parameters</c>.</param>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <summary>
    /// The language that the cell begins in, as VS Code's polyglot notebooks note it beside the cell; null where
    /// none is noted.
    /// </summary>
    public string? Language => Noted(PolyglotField, "language") ?? Noted("polyglot_notebook", "kernelName")
        ?? (Noted("vscode", "languageId") is { } editor and not ("polyglot-notebook" or "dotnet-interactive") ? editor : null);

    /// <summary>Whether a run executes the cell.</summary>
    public bool IsRun => Kind == CellKind.Code && !HasTag(SkipTag) && !string.IsNullOrWhiteSpace(Source);

    private string? Noted(string field, string name) => (Metadata[field] as JsonObject)?[name] is JsonValue value ? value.ToString() : null;
}
