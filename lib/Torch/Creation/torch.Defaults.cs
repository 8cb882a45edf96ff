using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;
    private static Device defaultDevice = CPU;

    // Before the default of all threads, so that shapes alone can be computed beside real work.
    [ThreadStatic]
    private static Device? threadDevice;

    /// <summary>The version of libtorch the engine runs on.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)NativeMethods.artgan_torch_version())!;

    /// <summary>The element type of new floating-point tensors.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the element type of new floating-point tensors.</summary>
    /// <param name="dtype">The type.</param>
    public static void set_default_dtype(ScalarType dtype) => defaultType = dtype;

    /// <summary>Where new tensors are made.</summary>
    public static Device get_default_device() => threadDevice ?? defaultDevice;

    /// <summary>Sets where this thread makes new tensors; null for the default of all threads.</summary>
    /// <returns>What was set before.</returns>
    internal static Device? ExchangeThreadDevice(Device? device)
    {
        var before = threadDevice;
        threadDevice = device;
        return before;
    }

    /// <summary>Sets where new tensors are made.</summary>
    /// <param name="device">The device.</param>
    public static void set_default_device(Device device) => defaultDevice = device;

    /// <summary>Sets where new tensors are made.</summary>
    /// <param name="device">Its name.</param>
    public static void set_default_device(string device) => defaultDevice = new Device(device);

    /// <summary>Threads that one operator uses.</summary>
    public static int get_num_threads()
    {
        NativeCall.Check(NativeMethods.artgan_threads(out var count));
        return count;
    }

    // Far above any use; libgomp ends the process when the system has no more.
    private const int MostThreads = 1024;

    /// <summary>Sets how many threads one operator uses.</summary>
    /// <param name="num">At least 1, and 1024 at most.</param>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(num, MostThreads);
        NativeCall.Check(NativeMethods.artgan_set_threads(num));
    }

    /// <summary>Seeds the default streams of all devices.</summary>
    /// <param name="seed">Any number.</param>
    /// <remarks>
    /// Same seed, same machine, same number of threads: same bits, on the processor without exception. On CUDA some kernels add
    /// in the order in which threads arrive, and their last bits differ from run to run: the gradients of bilinear and bicubic
    /// interpolation, of grid_sample, of reflection and replication padding, of adaptive pooling and of embeddings; scatter and
    /// index_put_ that accumulate, bincount, histc and cumsum; and cuDNN's choice among algorithms for the gradients of
    /// convolutions. Another version of libtorch or cuDNN may give other bits too.
    /// </remarks>
    public static Generator manual_seed(long seed)
    {
        NativeCall.Check(NativeMethods.artgan_seed_all(unchecked((ulong)seed)));
        return Generator.Default;
    }

    /// <summary>The default stream's position.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Continues the default stream from a position.</summary>
    /// <param name="new_state">The position.</param>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
}
