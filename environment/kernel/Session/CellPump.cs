using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ArtGan.Kernel.Session;

/// <summary>
/// Runs what follows an <c>await</c> on the cell's own thread, so that an interrupt reaches it there.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Late work still signals; the semaphore has no handle to free.")]
internal sealed class CellPump : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> queue = [];
    private readonly SemaphoreSlim arrivals = new(0);
    private volatile bool closed;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        queue.Enqueue((d, state));
        if (closed)
            HandOver();
        else
            arrivals.Release();
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A cell's thread cannot be waited for by its own work.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs work on this thread until <see cref="Close"/> is called.</summary>
    public void Run()
    {
        while (!closed)
        {
            arrivals.Wait();
            if (!closed && queue.TryDequeue(out var work))
                Guarded(work.Callback, work.State);
        }
    }

    /// <summary>Takes no more work for this thread; what a cell leaves behind goes on without it.</summary>
    public void Close()
    {
        closed = true;
        arrivals.Release();
        HandOver();
    }

    private void HandOver()
    {
        while (queue.TryDequeue(out var work))
            ThreadPool.QueueUserWorkItem(static item => Guarded(item.Callback, item.State), work, preferLocal: false);
    }

    private static void Guarded(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception error) when (error is not (ThreadAbortException or ThreadInterruptedException))
        {
            // Only `async void` gets here; elsewhere its exception would end the process.
            foreach (var line in Engine.ErrorReport.Lines(error))
                Console.Error.WriteLine(line);
        }
    }
}
