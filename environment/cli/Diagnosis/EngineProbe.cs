using System.Runtime.InteropServices;

namespace ArtGan.Cli.Diagnosis;

/// <summary>Loads the engine and looks at how it came to lie in this process.</summary>
internal static class EngineProbe
{
    private static readonly string[] Threadings = ["sequential", "pthread", "openmp"];

    /// <summary>Looks.</summary>
    /// <exception cref="UserException">The engine cannot be loaded.</exception>
    public static EngineReport Look()
    {
        // A first tensor, because loading is lazy.
        using var one = torch.ones(1);
        var blas = MemoryMap.LoadedFile("libopenblas") ?? MemoryMap.LoadedFile("libblas") ?? MemoryMap.LoadedFile("libmkl_rt");
        var (threading, kernel) = AskOpenBlas(blas);
        var libtorch = ArtGan.Torch.Libtorch.Loaded;
        return new EngineReport(
            libtorch?.Version ?? torch.__version__,
            libtorch?.File,
            libtorch?.Source,
            libtorch?.Package,
            libtorch?.Cuda,
            libtorch?.HasCudaFunctions ?? false,
            ["cpu", .. Enumerable.Range(0, torch.cuda.device_count()).Select(index => $"cuda:{index}")],
            torch.get_num_threads(),
            blas,
            threading,
            kernel,
            LargeBlocksStayInHeapEverywhere());
    }

    /// <summary>What costs time with an engine such as this one, one sentence each.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="cores">The cores this process may use.</param>
    /// <param name="hasAvx512">Whether the processor has AVX-512.</param>
    public static IEnumerable<string> SlowThings(EngineReport engine, int cores, bool hasAvx512)
    {
        if (!engine.IsDebian)
        {
            // Other builds of libtorch have their matrix products inside.
        }
        else if (engine.BlasThreading is null)
        {
            yield return $"Matrix products come from {engine.Blas ?? "an unknown library"}, not OpenBLAS; install libopenblas0-openmp.";
        }
        else if (engine.BlasThreading != "openmp")
        {
            yield return $"OpenBLAS has threads of its own ({engine.BlasThreading}) beside libtorch's, which can cost a factor of two; install libopenblas0-openmp.";
        }

        if (hasAvx512 && engine.BlasKernel is "Haswell" or "Zen")
        {
            yield return $"OpenBLAS takes this processor for {engine.BlasKernel} although it has AVX-512; unset OPENBLAS_CORETYPE, ArtGan sets it well.";
        }

        if (engine.LargeBlocksStayInHeap == false)
        {
            yield return "Large tensors are mapped anew at every step; start ArtGan with environment/artgan and without MALLOC_ variables of your own.";
        }

        if (engine.Threads < cores)
        {
            yield return FormattableString.Invariant($"Operators use {engine.Threads} of {cores} cores; unset OMP_NUM_THREADS unless that is meant.");
        }
    }

    /// <summary>On this thread and on a new one: notebook cells run on threads of their own, and malloc may treat them otherwise.</summary>
    private static bool LargeBlocksStayInHeapEverywhere()
    {
        var elsewhere = false;
        var thread = new Thread(() => elsewhere = MemoryMap.LargeBlocksStayInHeap());
        thread.Start();
        thread.Join();
        return elsewhere && MemoryMap.LargeBlocksStayInHeap();
    }

    private static unsafe (string? Threading, string? Kernel) AskOpenBlas(string? path)
    {
        if (path is null || !NativeLibrary.TryLoad(path, out var library)
            || !NativeLibrary.TryGetExport(library, "openblas_get_parallel", out var parallel)
            || !NativeLibrary.TryGetExport(library, "openblas_get_corename", out var core))
        {
            return (null, null);
        }

        var threading = ((delegate* unmanaged<int>)parallel)();
        return (Threadings.ElementAtOrDefault(threading), Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)core)()));
    }
}
