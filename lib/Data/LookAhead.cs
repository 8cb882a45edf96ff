namespace ArtGan.Data;

/// <summary>
/// Prepares numbered things on threads of its own while the one before is in use. It looks ahead only once things are
/// taken in turn; its threads start then, and end when nothing is taken for a while. What no thread has begun, the taker
/// prepares itself, so that no taker ever waits for a thread to come free.
/// </summary>
/// <typeparam name="T">The things; those that nobody takes are disposed.</typeparam>
/// <param name="prepare">Prepares the thing of a number, on any thread.</param>
/// <param name="ahead">How many are prepared ahead.</param>
/// <param name="workers">On how many threads.</param>
internal sealed class LookAhead<T>(Func<long, T> prepare, int ahead, int workers) : IDisposable
    where T : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly Queue<Job> upcoming = new();
    private readonly Queue<Job> notBegun = new();
    private long next = -1;
    private int threads;
    private bool ended;

    /// <summary>Threads at work or waiting for it.</summary>
    internal int Threads
    {
        get
        {
            lock (gate)
            {
                return threads;
            }
        }
    }

    /// <summary>The thing of a number; quickest in turn. What failed throws here, and is tried anew when asked for again.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    internal T Take(long number)
    {
        Job job;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            var inTurn = number == next;
            if (!inTurn)
            {
                DropUpcoming();
            }

            job = upcoming.TryDequeue(out var prepared) ? prepared : new Job(prepare, number);
            next = number + 1;
            if (inTurn && workers > 0)
            {
                PlanAhead();
            }
        }

        return job.Result();
    }

    /// <summary>Ends all threads, and waits for what they are at: it may read memory that goes next.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            DropUpcoming();
            Monitor.PulseAll(gate);
            while (threads > 0)
            {
                Monitor.Wait(gate);
            }
        }
    }

    private void PlanAhead()
    {
        while (upcoming.Count < ahead)
        {
            var job = new Job(prepare, next + upcoming.Count);
            upcoming.Enqueue(job);
            notBegun.Enqueue(job);
        }

        for (; threads < Math.Min(workers, notBegun.Count); threads++)
        {
            new Thread(Work) { IsBackground = true, Name = "batches" }.Start();
        }

        Monitor.PulseAll(gate);
    }

    private void DropUpcoming()
    {
        notBegun.Clear();
        while (upcoming.TryDequeue(out var job))
        {
            job.Drop();
        }
    }

    private void Work()
    {
        while (NextJob() is { } job)
        {
            job.Begin();
        }
    }

    private Job? NextJob()
    {
        lock (gate)
        {
            while (!ended)
            {
                if (notBegun.TryDequeue(out var job))
                {
                    return job;
                }

                if (!Monitor.Wait(gate, Patience) && notBegun.Count == 0)
                {
                    break;
                }
            }

            threads--;
            Monitor.PulseAll(gate);
            return null;
        }
    }

    /// <summary>One thing, prepared by whoever comes first: a thread or its taker.</summary>
    private sealed class Job(Func<long, T> prepare, long number)
    {
        private readonly Lazy<T> thing = new(() => prepare(number), LazyThreadSafetyMode.ExecutionAndPublication);
        private int state;

        internal T Result() => thing.Value;

        internal void Begin()
        {
            try
            {
                _ = thing.Value;
            }
            catch (Exception)
            {
                // Kept for the taker; where there is none, nobody has asked.
                return;
            }

            Settle();
        }

        internal void Drop() => Settle();

        /// <summary>Once prepared and once dropped, in whichever order, the thing is nobody's.</summary>
        private void Settle()
        {
            if (Interlocked.Increment(ref state) == 2 && thing.IsValueCreated)
            {
                thing.Value.Dispose();
            }
        }
    }
}
