using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>Writes nbformat 4.5 as Jupyter does, so that saving in either changes no more than was edited.</summary>
internal static partial class NotebookWriter
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's content.</summary>
    public static string Write(NotebookDocument document)
    {
        var root = (JsonObject)document.Unknown.DeepClone();
        root["cells"] = new JsonArray([.. document.Cells.Select(Cell)]);
        root["metadata"] = document.Metadata.DeepClone();
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        return SurrogatePair().Replace(Sorted(root)!.ToJsonString(Layout), Character) + "\n";
    }

    // .NET escapes what lies beyond U+FFFF whatever the encoder; Jupyter does not.
    private static string Character(Match pair) =>
        string.Concat(pair.Groups.Values.Skip(1).Select(half => (char)Convert.ToInt32(half.Value, 16)));

    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*)\\u(D[89AB][0-9A-F]{2})\\u(D[C-F][0-9A-F]{2})")]
    private static partial Regex SurrogatePair();

    private static JsonObject Cell(NotebookCell cell)
    {
        var result = (JsonObject)cell.Unknown.DeepClone();
#pragma warning disable CA1308 // nbformat's names are lower case.
        result["cell_type"] = cell.Kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        result["id"] = cell.Id;
        result["metadata"] = cell.Metadata.DeepClone();
        result["source"] = Lines(cell.Source);
        if (cell.Attachments is not null)
            result["attachments"] = cell.Attachments.DeepClone();
        if (cell.Kind == CellKind.Code)
        {
            result["execution_count"] = cell.ExecutionCount;
            result["outputs"] = new JsonArray([.. cell.Outputs.Select(Output)]);
        }

        return result;
    }

    private static JsonObject Output(JsonObject output)
    {
        var result = (JsonObject)output.DeepClone();
        if (result["text"] is JsonValue text)
            result["text"] = Lines(text.ToString());
        if (result["data"] is JsonObject data)
        {
            foreach (var (type, value) in data.ToList())
            {
                if (MimeTypes.IsText(type) && value is JsonValue content)
                    data[type] = Lines(content.ToString());
            }
        }

        return result;
    }

    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(JsonValue.Create(text[start..end]));
            start = end;
        }

        return lines;
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
