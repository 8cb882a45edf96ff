namespace ArtGan.Torch;

/// <summary>
/// One step of work on a GPU, recorded once and replayed as a whole. Small networks spend more time in asking for
/// kernels than in running them; a replay asks once (NVIDIA's CUDA Graphs; the rules are those of
/// <c>torch.cuda.CUDAGraph</c>).
/// </summary>
/// <remarks>
/// <para>The step always works on the same memory. Inputs are tensors made before, that each new batch is copied into
/// (<c>input.copy_(batch)</c>); results are tensors that the step keeps, to be read after <see cref="Replay"/> and before
/// the next. Nothing in it may wait for the GPU (<c>item()</c>, <c>cpu()</c>, a shape that depends on values), nor be
/// done by C# alone: a counter or a learning rate that is a C# number stays what it was at the capture. So step counts
/// of optimisers must be tensors on the GPU.</para>
/// <para>Random numbers inside come from the GPU's default generator, whose position goes on with each replay.</para>
/// </remarks>
public sealed class CudaGraph : IDisposable
{
    // As PyTorch's own examples do: the first rounds choose algorithms and allocate workspaces, which must not be recorded.
    private const int DefaultWarmups = 3;

    private readonly CudaStream stream;
    private nint handle;

    private CudaGraph(Device device)
    {
        stream = new CudaStream(device);
        try
        {
            handle = CudaBridge.NewGraph();
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Lets the recording and its memory go.</summary>
    ~CudaGraph() => Release();

    /// <summary>Whether graphs can be captured here: a GPU is there and the bridge was built with CUDA's headers.</summary>
    public static bool IsSupported => cuda.is_available() && CudaBridge.HasCudaFunctions;

    /// <summary>Runs a step some times on a queue of its own, then records it; recording does not run it.</summary>
    /// <param name="step">The step. It is called <paramref name="warmups"/> + 1 times; only the warm-ups change values.</param>
    /// <param name="device">The GPU all its tensors are on; the first where null.</param>
    /// <param name="warmups">Rounds before the recording, at least 1.</param>
    /// <exception cref="UserException">There is no such GPU, or the bridge was built without CUDA's headers.</exception>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The step does what cannot be recorded.</exception>
    public static CudaGraph Capture(Action step, Device? device = null, int warmups = DefaultWarmups)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(warmups, 1);
        var place = device ?? CUDA;
        var graph = new CudaGraph(place);
        try
        {
            using (graph.stream.Enter())
            {
                for (var round = 0; round < warmups; round++)
                {
                    step();
                }
            }

            // What the collector would free during the recording is freed before.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            cuda.synchronize(place);
            CudaMemory.EmptyCache();
            graph.Record(step);
            return graph;
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <summary>Runs the recorded step once, in the order of this thread's current queue; returns before it is done.</summary>
    public void Replay()
    {
        CudaBridge.Replay(handle != 0 ? handle : throw new ObjectDisposedException(nameof(CudaGraph)));
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        stream.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Record(Action step)
    {
        using var entered = stream.Enter();
        CudaBridge.BeginCapture(handle);
        try
        {
            step();
        }
        catch
        {
            EndFailedCapture();
            throw;
        }

        CudaBridge.EndCapture(handle);
    }

    // The stream must be taken out of its recording, which then fails as well: the step's own error says more.
    private void EndFailedCapture()
    {
        try
        {
            CudaBridge.EndCapture(handle);
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
        }
    }

    private void Release()
    {
        var held = Interlocked.Exchange(ref handle, 0);
        if (held != 0)
        {
            CudaBridge.ReleaseGraph(held);
        }
    }
}
