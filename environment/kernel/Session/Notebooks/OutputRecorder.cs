using System.Text.Json.Nodes;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>
/// Gathers what cells show as a notebook keeps it: consecutive prints as one, updates in the place of what
/// they replace, in whichever cell that stands.
/// </summary>
internal sealed class OutputRecorder
{
    private readonly Lock gate = new();
    private readonly Dictionary<NotebookCell, List<Recorded>> byCell = [];

    /// <summary>Starts a cell without outputs.</summary>
    public void Begin(NotebookCell cell)
    {
        lock (gate)
            byCell[cell] = [];
        cell.Outputs = [];
    }

    /// <summary>Takes an output of a cell.</summary>
    public void Record(NotebookCell cell, CellOutput output)
    {
        lock (gate)
        {
            var outputs = byCell[cell];
            if (output is not (ClearOutput or UpdateDisplayData) && outputs is [.., { IsClear: true }])
                outputs.Clear();
            switch (output)
            {
                case StreamOutput stream when outputs is [.., { Stream: { } last } previous] && last == stream.Name:
                    previous.Text.Append(stream.Text);
                    break;
                case StreamOutput stream:
                    outputs.Add(new Recorded { Stream = stream.Name });
                    outputs[^1].Text.Append(stream.Text);
                    break;
                case ClearOutput { Wait: true }:
                    outputs.Add(new Recorded { IsClear = true });
                    break;
                case ClearOutput:
                    outputs.Clear();
                    break;
                case UpdateDisplayData update:
                    foreach (var shown in byCell.Values.SelectMany(list => list).Where(shown => shown.DisplayId == update.DisplayId))
                        shown.Bundle = update.Data;
                    break;
                case DisplayData display:
                    outputs.Add(new Recorded { Bundle = display.Data, DisplayId = display.DisplayId });
                    break;
                case ExecuteResult result:
                    outputs.Add(new Recorded { Bundle = result.Data, ExecutionCount = result.ExecutionCount });
                    break;
                case CellError error:
                    outputs.Add(new Recorded { Error = error });
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Gives an error another wording.</summary>
    public void Replace(NotebookCell cell, CellError before, CellError after)
    {
        lock (gate)
        {
            var outputs = byCell[cell];
            outputs.RemoveAll(output => output.Error == before);
            outputs.Add(new Recorded { Error = after });
        }
    }

    /// <summary>Puts what was gathered so far into the cells.</summary>
    public void Store()
    {
        lock (gate)
        {
            foreach (var (cell, outputs) in byCell)
                cell.Outputs = [.. outputs.Where(output => !output.IsClear).Select(output => output.ToJson())];
        }
    }

    private sealed class Recorded
    {
        public string? Stream { get; init; }
        public PrintedStream Text { get; } = new();
        public MimeBundle? Bundle { get; set; }
        public string? DisplayId { get; init; }
        public int? ExecutionCount { get; init; }
        public CellError? Error { get; init; }
        public bool IsClear { get; init; }

        public JsonObject ToJson() => this switch
        {
            { Stream: not null } => new() { ["name"] = Stream, ["output_type"] = "stream", ["text"] = Text.ToString() },
            { Error: not null } => new()
            {
                ["ename"] = Error.Name,
                ["evalue"] = Error.Value,
                ["output_type"] = "error",
                ["traceback"] = new JsonArray([.. Error.Traceback.Select(line => JsonValue.Create(line))]),
            },
            { ExecutionCount: not null } => new()
            {
                ["data"] = MimeTypes.ToJson(Bundle!),
                ["execution_count"] = ExecutionCount,
                ["metadata"] = new JsonObject(),
                ["output_type"] = "execute_result",
            },
            _ => new() { ["data"] = MimeTypes.ToJson(Bundle!), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        };
    }
}
