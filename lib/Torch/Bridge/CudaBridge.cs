using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The bridge's functions for GPUs, with their errors as sentences.</summary>
internal static class CudaBridge
{
    internal static bool HasCudaFunctions => Libtorch.Loaded is { HasCudaFunctions: true };

    /// <summary>The number of a GPU that is there.</summary>
    /// <param name="device">The GPU; the first where null.</param>
    /// <exception cref="UserException">It is not there.</exception>
    internal static int Index(Device? device)
    {
        var index = device is null ? 0 : device.type == DeviceType.CUDA ? device.index : throw new UserException($"'{device}' is no GPU; name one as in cuda:0.");
        var count = cuda.device_count();
        return index < count
            ? index
            : throw new UserException($"There is no GPU cuda:{index}: libtorch{(Libtorch.Loaded is { } loaded ? $" {loaded}" : "")} sees {count}; set LIBTORCH to one with CUDA, or work on the processor.");
    }

    internal static void Apply(CudaSettings settings) => NativeCall.Check(NativeMethods.artgan_cuda_settings(
        Flag(settings.Tf32Products), Flag(settings.Tf32Convolutions), Flag(settings.Benchmark), Flag(settings.Deterministic)));

    internal static CudaMemory Memory(int index)
    {
        CheckFunctions();
        NativeCall.Check(NativeMethods.artgan_cuda_memory(index, out var facts));
        return new(facts.Allocated, facts.AllocatedPeak, facts.Reserved, facts.ReservedPeak);
    }

    internal static void ResetPeak(int index)
    {
        CheckFunctions();
        NativeCall.Check(NativeMethods.artgan_cuda_reset_peak(index));
    }

    internal static void EmptyCache()
    {
        CheckFunctions();
        NativeCall.Check(NativeMethods.artgan_cuda_empty_cache());
    }

    internal static nint NewStream(int index, bool highPriority)
    {
        NativeCall.Check(NativeMethods.artgan_cuda_stream_new(index, Flag(highPriority), out var stream));
        return stream;
    }

    internal static void ReleaseStream(nint stream) => NativeMethods.artgan_cuda_stream_release(stream);

    internal static nint Enter(nint stream)
    {
        NativeCall.Check(NativeMethods.artgan_cuda_stream_enter(stream, out var place));
        return place;
    }

    internal static void Leave(nint stream, nint place) => NativeCall.Check(NativeMethods.artgan_cuda_stream_leave(stream, place));

    internal static void Synchronize(nint stream) => NativeCall.Check(NativeMethods.artgan_cuda_stream_synchronize(stream));

    internal static nint NewGraph()
    {
        CheckFunctions();
        NativeCall.Check(NativeMethods.artgan_cuda_graph_new(out var graph));
        return graph;
    }

    internal static void BeginCapture(nint graph) => NativeCall.Check(NativeMethods.artgan_cuda_graph_begin(graph));

    internal static void EndCapture(nint graph) => NativeCall.Check(NativeMethods.artgan_cuda_graph_end(graph));

    internal static void Replay(nint graph) => NativeCall.Check(NativeMethods.artgan_cuda_graph_replay(graph));

    internal static void ReleaseGraph(nint graph) => NativeMethods.artgan_cuda_graph_release(graph);

    internal static Tensor Pin(Tensor tensor) => Operators.pin_memory.Call(tensor);

    internal static bool IsPinned(Tensor tensor) => Operators.is_pinned.CallNumber(tensor) != 0;

    private static byte Flag(bool value) => value ? (byte)1 : (byte)0;

    private static void CheckFunctions()
    {
        if (!cuda.is_available())
        {
            throw new UserException("Captured graphs and GPU memory need a GPU and a libtorch with CUDA; 'artgan doctor' shows what is here.");
        }

        if (!HasCudaFunctions)
        {
            throw new UserException("Captured graphs and GPU memory need CUDA's headers, which were not found when the tensor bridge was built; install a CUDA toolkit, delete artifacts/native and start ArtGan again.");
        }
    }
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct CudaMemoryFacts
{
    internal readonly long Allocated;
    internal readonly long AllocatedPeak;
    internal readonly long Reserved;
    internal readonly long ReservedPeak;
}
