using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ArtGan.Torch;

/// <summary>
/// What must be set in a process before libtorch is loaded into it. Together worth a factor of up to four in
/// training speed: large blocks stay in the heap instead of being mapped anew at every step, one BLAS with
/// libgomp's threads instead of two pools, and OpenBLAS' AVX-512 kernels on processors it does not know.
/// </summary>
internal static partial class LibtorchSettings
{
    // From glibc's malloc.h.
    private const int LargestFastBin = 1;
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapMax = -4;
    private const int ArenaMax = -8;

    internal const int Arenas = 1;
    internal const int MappedBlocks = 0;
    internal const int NeverTrim = -1;
    internal const int TopPadBytes = 256 << 20;
    internal const int FastBinBytes = 0;
    internal const string WaitPolicy = "PASSIVE";
    internal const string Avx512Kernels = "SKYLAKEX";
    internal const string ReproducibleMkl = "AUTO";
    internal const string FixedMklThreads = "FALSE";
    private const int LoadNowAndGlobally = 0x2 | 0x100;

    private static readonly string[] BlasFolders =
    [
        "/usr/lib/x86_64-linux-gnu/openblas-openmp",
        "/usr/lib/aarch64-linux-gnu/openblas-openmp",
    ];

    private static readonly string[] BlasLibraries = ["libopenblas.so.0", "libblas.so.3", "liblapack.so.3"];

    private static int applied;

    /// <summary>Where the OpenBLAS lies that uses libgomp's threads; null where it is not installed.</summary>
    internal static string? BlasFolder => BlasFolders.FirstOrDefault(Directory.Exists);

    /// <summary>Applies the settings once; later calls do nothing.</summary>
    /// <param name="bringsSystemBlas">Whether this libtorch takes its BLAS from the system; other builds have their own inside.</param>
    internal static void Apply(bool bringsSystemBlas)
    {
        if (Interlocked.Exchange(ref applied, 1) != 0 || !OperatingSystem.IsLinux())
        {
            return;
        }

        _ = mallopt(ArenaMax, Arenas);
        _ = mallopt(MmapMax, MappedBlocks);
        _ = mallopt(TrimThreshold, NeverTrim);
        _ = mallopt(TopPad, TopPadBytes);

        // libtorch aligns each storage to 64 bytes; the splinters that this leaves in the fast bins are joined only
        // when the heap is at its end, which the padding puts off: small tensors alone grew a process by 150 MB.
        _ = mallopt(LargestFastBin, FastBinBytes);

        // A variable set through .NET's Environment does not reach native code.
        if (Avx512F.IsSupported && Environment.GetEnvironmentVariable("OPENBLAS_CORETYPE") is null)
        {
            _ = setenv("OPENBLAS_CORETYPE", Avx512Kernels, 0);
        }

        // libtorch counts one core where it takes two for siblings; the threads of a virtual machine are its cores.
        if (Environment.GetEnvironmentVariable("OMP_NUM_THREADS") is null)
        {
            _ = setenv("OMP_NUM_THREADS", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), 0);
        }

        // Between two operators libgomp's threads wait by spinning, which takes the cores from whatever else runs: on a
        // busy machine a training step took ten times as long. They sleep instead.
        _ = setenv("OMP_WAIT_POLICY", WaitPolicy, 0);

        // The MKL inside other builds than Debian's otherwise chooses its ways, and how many threads go them, anew each time,
        // and its last bits follow; these are what Intel asks for where runs shall repeat.
        _ = setenv("MKL_CBWR", ReproducibleMkl, 0);
        _ = setenv("MKL_DYNAMIC", FixedMklThreads, 0);

        // Without this cuBLAS may give other last bits from one call to the next where several streams are in use.
        _ = setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);

        // Where several BLAS are installed Debian selects the one with its own thread pool; whichever is
        // loaded first under a name serves every later library that asks for it.
        if (bringsSystemBlas && BlasFolder is { } folder)
        {
            foreach (var library in BlasLibraries)
            {
                _ = dlopen(Path.Combine(folder, library), LoadNowAndGlobally);
            }
        }
    }

    [LibraryImport("libc")]
    private static partial int mallopt(int parameter, int value);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen(string file, int mode);
}
