using System.Runtime.Intrinsics.X86;

namespace ArtGan;

/// <summary>What the processor can do that decides how something is computed.</summary>
internal static class Processor
{
    // Intel's manual, volume 2A, CPUID: leaf 7.
    private const int Features = 7, Avx512BFloat16 = 1 << 5, MatrixBFloat16 = 1 << 22;

    /// <summary>
    /// Whether it multiplies bfloat16 by itself. One that does not is slower with such numbers than with float32, by a multiple in the gradients
    /// of gradients. Processors other than x86 are taken to.
    /// </summary>
    public static bool HasBFloat16 { get; } =
        !X86Base.IsSupported || (X86Base.CpuId(Features, 1).Eax & Avx512BFloat16) != 0 || (X86Base.CpuId(Features, 0).Edx & MatrixBFloat16) != 0;
}
