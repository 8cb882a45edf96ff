namespace ArtGan.Torch;

/// <summary>Element types of a safetensors file, spelled as in its header.</summary>
public enum SafetensorsType
{
    /// <summary>64-bit IEEE 754 floating point.</summary>
    F64,

    /// <summary>32-bit IEEE 754 floating point.</summary>
    F32,

    /// <summary>16-bit IEEE 754 floating point.</summary>
    F16,

    /// <summary>16-bit floating point with the exponent range of <see cref="F32"/>.</summary>
    BF16,

    /// <summary>64-bit signed integer.</summary>
    I64,

    /// <summary>32-bit signed integer.</summary>
    I32,

    /// <summary>16-bit signed integer.</summary>
    I16,

    /// <summary>8-bit signed integer.</summary>
    I8,

    /// <summary>8-bit unsigned integer.</summary>
    U8,

    /// <summary>One byte, 0 or 1.</summary>
    BOOL,
}

/// <summary>Facts about <see cref="SafetensorsType"/>.</summary>
public static class SafetensorsTypes
{
    /// <summary>Bytes of one element.</summary>
    /// <param name="type">The element type.</param>
    public static int SizeInBytes(this SafetensorsType type) => type switch
    {
        SafetensorsType.F64 or SafetensorsType.I64 => 8,
        SafetensorsType.F32 or SafetensorsType.I32 => 4,
        SafetensorsType.F16 or SafetensorsType.BF16 or SafetensorsType.I16 => 2,
        SafetensorsType.I8 or SafetensorsType.U8 or SafetensorsType.BOOL => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type of safetensors"),
    };

    /// <summary>The type of a name in a header, or null where it is none of ours.</summary>
    internal static SafetensorsType? Parse(string name) => name switch
    {
        "F64" => SafetensorsType.F64,
        "F32" => SafetensorsType.F32,
        "F16" => SafetensorsType.F16,
        "BF16" => SafetensorsType.BF16,
        "I64" => SafetensorsType.I64,
        "I32" => SafetensorsType.I32,
        "I16" => SafetensorsType.I16,
        "I8" => SafetensorsType.I8,
        "U8" => SafetensorsType.U8,
        "BOOL" => SafetensorsType.BOOL,
        _ => null,
    };
}
