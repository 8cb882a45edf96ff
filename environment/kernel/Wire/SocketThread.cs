using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ArtGan.Kernel.Wire.Zmq;

namespace ArtGan.Kernel.Wire;

/// <summary>
/// Owns one socket on a thread of its own: hands over what comes, in order, and sends what any thread
/// leaves for it, in order.
/// </summary>
internal sealed class SocketThread : IDisposable
{
    /// <summary>Messages taken from others before what waits to be sent gets its turn.</summary>
    private const int Burst = 100;

    private readonly ConcurrentQueue<Outgoing> queue = [];
    private readonly WakeUp wakeUp = new();
    private readonly ZmqSocket socket;
    private readonly Action<SocketThread, IReadOnlyList<byte[]>> received;
    private readonly TextWriter log;
    private readonly Thread thread;
    private volatile bool stopped;

    /// <summary>Binds nothing and starts nothing yet.</summary>
    /// <param name="name">The channel's name, for logs and debuggers.</param>
    /// <param name="socket">The bound socket; this class disposes it.</param>
    /// <param name="received">Called on the thread for each message.</param>
    /// <param name="log">Receives a line where something goes wrong.</param>
    public SocketThread(string name, ZmqSocket socket, Action<SocketThread, IReadOnlyList<byte[]>> received, TextWriter log)
    {
        (this.socket, this.received, this.log) = (socket, received, log);
        thread = new Thread(Run) { Name = $"kernel {name}", IsBackground = true };
    }

    /// <summary>Starts taking messages.</summary>
    public void Start() => thread.UnsafeStart();

    /// <summary>Sends a message soon; never blocks.</summary>
    /// <param name="encode">Makes the frames, on the socket's thread.</param>
    /// <param name="undeliverable">Called where nobody is connected under the address; null where that does not matter.</param>
    public void Post(Func<IReadOnlyList<ReadOnlyMemory<byte>>> encode, Action? undeliverable = null)
    {
        queue.Enqueue(new(encode, undeliverable));
        wakeUp.Ring();
    }

    /// <summary>Sends what was posted and closes the socket.</summary>
    public void Dispose()
    {
        stopped = true;
        wakeUp.Ring();
        if (thread.IsAlive && thread != Thread.CurrentThread)
            thread.Join();
        else if (!thread.IsAlive)
            socket.Dispose();
        wakeUp.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!stopped)
            {
                if (socket.Wait(wakeUp.FileDescriptor, Timeout.InfiniteTimeSpan))
                    Receive();
                wakeUp.Hear();
                SendQueued();
            }

            SendQueued();
        }
        finally
        {
            socket.Dispose();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "One message, however wrong, must not end the channel.")]
    private void Receive()
    {
        for (var count = 0; count < Burst && !stopped; count++)
        {
            try
            {
                if (socket.TryReceive() is not { } frames)
                    return;
                received(this, frames);
            }
            catch (Exception error)
            {
                log.WriteLine($"{thread.Name}: a message was dropped: {error.Message}");
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "One message, however wrong, must not end the channel.")]
    private void SendQueued()
    {
        while (queue.TryDequeue(out var outgoing))
        {
            try
            {
                socket.Send(outgoing.Encode());
            }
            catch (ZmqException error) when (error.Error == LibZmq.HostUnreachable)
            {
                outgoing.Undeliverable?.Invoke();
            }
            catch (Exception error)
            {
                log.WriteLine($"{thread.Name}: a message was not sent: {error.Message}");
            }
        }
    }

    private readonly record struct Outgoing(Func<IReadOnlyList<ReadOnlyMemory<byte>>> Encode, Action? Undeliverable);
}
