using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.Channels;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>A request of a front-end, and the ways to answer it.</summary>
/// <param name="message">What was asked.</param>
/// <param name="socket">Where it came from and the reply goes.</param>
/// <param name="codec">Writes the reply.</param>
/// <param name="publisher">Tells the others.</param>
/// <param name="number">The place in the order of all requests on its channel.</param>
internal sealed class KernelRequest(IncomingMessage message, SocketThread socket, MessageCodec codec, Publisher publisher, long number)
{
    /// <summary>What was asked.</summary>
    public IncomingMessage Message { get; } = message;

    /// <summary>What it says.</summary>
    public JsonObject Content => Message.Content;

    /// <summary>The place in the order of all requests on its channel.</summary>
    public long Number { get; } = number;

    /// <summary>Tells everybody.</summary>
    public Publisher Publisher { get; } = publisher;

    /// <summary>Sends the reply.</summary>
    public void Reply(JsonObject content)
    {
        var type = Message.Type.EndsWith("_request", StringComparison.Ordinal) ? Message.Type[..^"_request".Length] : Message.Type;
        var reply = new OutgoingMessage($"{type}_reply", content) { Identities = Message.Identities, ParentHeader = Message.Header };
        socket.Post(() => codec.Encode(reply));
    }

    /// <summary>Publishes a message that this request has caused.</summary>
    public void Publish(string type, JsonObject content) => Publisher.Publish(type, content, Message.Header);
}
