using System.Runtime.CompilerServices;
using System.Runtime.ConstrainedExecution;

namespace ArtGan.Torch;

/// <summary>
/// Runs .NET's collector when tensors that nobody may be able to reach weigh too much. .NET sees a few dozen bytes
/// where a tensor holds megabytes, and its own way to be told (GC.AddMemoryPressure) costs more than a small
/// operator and collects every generation each time.
/// </summary>
/// <remarks>
/// What libtorch has allocated, views and graphs included, may grow by a quarter over the most that a full collection
/// has ever left, within <see cref="TensorMemory.LeastAllowance"/> and <see cref="MostAllowance"/>. Within that nothing
/// is done, so that a training step whose tensors are all in use is not slowed down.
/// </remarks>
internal static unsafe class TensorCollector
{
    private const long MostAllowance = 1 << 30;

    // Measured with libtorch 1.13: a tensor of one element takes 400 bytes of native memory and 50 of managed.
    private const long TensorOverhead = 512;
    private const int YoungestEvery = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly Lock Turn = new();

    // Null where libtorch's allocator could not be counted: then what C# holds is.
    private static readonly long* Allocated = NativeMethods.artgan_allocated_bytes();

    private static long allowance = TensorMemory.LeastAllowance;
    private static long needed;
    private static int collections;
    private static int generation;

    private static long Weight => (Allocated != null ? Volatile.Read(ref *Allocated) : TensorMemory.HeldBytes) + (TensorOverhead * TensorMemory.HeldTensors);

    /// <summary>To be called when a tensor has come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Notice()
    {
        if (Weight > TensorMemory.Limit)
        {
            CollectInTurn();
        }
    }

    /// <summary>Collects everything that can be collected, as when memory has run out, and forgets what was once needed.</summary>
    internal static void CollectAll()
    {
        TensorMemory.Limit = 0;
        Settle();
    }

    // While one thread collects the others go on, unless they are so fast that its work would be in vain.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CollectInTurn()
    {
        if (!Turn.TryEnter(Weight > TensorMemory.Limit + allowance ? Patience : TimeSpan.Zero))
        {
            return;
        }

        try
        {
            if (Weight > TensorMemory.Limit)
            {
                CollectYoungFirst();
            }
        }
        finally
        {
            Turn.Exit();
        }
    }

    // The generation that paid last is where the next collection begins; now and then the youngest is tried again.
    private static void CollectYoungFirst()
    {
        generation = ++collections % YoungestEvery == 0 ? 0 : generation;
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

    private static void Settle()
    {
        var complete = Collect(GC.MaxGeneration);
        var left = Weight;

        // A limit of 0 asks to forget; and what finalisers have not come to yet says nothing of what is needed.
        needed = TensorMemory.Limit == 0 ? 0 : needed;
        needed = complete ? Math.Max(needed, left) : needed;
        allowance = Math.Clamp(left / 4, TensorMemory.LeastAllowance, MostAllowance);
        TensorMemory.Limit = Math.Max(needed, left) + allowance;
    }

    /// <summary>Collects, and waits for the finalisers.</summary>
    /// <returns>Whether they have all run.</returns>
    private static bool Collect(int generation)
    {
        // Never disposed: a finaliser that is late sets it all the same.
        var finished = new ManualResetEventSlim();
        LeaveBehind(finished);
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        var complete = Environment.CurrentManagedThreadId != Last.FinaliserThread && Wait(finished);
        NativeCall.Check(NativeMethods.artgan_recount_gpus());
        return complete;
    }

    // Not WaitForPendingFinalizers: another's finaliser may wait for a lock that this thread holds. While memory comes
    // back, none does.
    private static bool Wait(ManualResetEventSlim finished)
    {
        var before = long.MaxValue;
        while (!finished.Wait(Patience))
        {
            var now = Weight;
            if (now >= before)
            {
                return false;
            }

            before = now;
        }

        return true;
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
