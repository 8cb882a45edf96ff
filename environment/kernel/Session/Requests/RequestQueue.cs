using System.Collections.Concurrent;
using ArtGan.Kernel.Session.Channels;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>
/// Answers the requests of one channel one after the other, on a thread of its own: cells may hold all
/// threads of the pool.
/// </summary>
/// <param name="name">The channel's name.</param>
/// <param name="codec">Reads the requests and writes the replies.</param>
/// <param name="publisher">Tells front-ends what happens.</param>
/// <param name="log">Receives a line for each message that is dropped.</param>
internal sealed class RequestQueue(string name, MessageCodec codec, Publisher publisher, TextWriter log)
{
    // VS Code's Jupyter extension sent its interrupts on shell until late in 2025 (microsoft/vscode-jupyter#17143),
    // and old clients their shutdowns; behind the cell that they are to end they would be of no use.
    private static readonly HashSet<string> UrgentTypes = ["interrupt_request", "shutdown_request"];

    private readonly BlockingCollection<KernelRequest> queue = [];
    private Thread? thread;
    private long arrived = -1;

    /// <summary>The queue that answers what must not wait for a cell, whatever channel it came on; null for this one.</summary>
    public RequestQueue? Urgent { get; init; }

    /// <summary>The number of the last request that has arrived, from 0.</summary>
    public long LastArrived => Volatile.Read(ref arrived);

    /// <summary>Takes a request from the channel's socket.</summary>
    public void OnReceived(SocketThread socket, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var message = codec.Decode(frames);
            var request = new KernelRequest(message, socket, codec, publisher, Interlocked.Increment(ref arrived));
            var answering = Urgent is not null && UrgentTypes.Contains(message.Type) ? Urgent.queue : queue;
            if (!answering.IsAddingCompleted)
                answering.Add(request);
        }
        catch (MessageException error)
        {
            log.WriteLine($"kernel {name}: a message was dropped: {error.Message}.");
        }
        catch (InvalidOperationException)
        {
            // The kernel has just begun to end.
        }
    }

    /// <summary>Starts to answer.</summary>
    public void Start(RequestDispatcher dispatcher)
    {
        thread = new Thread(() => Answer(dispatcher)) { Name = $"kernel {name} requests", IsBackground = true };
        thread.UnsafeStart();
    }

    /// <summary>Takes no more requests, and waits for the one that is being answered.</summary>
    /// <returns>Whether it came to its end in time.</returns>
    public bool Stop(TimeSpan grace)
    {
        queue.CompleteAdding();
        // What has not begun is not begun any more.
        while (queue.TryTake(out _))
        {
        }

        return thread is null || thread == Thread.CurrentThread || thread.Join(grace);
    }

    private void Answer(RequestDispatcher dispatcher)
    {
        foreach (var request in queue.GetConsumingEnumerable())
            dispatcher.DispatchAsync(request).GetAwaiter().GetResult();
    }
}
