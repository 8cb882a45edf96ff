using System.Text.Json.Nodes;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Help;
using ArtGan.Kernel.Session.Channels;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Answers what a person asks while writing: completions, documentation, whether the code is complete.</summary>
/// <param name="session">What is known.</param>
/// <param name="countsUtf16">Whether the front-end counts UTF-16 units where the protocol wants code points.</param>
internal sealed class HelpRequests(CSharpSession session, bool countsUtf16)
{
    /// <summary>Answers <c>complete_request</c>.</summary>
    public async Task<JsonObject?> CompleteAsync(KernelRequest request)
    {
        var code = request.Content.Text("code");
        var positions = new CodePositions(code, countsUtf16);
        var found = await session.CompleteAsync(code, Cursor(request, positions)).ConfigureAwait(false);
        var (start, end) = (positions.ToProtocol(found.Start), positions.ToProtocol(found.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }

    /// <summary>Answers <c>inspect_request</c>.</summary>
    public async Task<JsonObject?> InspectAsync(KernelRequest request)
    {
        var code = request.Content.Text("code");
        var cursor = Cursor(request, new CodePositions(code, countsUtf16));
        var found = await session.InspectAsync(code, cursor, request.Content.Number("detail_level") > 0).ConfigureAwait(false);
        var reply = OutputMessages.Bundle(found ?? MimeBundle.PlainText(""));
        if (found is null)
            reply["data"] = new JsonObject();
        reply["status"] = "ok";
        reply["found"] = found is not null;
        return reply;
    }

    /// <summary>Answers <c>is_complete_request</c>.</summary>
    public Task<JsonObject?> IsCompleteAsync(KernelRequest request)
    {
        var found = session.Check(request.Content.Text("code"));
        var reply = new JsonObject { ["status"] = found.Status.ToString().ToLowerInvariant() };
        if (found.Status == CompletenessStatus.Incomplete)
            reply["indent"] = found.Indent;
        return Task.FromResult<JsonObject?>(reply);
    }

    private static int Cursor(KernelRequest request, CodePositions positions) =>
        request.Content.Number("cursor_pos") is { } position ? positions.FromProtocol(position) : positions.End;
}
