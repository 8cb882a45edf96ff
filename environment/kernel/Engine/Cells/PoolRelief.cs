namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Waits for work of the engine that itself waits for threads of the pool, as the compiler's does. Where cells
/// have filled the pool with what blocks, it is given the threads at once that it would come by at two a second.
/// </summary>
internal static class PoolRelief
{
    private const int MostThreads = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for a task, however it ends.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    public static void Wait(Task task, CancellationToken cancellation)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        var raised = false;
        try
        {
            while (Task.WaitAny([task], (int)Patience.TotalMilliseconds, cancellation) < 0)
            {
                var wanted = Math.Min(MostThreads, ThreadPool.ThreadCount + ThreadPool.PendingWorkItemCount + 1);
                if (ThreadPool.PendingWorkItemCount > 0 && wanted > workers)
                    raised |= ThreadPool.SetMinThreads((int)wanted, ports);
            }
        }
        finally
        {
            if (raised)
                ThreadPool.SetMinThreads(workers, ports);
        }
    }
}
