using System.Diagnostics;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Wire;
using ArtGan.Kernel.Wire.Zmq;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>What a front-end sees of one request.</summary>
/// <param name="Reply">The reply's content.</param>
/// <param name="Published">The messages on IOPub whose parent it was, from busy to idle.</param>
internal sealed record Answer(JsonObject Reply, IReadOnlyList<IncomingMessage> Published)
{
    public string Status => (string)Reply["status"]!;

    public IEnumerable<string> Types => Published.Select(message => message.Type);

    public string Stdout => string.Concat(All("stream").Where(content => (string)content["name"]! == "stdout").Select(content => (string)content["text"]!));

    public IEnumerable<JsonObject> All(string type) => Published.Where(message => message.Type == type).Select(message => message.Content);

    public JsonObject One(string type) => Assert.Single(All(type));
}

/// <summary>A front-end without a face: the client's side of the five sockets.</summary>
internal sealed class FrontEnd : IDisposable
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(60);

    private readonly ZmqContext context = new();
    private readonly List<ZmqSocket> sockets = [];
    private readonly List<IncomingMessage> published = [];
    private readonly byte[] identity = Guid.NewGuid().ToByteArray();

    public FrontEnd(ConnectionInfo connection)
    {
        Codec = new MessageCodec(new MessageSigner(connection.Key), "front-end");
        Iopub = Connect(ZmqPattern.Subscribe, connection.Endpoint(connection.IopubPort));
        Shell = Connect(ZmqPattern.Dealer, connection.Endpoint(connection.ShellPort));
        Control = Connect(ZmqPattern.Dealer, connection.Endpoint(connection.ControlPort));
        Stdin = Connect(ZmqPattern.Dealer, connection.Endpoint(connection.StdinPort));
        Heartbeat = Connect(ZmqPattern.Request, connection.Endpoint(connection.HbPort));
        // From here on everything published is heard.
        Welcome = Receive(Iopub);
    }

    public MessageCodec Codec { get; }

    public IncomingMessage Welcome { get; }

    public ZmqSocket Shell { get; }

    public ZmqSocket Control { get; }

    public ZmqSocket Stdin { get; }

    public ZmqSocket Iopub { get; }

    public ZmqSocket Heartbeat { get; }

    /// <summary>Sends a message and gives its identifier.</summary>
    public string Send(ZmqSocket socket, string type, JsonObject? content = null, IReadOnlyList<byte[]>? buffers = null)
    {
        var message = new OutgoingMessage(type, content ?? []) { Buffers = buffers ?? [] };
        socket.Send(Codec.Encode(message));
        return message.Id;
    }

    public string SendCell(string code, bool stopOnError = true, bool allowStdin = true) =>
        Send(Shell, "execute_request", new() { ["code"] = code, ["stop_on_error"] = stopOnError, ["allow_stdin"] = allowStdin });

    /// <summary>The next message of a socket.</summary>
    public IncomingMessage Receive(ZmqSocket socket) => Codec.Decode(ReceiveFrames(socket));

    public static IReadOnlyList<byte[]> ReceiveFrames(ZmqSocket socket)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < HangGuard)
        {
            if (socket.TryReceive() is { } frames)
                return frames;
            socket.Wait(-1, TimeSpan.FromSeconds(1));
        }

        throw new TimeoutException("The kernel says nothing.");
    }

    /// <summary>The next message on IOPub that fits; those before it are kept for <see cref="Await"/>.</summary>
    public IncomingMessage Hear(Func<IncomingMessage, bool> fits)
    {
        while (true)
        {
            var message = Receive(Iopub);
            published.Add(message);
            if (fits(message))
                return message;
        }
    }

    /// <summary>Waits until a cell has printed this text.</summary>
    public void HearText(string text) => Hear(message => message.Type == "stream" && ((string)message.Content["text"]!).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits for a request's reply and its idle.</summary>
    public Answer Await(string request, ZmqSocket? socket = null)
    {
        var reply = Receive(socket ?? Shell);
        Assert.Equal(request, reply.ParentId);
        return new(reply.Content, Published(request));
    }

    /// <summary>What a request without a reply has caused.</summary>
    public IReadOnlyList<IncomingMessage> Published(string request)
    {
        bool IsIdle(IncomingMessage message) => message.ParentId == request && message.Type == "status" && (string)message.Content["execution_state"]! == "idle";
        if (!published.Any(IsIdle))
            Hear(IsIdle);
        return [.. published.Where(message => message.ParentId == request)];
    }

    public Answer Ask(string type, JsonObject? content = null) => Await(Send(Shell, type, content));

    public Answer AskControl(string type, JsonObject? content = null) => Await(Send(Control, type, content), Control);

    public Answer Run(string code, JsonObject? options = null)
    {
        var content = options ?? [];
        content["code"] = code;
        return Ask("execute_request", content);
    }

    public void Dispose()
    {
        foreach (var socket in sockets)
            socket.Dispose();
        context.Dispose();
    }

    private ZmqSocket Connect(ZmqPattern pattern, string endpoint)
    {
        var socket = new ZmqSocket(context, pattern);
        sockets.Add(socket);
        if (pattern == ZmqPattern.Dealer)
            socket.SetIdentity(identity);
        if (pattern == ZmqPattern.Subscribe)
            socket.Subscribe([]);
        socket.Connect(endpoint);
        return socket;
    }
}
