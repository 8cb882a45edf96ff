using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Comms;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Channels;

/// <summary>What cells show, as messages.</summary>
internal static class OutputMessages
{
    /// <summary>The message for an output; null where front-ends need none.</summary>
    public static OutgoingMessage? Of(CellOutput output) => output switch
    {
        StreamOutput stream => new("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }),
        UpdateDisplayData update => new("update_display_data", Bundle(update.Data, update.DisplayId)),
        DisplayData display => new("display_data", Bundle(display.Data, display.DisplayId)),
        ExecuteResult result => new("execute_result", Result(result)),
        CellError error => new("error", Error(error)),
        CommOutput comm => Comm(comm),
        ClearOutput clear => new("clear_output", new() { ["wait"] = clear.Wait }),
        _ => null,
    };

    /// <summary>An error's name, message and coloured traceback.</summary>
    public static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. TracebackColors.Apply(error).Select(line => JsonValue.Create(line))]),
    };

    /// <summary>A value's representations as <c>data</c> and <c>metadata</c>.</summary>
    public static JsonObject Bundle(MimeBundle bundle) => new() { ["data"] = Data(bundle), ["metadata"] = new JsonObject() };

    private static JsonObject Bundle(MimeBundle bundle, string? displayId)
    {
        var content = Bundle(bundle);
        content["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId };
        return content;
    }

    private static OutgoingMessage Comm(CommOutput output)
    {
        var content = new JsonObject { ["comm_id"] = output.CommId, ["data"] = output.Message.Data };
        if (output.Target is not null)
            content["target_name"] = output.Target;
        var type = output.Step switch
        {
            CommStep.Open => "comm_open",
            CommStep.Message => "comm_msg",
            _ => "comm_close",
        };
        return new(type, content) { Metadata = output.Message.Metadata, Buffers = output.Message.Buffers };
    }

    private static JsonObject Result(ExecuteResult result)
    {
        var content = Bundle(result.Data);
        content["execution_count"] = result.ExecutionCount;
        return content;
    }

    private static JsonObject Data(MimeBundle bundle)
    {
        try
        {
            return MimeTypes.ToJson(bundle);
        }
        catch (JsonException error)
        {
            // Text that was displayed as JSON and is none.
            return new() { ["text/plain"] = $"(cannot be shown: the content of a JSON type is no JSON: {error.Message})" };
        }
    }
}
