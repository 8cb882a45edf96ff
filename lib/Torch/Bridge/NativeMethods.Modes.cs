using System.Runtime.InteropServices;

namespace ArtGan.Torch;

// modes.cpp
internal static partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial int artgan_anomaly_enabled();

    [LibraryImport(Library)]
    internal static partial int artgan_anomaly_checks_nan();

    [LibraryImport(Library)]
    internal static partial void artgan_anomaly_enable(byte enabled, byte checkNan);

    [LibraryImport(Library)]
    internal static partial int artgan_inference_enabled();

    [LibraryImport(Library)]
    internal static partial int artgan_has_cudnn();
}
