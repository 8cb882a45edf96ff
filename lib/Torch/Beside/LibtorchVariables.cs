using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace ArtGan.Torch;

/// <summary>
/// What <see cref="LibtorchSettings"/> does in this process, as environment variables for another one that loads
/// libtorch: glibc's malloc, OpenBLAS and OpenMP read them when it starts.
/// </summary>
public static class LibtorchVariables
{
    /// <summary>The variables.</summary>
    /// <param name="threads">Threads that one operator uses.</param>
    public static IReadOnlyDictionary<string, string> Create(int threads)
    {
        static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
        var variables = new Dictionary<string, string>
        {
            ["MALLOC_ARENA_MAX"] = Text(LibtorchSettings.Arenas),
            ["MALLOC_MMAP_MAX_"] = Text(LibtorchSettings.MappedBlocks),
            ["MALLOC_TRIM_THRESHOLD_"] = Text(LibtorchSettings.NeverTrim),
            ["MALLOC_TOP_PAD_"] = Text(LibtorchSettings.TopPadBytes),
            ["GLIBC_TUNABLES"] = $"glibc.malloc.mxfast={Text(LibtorchSettings.FastBinBytes)}",
            ["OMP_NUM_THREADS"] = Text(threads),
            ["OMP_WAIT_POLICY"] = LibtorchSettings.WaitPolicy,
            ["MKL_CBWR"] = LibtorchSettings.ReproducibleMkl,
            ["MKL_DYNAMIC"] = LibtorchSettings.FixedMklThreads,
        };
        if (Avx512F.IsSupported)
        {
            variables["OPENBLAS_CORETYPE"] = LibtorchSettings.Avx512Kernels;
        }

        if (LibtorchSettings.BlasFolder is { } folder)
        {
            variables["LD_LIBRARY_PATH"] = folder;
        }

        return variables;
    }
}
