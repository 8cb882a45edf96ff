namespace ArtGan.Torch;

/// <summary>
/// What GPUs may trade for speed; for the whole process, from <see cref="Apply"/> on. Without a GPU they change nothing.
/// </summary>
/// <remarks>
/// <para>Determinism. On the processor the same seed on the same machine with the same number of threads gives the same
/// bits. On a GPU it does as well once the defaults here are applied, which nothing does by itself, on the same model of GPU with
/// the same libtorch, CUDA and cuDNN: cuDNN takes only algorithms that repeat, it does not choose them by timing, and cuBLAS has a fixed workspace
/// (CUBLAS_WORKSPACE_CONFIG, set before libtorch is loaded).</para>
/// <para>The exceptions are operators whose CUDA kernels add with atomics in any order: the gradients of bilinear and
/// bicubic interpolation, grid_sample, reflection and replication padding, adaptive and overlapping average or max
/// pooling, embedding and repeated indices; <c>scatter_add_</c>, <c>index_add_</c>, <c>index_put_</c> that accumulates,
/// <c>bincount</c>, <c>histc</c> and <c>cumsum</c>; cross-entropy over pictures. A network that uses one repeats to
/// about the last digits of a float, not to the bit. The list follows PyTorch's own
/// (<c>torch.use_deterministic_algorithms</c>).</para>
/// </remarks>
public sealed record CudaSettings
{
    /// <summary>Products of matrices in TF32: ten bits of mantissa, several times faster on Ampere and later. Off, as in PyTorch.</summary>
    public bool Tf32Products { get; init; }

    /// <summary>Convolutions in TF32. On, as in PyTorch.</summary>
    public bool Tf32Convolutions { get; init; } = true;

    /// <summary>Time several algorithms for each new shape of a convolution and keep the fastest; which one wins may differ from run to run.</summary>
    public bool Benchmark { get; init; }

    /// <summary>Take only algorithms of cuDNN that give the same bits each time.</summary>
    public bool Deterministic { get; init; } = true;

    /// <summary>As fast as it goes: TF32 everywhere, algorithms by timing; results repeat to rounding only.</summary>
    public static CudaSettings Fastest { get; } = new() { Tf32Products = true, Benchmark = true, Deterministic = false };

    /// <summary>Makes these the settings of the process.</summary>
    public void Apply() => CudaBridge.Apply(this);
}
