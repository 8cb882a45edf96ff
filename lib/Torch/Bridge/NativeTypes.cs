using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>What a value on the bridge is; the numbers are those of bridge.h.</summary>
internal enum ArgumentTag
{
    None = 0,
    Default = 1,
    Tensor = 2,
    Int = 3,
    Double = 4,
    Bool = 5,
    IntList = 6,
    DoubleList = 7,
    TensorList = 8,
    String = 9,
    Device = 10,
    Generator = 11,
    OptionalTensorList = 12,
    BoolList = 13,
}

[StructLayout(LayoutKind.Sequential)]
internal struct NativeArgument
{
    internal ArgumentTag Tag;
    internal int Length;
    internal long Value;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeResult
{
    internal readonly ArgumentTag Tag;
    private readonly int reserved;
    internal readonly long Value;
    internal readonly long Bytes;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NewTensor
{
    internal readonly nint Handle;
    internal readonly long Bytes;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct TensorFacts
{
    internal readonly long Dimensions;
    internal readonly long Elements;
    internal readonly long Bytes;
    internal readonly int ScalarType;
    internal readonly int DeviceType;
    internal readonly int DeviceIndex;
    internal readonly byte RequiresGrad;
    internal readonly byte IsLeaf;
    internal readonly byte IsContiguous;
    internal readonly byte IsInference;
    internal readonly byte IsLazy;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct AutocastState
{
    internal readonly int Enabled;
    internal readonly int Type;
}
