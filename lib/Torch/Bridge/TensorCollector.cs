using System.Runtime.CompilerServices;
using System.Runtime.ConstrainedExecution;

namespace ArtGan.Torch;

/// <summary>
/// Runs .NET's collector when tensors that nobody may be able to reach weigh too much. .NET sees a few dozen bytes
/// where a tensor holds megabytes, and its own way to be told (GC.AddMemoryPressure) costs more than a small
/// operator and collects every generation each time.
/// </summary>
/// <remarks>
/// What is held may grow by a quarter, and by <see cref="TensorMemory.LeastAllowance"/> at least, over the most that a full
/// collection has ever left. Within that nothing is done, so that a training step whose tensors are all in use is
/// not slowed down.
/// </remarks>
internal static class TensorCollector
{
    // Measured with libtorch 1.13: a tensor of one element takes 400 bytes of native memory and 50 of managed.
    private const long TensorOverhead = 512;
    private const int FullEvery = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static long allowance = TensorMemory.LeastAllowance;
    private static int collecting;
    private static int collections;
    private static int generation;

    private static long Weight => TensorMemory.Weight(TensorOverhead);

    /// <summary>To be called when a tensor has come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Notice()
    {
        if (Weight > TensorMemory.Limit)
        {
            CollectOnce(ofAllAges: false);
        }
        else if (ResidentMemory.HasGrown())
        {
            CollectOnce(ofAllAges: true);
        }
    }

    /// <summary>Collects everything that can be collected, as when memory has run out, and forgets what was once needed.</summary>
    internal static void CollectAll()
    {
        Collect(GC.MaxGeneration);
        allowance = Math.Max(TensorMemory.LeastAllowance, Weight / 4);
        TensorMemory.Limit = Weight + allowance;
    }

    private static void CollectOnce(bool ofAllAges)
    {
        if (Interlocked.Exchange(ref collecting, 1) != 0)
        {
            return;
        }

        try
        {
            // A view keeps memory that is not counted as its own, so now and then everything is looked at.
            if (ofAllAges || ++collections % FullEvery == 0)
            {
                generation = 0;
                Settle();
                return;
            }

            // Young tensors first; the generation that paid last time is where the next collection begins.
            for (; generation < GC.MaxGeneration; generation++)
            {
                Collect(generation);
                if (Weight <= TensorMemory.Limit - (allowance / 2))
                {
                    return;
                }
            }

            Settle();
        }
        finally
        {
            Volatile.Write(ref collecting, 0);
        }
    }

    private static void Settle()
    {
        Collect(GC.MaxGeneration);
        var left = Weight;
        allowance = Math.Max(TensorMemory.LeastAllowance, left / 4);
        TensorMemory.Limit = Math.Max(TensorMemory.Limit, left + allowance);
    }

    private static void Collect(int generation)
    {
        // Never disposed: a finaliser that is late sets it all the same.
        var finished = new ManualResetEventSlim();
        LeaveBehind(finished);
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        if (Environment.CurrentManagedThreadId != Last.FinaliserThread)
        {
            // Not WaitForPendingFinalizers: another's finaliser may wait for a lock that this thread holds.
            finished.Wait(Patience);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveBehind(ManualResetEventSlim finished) => _ = new Last(finished);

    // The finalisers of critical objects run after all others of the same collection.
    private sealed class Last(ManualResetEventSlim finished) : CriticalFinalizerObject
    {
        /// <summary>The thread that runs finalisers, once it is known.</summary>
        internal static int FinaliserThread { get; private set; }

        ~Last()
        {
            FinaliserThread = Environment.CurrentManagedThreadId;
            finished.Set();
        }
    }
}
