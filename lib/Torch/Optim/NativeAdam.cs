using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The settings of one native pass, as adam.cpp has them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct AdamSettings(
    double LearningRate,
    double Beta1,
    double Beta2,
    double Epsilon,
    double WeightDecay,
    byte DecoupledDecay,
    byte Maximize,
    byte AmsGrad);

/// <summary>The native pass of adam.cpp.</summary>
internal static unsafe partial class NativeAdam
{
    [LibraryImport(NativeLibraries.Torch)]
    internal static partial int artgan_adam_step(
        nint* parameters, nint* means, nint* squares, nint* maxima, nint* deviceSteps, long* steps, byte* left, int count, in AdamSettings settings);
}
