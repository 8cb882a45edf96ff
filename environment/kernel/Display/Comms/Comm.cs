using System.Text.Json.Nodes;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Comms;

/// <summary>
/// A line between a cell and code in the front-end, such as a widget. Cells open one with <see cref="Open"/>,
/// or wait for the front-end to do so with <see cref="Register"/>. What arrives is handled between cells, as
/// a cell is: it may print and display, and its exceptions are shown.
/// </summary>
/// <example><code>
/// var comm = Comm.Open("slider", new JsonObject { ["max"] = 10 });
/// comm.Received = message => Console.WriteLine(message.Data["value"]);
/// </code></example>
public sealed class Comm
{
    private readonly OutputChannel channel;
    private readonly CommRegistry registry;

    internal Comm(OutputChannel channel, CommRegistry registry, string id, string target) =>
        (this.channel, this.registry, Id, Target) = (channel, registry, id, target);

    /// <summary>The name of this line, the same at both ends.</summary>
    public string Id { get; }

    /// <summary>What the other end was asked for by.</summary>
    public string Target { get; }

    /// <summary>Whether either end has closed it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Called for each message of the front-end.</summary>
    public Func<CommMessage, Task>? ReceivedAsync { get; set; }

    /// <summary>Called for each message of the front-end; the simple form of <see cref="ReceivedAsync"/>.</summary>
    public Action<CommMessage>? Received { get; set; }

    /// <summary>Called when the front-end closes the line.</summary>
    public Action<CommMessage>? Closed { get; set; }

    /// <summary>Opens a line to code that the front-end has registered under a name.</summary>
    /// <param name="target">The name.</param>
    /// <param name="data">What the other end is told at once.</param>
    /// <param name="metadata">About the data.</param>
    /// <param name="buffers">Binary data that belongs to it.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Comm Open(string target, JsonObject? data = null, JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var context = CellContext.Required;
        var comm = new Comm(context.Channel, context.Comms, Guid.NewGuid().ToString("N"), target);
        context.Comms.Add(comm);
        comm.Send(CommStep.Open, data, metadata, buffers);
        return comm;
    }

    /// <summary>Lets the front-end open lines to this session under a name; a name used before is taken over.</summary>
    /// <param name="target">The name.</param>
    /// <param name="opened">Called for each line that is opened, with the first message; sets <see cref="Received"/>.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Register(string target, Action<Comm, CommMessage> opened)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(opened);
        CellContext.Required.Comms.Register(target, opened);
    }

    /// <summary>Says something to the front-end.</summary>
    /// <param name="data">JSON that the other end understands.</param>
    /// <param name="metadata">About the data.</param>
    /// <param name="buffers">Binary data that belongs to it.</param>
    /// <exception cref="UserException">The line is closed.</exception>
    public void Send(JsonObject data, JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (IsClosed)
            throw new UserException($"The comm to '{Target}' is closed; open a new one.");
        Send(CommStep.Message, data, metadata, buffers);
    }

    /// <summary>Closes the line; again does nothing.</summary>
    /// <param name="data">What the other end is told at last.</param>
    public void Close(JsonObject? data = null)
    {
        if (IsClosed)
            return;
        End();
        Send(CommStep.Close, data, null, null);
    }

    /// <summary>Handles a message of the front-end.</summary>
    internal async Task ReceiveAsync(CommMessage message)
    {
        Received?.Invoke(message);
        if (ReceivedAsync is { } handler)
            await handler(message).ConfigureAwait(true);
    }

    /// <summary>Marks the line as closed and forgets it.</summary>
    internal void End()
    {
        IsClosed = true;
        registry.Remove(this);
    }

    // The data is the cell's own and may change while the message waits to be sent.
    private void Send(CommStep step, JsonObject? data, JsonObject? metadata, IReadOnlyList<byte[]>? buffers) =>
        channel.Publish(new CommOutput(step, Id, step == CommStep.Open ? Target : null, new CommMessage((JsonObject?)data?.DeepClone() ?? [])
        {
            Metadata = (JsonObject?)metadata?.DeepClone(),
            Buffers = buffers ?? [],
        }));
}
