namespace ArtGan.Torch;

/// <summary>
/// Element types of a safetensors file, spelled as in its header. Their order is that in which the format's own
/// library writes arrays.
/// </summary>
public enum SafetensorsType
{
    /// <summary>64-bit signed integer.</summary>
    I64,

    /// <summary>64-bit IEEE 754 floating point.</summary>
    F64,

    /// <summary>32-bit IEEE 754 floating point.</summary>
    F32,

    /// <summary>32-bit signed integer.</summary>
    I32,

    /// <summary>16-bit floating point with the exponent range of <see cref="F32"/>.</summary>
    BF16,

    /// <summary>16-bit IEEE 754 floating point.</summary>
    F16,

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
    // In the published format, but no tensor here has such elements.
    private static readonly string[] Foreign = ["U64", "U32", "U16", "C64", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F6_E2M3", "F6_E3M2", "F4"];

    /// <summary>Bytes of one element.</summary>
    /// <param name="type">The element type.</param>
    public static int SizeInBytes(this SafetensorsType type) => ElementType.Of(type).Size;

    /// <summary>The type of a name in a header, or null where it is none of ours.</summary>
    internal static SafetensorsType? Parse(string name) =>
        Enum.IsDefined(typeof(SafetensorsType), name) ? Enum.Parse<SafetensorsType>(name) : null;

    /// <summary>Whether a name is one of the format's types that no tensor here can hold.</summary>
    internal static bool IsForeign(string name) => Array.IndexOf(Foreign, name) >= 0;
}
