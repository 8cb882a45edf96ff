namespace ArtGan.Torch;

/// <summary>
/// How many tensors the process holds and what their elements weigh. The figures are kept by ArtGan's own engine;
/// over the package TorchSharp they cannot be had.
/// </summary>
/// <remarks>A storage counts while the tensor that came with it is held; views of it add nothing.</remarks>
public static class TensorMemory
{
    private static long tensors;
    private static long bytes;
    private static long peak;

    // What may be held before the collector is made to run; see TensorCollector.
    private static long limit = LeastAllowance;

    internal const long LeastAllowance = 32 << 20;

    /// <summary>Tensors held, those included that nobody can reach and that the collector has not found yet.</summary>
    /// <exception cref="UserException">The engine is the package TorchSharp.</exception>
    public static long LiveTensors => Counted(ref tensors);

    /// <summary>Bytes of their elements, on all devices together.</summary>
    /// <exception cref="UserException">The engine is the package TorchSharp.</exception>
    public static long LiveBytes => Counted(ref bytes);

    /// <summary>The most that <see cref="LiveBytes"/> has been since the start or <see cref="ResetPeak"/>.</summary>
    /// <exception cref="UserException">The engine is the package TorchSharp.</exception>
    public static long PeakBytes => Counted(ref peak);

    /// <summary>Starts the peak anew from what is held now.</summary>
    public static void ResetPeak() => Volatile.Write(ref peak, Volatile.Read(ref bytes));

    /// <summary>What may be held before the collector is made to run.</summary>
    internal static long Limit
    {
        get => Volatile.Read(ref limit);
        set => Volatile.Write(ref limit, value);
    }

    /// <summary>
    /// Gives back at once what tensors hold that nobody can reach, and forgets how much was needed so far; never
    /// needed, but useful before measuring.
    /// </summary>
    public static void Collect()
    {
        Limit = 0;
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // As the properties, without the look at the engine.
    internal static long HeldTensors => Volatile.Read(ref tensors);

    internal static long HeldBytes => Volatile.Read(ref bytes);

    internal static void Add(long size)
    {
        Interlocked.Increment(ref tensors);
        var now = Interlocked.Add(ref bytes, size);

        // Two threads at once may lose the smaller of two peaks, never the larger for long.
        if (now > peak)
        {
            peak = now;
        }
    }

    internal static void Remove(long size)
    {
        Interlocked.Decrement(ref tensors);
        Interlocked.Add(ref bytes, -size);
    }

    private static long Counted(ref long figure) => typeof(Tensor).Assembly == typeof(TensorMemory).Assembly
        ? Volatile.Read(ref figure)
        : throw new UserException("Tensors are counted by ArtGan's own engine only; build without -p:TensorEngine=TorchSharp.");
}
