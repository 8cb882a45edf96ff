namespace ArtGan.Cli.Diagnosis;

/// <summary>What <c>artgan doctor</c> found.</summary>
/// <param name="Ready">Whether all that <c>artgan demo</c> needs is there.</param>
/// <param name="System">The machine.</param>
/// <param name="Tools">Program to version; null where it is not there.</param>
/// <param name="Engine">The tensor engine as it is loaded; null where it cannot be.</param>
/// <param name="Bridges">The native libraries.</param>
/// <param name="Data">The known data sets.</param>
/// <param name="Missing">Debian packages that lack.</param>
/// <param name="Install">The line that installs them; null where none lacks.</param>
/// <param name="Problems">What keeps things from working, one sentence each.</param>
/// <param name="Slow">What works but costs time, one sentence each.</param>
internal sealed record DoctorReport(
    bool Ready,
    MachineReport System,
    IReadOnlyDictionary<string, string?> Tools,
    EngineReport? Engine,
    IReadOnlyList<BridgeReport> Bridges,
    IReadOnlyList<DataReport> Data,
    IReadOnlyList<DebianPackage> Missing,
    string? Install,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Slow);

/// <summary>The machine; sizes in MB (2^20 bytes).</summary>
/// <param name="Os">The distribution, as it names itself.</param>
/// <param name="Processor">The processor's model.</param>
/// <param name="Architecture">Such as x64.</param>
/// <param name="Cores">Those this process may use.</param>
/// <param name="MemoryMb">Memory this process may use, a container's limit included.</param>
/// <param name="MemoryAvailableMb">What is free of it now.</param>
/// <param name="DiskFreeMb">Free where the checkout lies.</param>
/// <param name="Home">The home folder that dotnet uses.</param>
internal sealed record MachineReport(string? Os, string? Processor, string Architecture, int Cores, long MemoryMb, long? MemoryAvailableMb, long? DiskFreeMb, string? Home);

/// <summary>The engine as this process has it loaded.</summary>
/// <param name="Libtorch">libtorch's version, as it says itself.</param>
/// <param name="LibtorchFile">The library that is loaded; null with another engine.</param>
/// <param name="LibtorchSource">How it was found: LIBTORCH, Debian or Python.</param>
/// <param name="LibtorchPackage">The package it came in, with its version; null where none is known.</param>
/// <param name="Cuda">The CUDA it was built with; null for one without.</param>
/// <param name="CudaFunctions">Whether graphs can be captured and GPU memory be looked at.</param>
/// <param name="Devices">Where tensors can be: cpu, cuda:0, ...</param>
/// <param name="Threads">Threads an operator uses.</param>
/// <param name="Blas">The file of the matrix products.</param>
/// <param name="BlasThreading">openmp, pthread or sequential; null where the library is not OpenBLAS.</param>
/// <param name="BlasKernel">The processor that OpenBLAS takes this one for.</param>
/// <param name="LargeBlocksStayInHeap">Whether memory of large tensors is kept between steps instead of mapped anew.</param>
internal sealed record EngineReport(
    string Libtorch,
    string? LibtorchFile,
    string? LibtorchSource,
    string? LibtorchPackage,
    string? Cuda,
    bool CudaFunctions,
    IReadOnlyList<string> Devices,
    int Threads,
    string? Blas,
    string? BlasThreading,
    string? BlasKernel,
    bool? LargeBlocksStayInHeap)
{
    /// <summary>What stands for the libtorch of Debian's package.</summary>
    public const string Debian = "Debian";

    /// <summary>Whether the machine's own packages are in use, so that it is worth telling which are missing.</summary>
    public bool IsDebian => LibtorchSource is null or Debian;
}

/// <summary>A native library of ours.</summary>
/// <param name="Name">Its part of the library.</param>
/// <param name="Path">Where it belongs.</param>
/// <param name="Built">Whether it is there.</param>
internal sealed record BridgeReport(string Name, string Path, bool Built);

/// <summary>A data set.</summary>
/// <param name="Name">As in <c>artgan dataset fetch NAME</c>.</param>
/// <param name="Cached">Whether its files are in the cache.</param>
internal sealed record DataReport(string Name, bool Cached);
