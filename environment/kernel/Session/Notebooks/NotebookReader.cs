using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>Reads nbformat 4.0 to 4.5.</summary>
internal static class NotebookReader
{
    private static readonly string[] CellFields = ["id", "cell_type", "source", "metadata", "execution_count", "outputs", "attachments"];

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="UserException">It is none.</exception>
    public static NotebookDocument Read(byte[] content, string name)
    {
        var root = Parse(content, name);
        if (root is not JsonObject notebook || notebook["nbformat"] is not JsonValue format || !format.TryGetValue<int>(out var major) || (major >= 4 && notebook["cells"] is not JsonArray))
            throw new UserException($"'{name}' is JSON, but not a notebook (it has no cells); name a file written by Jupyter or VS Code.");
        if (major != 4)
            throw new UserException($"'{name}' is in notebook format {major}, and format 4 is needed; open it in Jupyter and save it, which converts it.");
        var document = new NotebookDocument
        {
            Metadata = Take<JsonObject>(notebook, "metadata") ?? [],
            Cells = [.. ((JsonArray)notebook["cells"]!).Select((cell, index) => Cell(cell, index, name))],
            Unknown = Rest(notebook, ["nbformat", "nbformat_minor", "metadata", "cells"]),
        };
        CellIdentifiers.Complete(document.Cells);
        return document;
    }

    private static JsonNode? Parse(byte[] content, string name)
    {
        try
        {
            var text = content.AsSpan().StartsWith("\uFEFF"u8) ? content.AsSpan(3) : content;
            return JsonNode.Parse(text);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            var place = error is JsonException { LineNumber: { } line } ? $" (line {line + 1})" : "";
            throw new UserException($"'{name}' is not JSON{place}, so it is no notebook or a damaged one; restore it or name another file.", error);
        }
    }

    private static NotebookCell Cell(JsonNode? node, int index, string name)
    {
        if (node is not JsonObject cell || !Enum.TryParse<CellKind>((cell["cell_type"] as JsonValue)?.ToString(), ignoreCase: true, out var kind))
            throw new UserException($"Cell {index + 1} of '{name}' has no known cell_type; mend the file or remove the cell.");
        var outputs = kind == CellKind.Code && cell["outputs"] is JsonArray array ? array.OfType<JsonObject>().Select(Output).ToList() : [];
        return new NotebookCell
        {
            Id = (cell["id"] as JsonValue)?.ToString() ?? "",
            Kind = kind,
            Source = Joined(cell["source"]).ReplaceLineEndings("\n"),
            Metadata = Take<JsonObject>(cell, "metadata") ?? [],
            ExecutionCount = cell["execution_count"] is JsonValue count && count.TryGetValue<int>(out var number) ? number : null,
            Outputs = outputs,
            Attachments = Take<JsonObject>(cell, "attachments"),
            Unknown = Rest(cell, CellFields),
        };
    }

    private static JsonObject Output(JsonObject output)
    {
        var copy = (JsonObject)output.DeepClone();
        if (copy.ContainsKey("text"))
            copy["text"] = Joined(copy["text"]);
        if (copy["data"] is JsonObject data)
        {
            foreach (var (type, value) in data.ToList())
            {
                if (!MimeTypes.IsJson(type))
                    data[type] = Joined(value);
            }
        }

        return copy;
    }

    private static string Joined(JsonNode? text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => line?.ToString())) : text?.ToString() ?? "";

    private static T? Take<T>(JsonObject parent, string field) where T : JsonNode => parent[field]?.DeepClone() as T;

    private static JsonObject Rest(JsonObject parent, string[] known) =>
        new(parent.Where(field => !known.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
