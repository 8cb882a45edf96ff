namespace ArtGan.Torch;

/// <summary>
/// A queue of work on a GPU beside the default one. Work in one queue runs in order, work in two at the same time: a
/// copy from pinned memory, say, while the last step still computes.
/// </summary>
public sealed class CudaStream : IDisposable
{
    private nint handle;

    /// <summary>Takes a queue from libtorch's pool.</summary>
    /// <param name="device">The GPU; the first where null.</param>
    /// <param name="highPriority">Whether its work goes before that of others.</param>
    /// <exception cref="UserException">There is no such GPU.</exception>
    public CudaStream(Device? device = null, bool highPriority = false) => handle = CudaBridge.NewStream(CudaBridge.Index(device), highPriority);

    /// <summary>Lets the handle go; the queue itself is libtorch's.</summary>
    ~CudaStream() => Release();

    internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(CudaStream));

    /// <summary>
    /// Sends this thread's work to this queue, after all it has asked for so far, until the result is disposed on the
    /// same thread; what comes after that waits for this queue. A tensor made inside and used outside must outlive its use there.
    /// </summary>
    public IDisposable Enter() => new Entered(this, CudaBridge.Enter(Handle));

    /// <summary>Waits until all work in this queue is done.</summary>
    public void Synchronize()
    {
        CudaBridge.Synchronize(Handle);
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        var held = Interlocked.Exchange(ref handle, 0);
        if (held != 0)
        {
            CudaBridge.ReleaseStream(held);
        }
    }

    private sealed class Entered(CudaStream stream, nint place) : IDisposable
    {
        private nint place = place;

        public void Dispose()
        {
            var held = Interlocked.Exchange(ref place, 0);
            if (held != 0)
            {
                CudaBridge.Leave(stream.Handle, held);
            }
        }
    }
}
