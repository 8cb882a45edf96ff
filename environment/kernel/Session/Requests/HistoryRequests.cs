using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.History;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Answers which cells have been run.</summary>
/// <param name="history">What is remembered.</param>
internal sealed class HistoryRequests(HistoryStore history)
{
    /// <summary>Answers <c>history_request</c>. C# cells are kept as they were written, so <c>raw</c> makes no difference.</summary>
    public Task<JsonObject?> HistoryAsync(KernelRequest request)
    {
        var content = request.Content;
        var count = content.Number("n");
        var entries = content.Text("hist_access_type") switch
        {
            "tail" => history.Tail(Math.Max(0, count ?? 10)),
            "range" => history.Range(content.Number("session") ?? 0, content.Number("start") ?? 0, content.Number("stop")),
            "search" => history.Search(content.OptionalText("pattern") ?? "*", content.Flag("unique", fallback: false), count is < 0 ? 0 : count),
            var other => throw new MessageException($"'hist_access_type' must be tail, range or search, not '{other}'"),
        };
        var withOutput = content.Flag("output", fallback: false);
        return Task.FromResult<JsonObject?>(new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. entries.Select(entry => new JsonArray(entry.Session, entry.Line,
                withOutput ? new JsonArray(entry.Code, entry.Output) : JsonValue.Create(entry.Code)))]),
        });
    }
}
