namespace ArtGan.Torch;

/// <summary>The functions for GPUs that package TorchSharp lacks: each says so in one sentence.</summary>
internal static class CudaBridge
{
    internal static bool HasCudaFunctions => false;

    internal static int Index(Device? device) => device?.index ?? 0;

    internal static void Apply(CudaSettings settings) => throw Missing("Settings of cuBLAS and cuDNN");

    internal static CudaMemory Memory(int index) => throw Missing("Figures of GPU memory");

    internal static void ResetPeak(int index) => throw Missing("Figures of GPU memory");

    internal static void EmptyCache() => throw Missing("Emptying the cache of GPU memory");

    internal static nint NewStream(int index, bool highPriority) => throw Missing("Streams of GPUs");

    internal static void ReleaseStream(nint stream) => throw Missing("Streams of GPUs");

    internal static nint Enter(nint stream) => throw Missing("Streams of GPUs");

    internal static void Leave(nint stream, nint place) => throw Missing("Streams of GPUs");

    internal static void Synchronize(nint stream) => throw Missing("Streams of GPUs");

    internal static nint NewGraph() => throw Missing("Captured graphs");

    internal static void BeginCapture(nint graph) => throw Missing("Captured graphs");

    internal static void EndCapture(nint graph) => throw Missing("Captured graphs");

    internal static void Replay(nint graph) => throw Missing("Captured graphs");

    internal static void ReleaseGraph(nint graph) => throw Missing("Captured graphs");

    internal static Tensor Pin(Tensor tensor) => throw Missing("Pinned memory");

    internal static bool IsPinned(Tensor tensor) => throw Missing("Pinned memory");

    private static UserException Missing(string what) => new($"{what}: that needs ArtGan's own engine; build without -p:TensorEngine=TorchSharp.");
}
