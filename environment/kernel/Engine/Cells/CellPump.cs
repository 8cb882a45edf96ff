using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Runs what follows a cell's own awaits on the cell's thread. It is no synchronisation context: with one, a
/// cell that waits for a task by its Result, as C# outside of windows may, would wait forever.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Late work still signals; the semaphore has no handle to free.")]
internal sealed class CellPump
{
    private readonly ConcurrentQueue<Action> queue = [];
    private readonly SemaphoreSlim arrivals = new(0);
    private volatile bool closed;

    /// <summary>Runs work on the cell's thread, or on the pool once the cell has ended.</summary>
    public void Post(Action work)
    {
        queue.Enqueue(work);
        if (closed)
            HandOver();
        else
            arrivals.Release();
    }

    /// <summary>Runs work on this thread until <see cref="Close"/> is called.</summary>
    public void Run()
    {
        while (!closed)
        {
            arrivals.Wait();
            if (!closed && queue.TryDequeue(out var work))
                work();
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
            ThreadPool.QueueUserWorkItem(static action => action(), work, preferLocal: false);
    }
}
