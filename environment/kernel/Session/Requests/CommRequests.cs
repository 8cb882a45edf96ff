using System.Text.Json.Nodes;
using ArtGan.Kernel.Display.Comms;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Cells;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Takes what front-ends say over comms, and answers which are open.</summary>
/// <param name="session">Where the handlers run.</param>
/// <param name="interrupts">Stops them.</param>
/// <param name="log">Told of messages to nobody.</param>
internal sealed class CommRequests(CSharpSession session, CellInterrupts interrupts, TextWriter log)
{
    /// <summary>Answers <c>comm_info_request</c>.</summary>
    public Task<JsonObject?> InfoAsync(KernelRequest request)
    {
        var target = request.Content.OptionalText("target_name");
        var open = session.Comms.Open.Where(comm => target is null || comm.Target == target);
        return Task.FromResult<JsonObject?>(new()
        {
            ["status"] = "ok",
            ["comms"] = new JsonObject(open.Select(comm => KeyValuePair.Create<string, JsonNode?>(comm.Id, new JsonObject { ["target_name"] = comm.Target }))),
        });
    }

    /// <summary>Takes <c>comm_open</c>; where nobody waits for it, the comm is closed at once, as the protocol wants.</summary>
    public async Task<JsonObject?> OpenAsync(KernelRequest request)
    {
        var (id, target) = (request.Content.Text("comm_id"), request.Content.Text("target_name"));
        if (session.Comms.IsRegistered(target))
        {
            var message = Read(request);
            await HandleAsync(request, () => session.Comms.Accept(id, target, message)).ConfigureAwait(false);
            return null;
        }

        log.WriteLine($"kernel: a front-end opened a comm to '{target}', which no cell has registered.");
        request.Publish("comm_close", new() { ["comm_id"] = id, ["data"] = new JsonObject() });
        return null;
    }

    /// <summary>Takes <c>comm_msg</c>.</summary>
    public async Task<JsonObject?> MessageAsync(KernelRequest request)
    {
        if (Find(request) is { } comm)
        {
            var message = Read(request);
            await HandleAsync(request, () => comm.ReceiveAsync(message)).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Takes <c>comm_close</c>.</summary>
    public async Task<JsonObject?> CloseAsync(KernelRequest request)
    {
        if (Find(request) is { } comm)
        {
            comm.End();
            var message = Read(request);
            await HandleAsync(request, () => comm.Closed?.Invoke(message)).ConfigureAwait(false);
        }

        return null;
    }

    private static CommMessage Read(KernelRequest request) => new((JsonObject)request.Content.Object("data").DeepClone())
    {
        Metadata = (JsonObject)request.Message.Metadata.DeepClone(),
        Buffers = request.Message.Buffers,
    };

    private Comm? Find(KernelRequest request)
    {
        var id = request.Content.Text("comm_id");
        if (session.Comms.Find(id) is { } comm)
            return comm;
        log.WriteLine($"kernel: a front-end sent a message over comm '{id}', which is not open.");
        return null;
    }

    private Task HandleAsync(KernelRequest request, Action handler) => HandleAsync(request, () =>
    {
        handler();
        return Task.CompletedTask;
    });

    private async Task HandleAsync(KernelRequest request, Func<Task> handler)
    {
        using var running = interrupts.Begin(static () => { });
        await session.InvokeAsync(handler, output => request.Publisher.Show(output, request.Message.Header), running.Interruption, running.GiveUp).ConfigureAwait(false);
    }
}
