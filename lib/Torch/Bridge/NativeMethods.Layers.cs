using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The layers that the bridge computes in its own way.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial int artgan_conv2d(nint input, nint weight, nint bias, long* settings, long groups, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_conv_transpose2d(nint input, nint weight, nint bias, long* settings, long groups, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_batch_norm(nint input, nint weight, nint bias, nint runningMean, nint runningVariance, byte training, double momentum, double epsilon, double slope, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_leaky_relu(nint input, double slope, byte inPlace, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_max_pool2d(nint input, long* settings, byte ceilMode, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_gram(nint features, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_resample(nint input, byte doubling, out NewTensor result);

    [LibraryImport(Library)]
    internal static partial int artgan_autocast_enter(int deviceType, int type, byte enabled, out AutocastState previous);

    [LibraryImport(Library)]
    internal static partial int artgan_autocast_leave(int deviceType, in AutocastState previous);
}
