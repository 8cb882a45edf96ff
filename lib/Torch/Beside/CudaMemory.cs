namespace ArtGan.Torch;

/// <summary>The memory of a GPU as libtorch's caching allocator keeps it; all in bytes.</summary>
/// <param name="Allocated">In tensors.</param>
/// <param name="AllocatedPeak">The most that was in tensors since the start or <see cref="ResetPeak"/>.</param>
/// <param name="Reserved">Taken from the GPU: tensors and the allocator's cache.</param>
/// <param name="ReservedPeak">The most that was taken.</param>
public sealed record CudaMemory(long Allocated, long AllocatedPeak, long Reserved, long ReservedPeak)
{
    /// <summary>Looks at a GPU's memory.</summary>
    /// <param name="device">The GPU; the first where null.</param>
    /// <exception cref="UserException">There is no such GPU, or the bridge was built without CUDA's headers.</exception>
    public static CudaMemory Of(Device? device = null) => CudaBridge.Memory(CudaBridge.Index(device));

    /// <summary>Starts the peaks anew from what is in use now.</summary>
    /// <param name="device">The GPU; the first where null.</param>
    /// <exception cref="UserException">There is no such GPU, or the bridge was built without CUDA's headers.</exception>
    public static void ResetPeak(Device? device = null) => CudaBridge.ResetPeak(CudaBridge.Index(device));

    /// <summary>Gives what no tensor uses back to all GPUs, for other processes; the next large tensors cost more time.</summary>
    /// <exception cref="UserException">There is no GPU, or the bridge was built without CUDA's headers.</exception>
    public static void EmptyCache() => CudaBridge.EmptyCache();
}
