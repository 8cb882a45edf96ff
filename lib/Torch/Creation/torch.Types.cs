namespace TorchSharp;

/// <summary>Kinds of device; the numbers are libtorch's.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,

    /// <summary>An Apple GPU.</summary>
    MPS = 13,

    /// <summary>Nowhere: tensors have shapes and no numbers.</summary>
    META = 14,
}

/// <summary>How a convolution treats what lies outside its input.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input mirrored without repeating its border.</summary>
    Reflect = 1,

    /// <summary>The border repeated.</summary>
    Replicate = 2,

    /// <summary>The opposite side.</summary>
    Circular = 3,

    /// <summary>One given value.</summary>
    Constant = 4,
}

/// <summary>The tensor engine, spelled as in TorchSharp, which spells it as PyTorch does.</summary>
public static partial class torch
{
    /// <summary>Element types; the numbers are libtorch's.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,

        /// <summary>8-bit signed integer.</summary>
        Int8 = 1,

        /// <summary>16-bit signed integer.</summary>
        Int16 = 2,

        /// <summary>32-bit signed integer.</summary>
        Int32 = 3,

        /// <summary>64-bit signed integer.</summary>
        Int64 = 4,

        /// <summary>IEEE half precision.</summary>
        Float16 = 5,

        /// <summary>IEEE single precision.</summary>
        Float32 = 6,

        /// <summary>IEEE double precision.</summary>
        Float64 = 7,

        /// <summary>Complex of two singles.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two doubles.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth value.</summary>
        Bool = 11,

        /// <summary>Brain floating point.</summary>
        BFloat16 = 15,
    }

    /// <summary>8-bit unsigned integer.</summary>
    public static ScalarType uint8 => ScalarType.Byte;

    /// <summary>8-bit signed integer.</summary>
    public static ScalarType int8 => ScalarType.Int8;

    /// <summary>16-bit signed integer.</summary>
    public static ScalarType int16 => ScalarType.Int16;

    /// <summary>32-bit signed integer.</summary>
    public static ScalarType int32 => ScalarType.Int32;

    /// <summary>64-bit signed integer.</summary>
    public static ScalarType int64 => ScalarType.Int64;

    /// <summary>IEEE half precision.</summary>
    public static ScalarType float16 => ScalarType.Float16;

    /// <summary>IEEE single precision.</summary>
    public static ScalarType float32 => ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static ScalarType float64 => ScalarType.Float64;

    /// <summary>Brain floating point.</summary>
    public static ScalarType bfloat16 => ScalarType.BFloat16;

    /// <summary>Complex of two singles.</summary>
    public static ScalarType complex64 => ScalarType.ComplexFloat32;

    /// <summary>Complex of two doubles.</summary>
    public static ScalarType complex128 => ScalarType.ComplexFloat64;

    /// <summary>Truth value.</summary>
    public static ScalarType @bool => ScalarType.Bool;

    /// <summary>IEEE half precision.</summary>
    public static ScalarType half => ScalarType.Float16;

    /// <summary>IEEE single precision.</summary>
    public static ScalarType @float => ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static ScalarType @double => ScalarType.Float64;

    /// <summary>16-bit signed integer.</summary>
    public static ScalarType @short => ScalarType.Int16;

    /// <summary>32-bit signed integer.</summary>
    public static ScalarType @int => ScalarType.Int32;

    /// <summary>64-bit signed integer.</summary>
    public static ScalarType @long => ScalarType.Int64;

    /// <summary>Complex of two singles.</summary>
    public static ScalarType cfloat => ScalarType.ComplexFloat32;

    /// <summary>Complex of two doubles.</summary>
    public static ScalarType cdouble => ScalarType.ComplexFloat64;
}
