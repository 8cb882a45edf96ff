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
    private readonly BlockingCollection<KernelRequest> queue = [];
    private Thread? thread;
    private long arrived = -1;

    /// <summary>The number of the last request that has arrived, from 0.</summary>
    public long LastArrived => Volatile.Read(ref arrived);

    /// <summary>Takes a request from the channel's socket.</summary>
    public void OnReceived(SocketThread socket, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var message = codec.Decode(frames);
            if (!queue.IsAddingCompleted)
                queue.Add(new(message, socket, codec, publisher, Interlocked.Increment(ref arrived)));
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
