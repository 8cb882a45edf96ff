using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Channels;

/// <summary>Tells every front-end what happens. Safe from any thread; never blocks.</summary>
/// <param name="codec">Writes the messages.</param>
internal sealed class Publisher(MessageCodec codec)
{
    private SocketThread? socket;

    /// <summary>Publishes to this socket from now on.</summary>
    public void Connect(SocketThread iopub) => socket = iopub;

    /// <summary>Welcomes whoever subscribes, so that front-ends know from when on they hear everything.</summary>
    /// <param name="iopub">The socket.</param>
    /// <param name="frames">A subscription: 1 and the topic; or its end: 0 and the topic.</param>
    public void OnSubscription(SocketThread iopub, IReadOnlyList<byte[]> frames)
    {
        if (frames is not [[1, .. var topic]])
            return;
        Send(new("iopub_welcome", new JsonObject { ["subscription"] = Encoding.UTF8.GetString(topic) }) { Identities = [topic] });
    }

    /// <summary>Tells whether the kernel works on a request.</summary>
    public void Status(string state, ReadOnlyMemory<byte> parent = default) =>
        Publish("status", new JsonObject { ["execution_state"] = state }, parent);

    /// <summary>Shows an output of the cell that a request has run.</summary>
    public void Show(CellOutput output, ReadOnlyMemory<byte> parent)
    {
        if (OutputMessages.Of(output) is { } message)
            Send(message with { ParentHeader = parent, Identities = [Encoding.UTF8.GetBytes(message.Type)] });
    }

    /// <summary>Publishes a message.</summary>
    /// <param name="type">Its type, which is the topic too.</param>
    /// <param name="content">What it says.</param>
    /// <param name="parent">The header of the request that caused it.</param>
    public void Publish(string type, JsonObject content, ReadOnlyMemory<byte> parent) =>
        Send(new(type, content) { ParentHeader = parent, Identities = [Encoding.UTF8.GetBytes(type)] });

    private void Send(OutgoingMessage message) => socket?.Post(() => codec.Encode(message));
}
