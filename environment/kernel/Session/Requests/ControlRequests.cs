using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.Cells;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Answers what must not wait for a cell: interrupt, shutdown, and the debugger that is not there.</summary>
/// <param name="interrupts">Stops the running cell.</param>
/// <param name="shutDown">Begins to end the kernel.</param>
internal sealed class ControlRequests(CellInterrupts interrupts, Action shutDown)
{
    /// <summary>Answers <c>interrupt_request</c>.</summary>
    public Task<JsonObject?> InterruptAsync(KernelRequest request)
    {
        request.Reply(new() { ["status"] = "ok" });
        interrupts.Interrupt();
        return Task.FromResult<JsonObject?>(null);
    }

    /// <summary>Answers <c>shutdown_request</c>.</summary>
    public Task<JsonObject?> ShutdownAsync(KernelRequest request)
    {
        var restart = request.Content.Flag("restart", fallback: false);
        request.Reply(Goodbye(restart));
        // Front-ends that did not ask learn of it too.
        request.Publish("shutdown_reply", Goodbye(restart));
        shutDown();
        return Task.FromResult<JsonObject?>(null);
    }

    /// <summary>Answers <c>debug_request</c>, whose content is a message of the Debug Adapter Protocol.</summary>
    public static Task<JsonObject?> DebugAsync(KernelRequest request) => Task.FromResult<JsonObject?>(new()
    {
        ["type"] = "response",
        ["request_seq"] = request.Content.Number("seq") ?? 0,
        ["seq"] = 0,
        ["success"] = false,
        ["command"] = request.Content.OptionalText("command") ?? "",
        ["message"] = "This kernel has no debugger.",
        ["body"] = new JsonObject(),
    });

    private static JsonObject Goodbye(bool restart) => new() { ["status"] = "ok", ["restart"] = restart };
}
