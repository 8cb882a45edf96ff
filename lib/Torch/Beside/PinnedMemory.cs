namespace ArtGan.Torch;

/// <summary>
/// Memory that the system never moves, which GPUs copy from and to directly: faster, and with <c>non_blocking: true</c>
/// while the processor goes on. Such a copy must be waited for (<c>cuda.synchronize</c>) before what it read is changed
/// or what it wrote is read on the processor.
/// </summary>
public static class PinnedMemory
{
    /// <summary>The values in pinned memory; the tensor itself where it is there already.</summary>
    /// <param name="tensor">A tensor on the processor.</param>
    /// <exception cref="UserException">There is no GPU.</exception>
    public static Tensor PinMemory(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        CudaBridge.Index(null);
        return CudaBridge.IsPinned(tensor) ? tensor : CudaBridge.Pin(tensor);
    }

    /// <summary>Whether the values are in pinned memory; never where there is no GPU.</summary>
    /// <param name="tensor">Any tensor.</param>
    public static bool IsPinned(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return cuda.is_available() && CudaBridge.IsPinned(tensor);
    }
}
