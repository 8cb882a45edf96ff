using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Answers a type of request.</summary>
/// <param name="request">The request.</param>
/// <returns>The content of the reply; null where this type has none.</returns>
internal delegate Task<JsonObject?> RequestHandler(KernelRequest request);

/// <summary>Hands each request to its handler, between a busy and an idle; whatever happens, there is a reply.</summary>
/// <param name="handlers">The handlers by type.</param>
/// <param name="log">Receives a line for each request that could not be answered as asked.</param>
internal sealed class RequestDispatcher(IReadOnlyDictionary<string, RequestHandler> handlers, TextWriter log)
{
    /// <summary>Answers a request.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A request, however wrong, must not end the kernel.")]
    public async Task DispatchAsync(KernelRequest request)
    {
        request.Publisher.Status("busy", request.Message.Header);
        try
        {
            if (!handlers.TryGetValue(request.Message.Type, out var handler))
                throw new MessageException($"this kernel does not know '{request.Message.Type}' on this channel");
            if (await handler(request).ConfigureAwait(false) is { } reply)
                request.Reply(reply);
        }
        catch (Exception error)
        {
            var sentence = error is MessageException ? $"The request was not understood: {error.Message}." : $"The request failed: {error.Message}";
            log.WriteLine($"kernel: {request.Message.Type}: {sentence}");
            if (request.Message.Type.EndsWith("_request", StringComparison.Ordinal))
                request.Reply(Failure(error is MessageException ? "InvalidRequest" : error.GetType().Name, sentence));
        }
        finally
        {
            request.Publisher.Status("idle", request.Message.Header);
        }
    }

    private static JsonObject Failure(string name, string sentence) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = sentence,
        ["traceback"] = new JsonArray(sentence),
    };
}
