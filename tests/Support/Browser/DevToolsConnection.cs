using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace ArtGan.Tests.Support.Browser;

/// <summary>Calls a browser's DevTools protocol: one web socket, answers matched to calls by number, events passed over.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private Task receiving = Task.CompletedTask;
    private int calls;

    public static async Task<DevToolsConnection> OpenAsync(Uri address, CancellationToken cancellation)
    {
        var connection = new DevToolsConnection();
        await connection.socket.ConnectAsync(address, cancellation);
        connection.receiving = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>Calls a method and gives its result.</summary>
    /// <exception cref="InvalidOperationException">The browser answers with an error, or has gone.</exception>
    public async Task<JsonObject> CallAsync(string method, JsonObject parameters, string? session, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref calls);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[number] = answer;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters };
        if (session is not null)
            message["sessionId"] = session;
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, cancellation);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Deliver(JsonNode.Parse(message.ToArray())!.AsObject());
                message.SetLength(0);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or System.Text.Json.JsonException)
        {
            foreach (var answer in waiting.Values)
                answer.TrySetException(new InvalidOperationException("The browser has gone.", error));
        }
    }

    private void Deliver(JsonObject message)
    {
        if (message["id"] is not { } number || !waiting.TryRemove((int)number, out var answer))
            return;
        if (message["error"] is { } error)
            answer.TrySetException(new InvalidOperationException((string?)error["message"]));
        else
            answer.TrySetResult(message["result"]!.AsObject());
    }
}
