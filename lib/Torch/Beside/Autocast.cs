namespace ArtGan.Torch;

/// <summary>
/// Lower precision for the heavy operators inside a scope (Micikevicius et al., "Mixed Precision Training",
/// arXiv:1710.03740, as in PyTorch's autocast): convolutions and products of matrices are computed in 16 bits,
/// parameters, sums, statistics and losses stay in 32. Run forward passes and losses inside the scope and backward
/// outside or inside; float16 needs gradient scaling, bfloat16 does not. The scope belongs to its thread.
/// </summary>
public static class Autocast
{
    /// <summary>Products in bfloat16: 8 bits of exponent, as float32, and 8 of precision.</summary>
    /// <param name="device">The device whose operators are meant; the CPU by default.</param>
    /// <param name="enabled">False computes in full precision inside a scope of lower precision.</param>
    /// <returns>Ends the scope when disposed, on the same thread.</returns>
    public static IDisposable BFloat16(DeviceType device = DeviceType.CPU, bool enabled = true) => new AutocastScope(device, ScalarType.BFloat16, enabled);

    /// <summary>Products in float16, on CUDA: 5 bits of exponent, so that small gradients need scaling.</summary>
    /// <param name="enabled">False computes in full precision inside a scope of lower precision.</param>
    /// <returns>Ends the scope when disposed, on the same thread.</returns>
    public static IDisposable Float16(bool enabled = true) => new AutocastScope(DeviceType.CUDA, ScalarType.Float16, enabled);
}
