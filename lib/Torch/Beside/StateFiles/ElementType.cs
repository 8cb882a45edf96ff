namespace ArtGan.Torch;

/// <summary>An element type and how the file formats spell it: the one table behind all of them.</summary>
/// <param name="Type">The engine's element type.</param>
/// <param name="Size">Bytes of one element.</param>
/// <param name="Storage">PyTorch's class of a storage of such elements, in module <c>torch</c>.</param>
/// <param name="Safetensors">The name in a safetensors header, or null where that format has none.</param>
internal sealed record ElementType(ScalarType Type, int Size, string Storage, SafetensorsType? Safetensors)
{
    private static readonly ElementType[] All =
    [
        new(ScalarType.Int64, 8, "LongStorage", SafetensorsType.I64),
        new(ScalarType.Float64, 8, "DoubleStorage", SafetensorsType.F64),
        new(ScalarType.Float32, 4, "FloatStorage", SafetensorsType.F32),
        new(ScalarType.Int32, 4, "IntStorage", SafetensorsType.I32),
        new(ScalarType.BFloat16, 2, "BFloat16Storage", SafetensorsType.BF16),
        new(ScalarType.Float16, 2, "HalfStorage", SafetensorsType.F16),
        new(ScalarType.Int16, 2, "ShortStorage", SafetensorsType.I16),
        new(ScalarType.Int8, 1, "CharStorage", SafetensorsType.I8),
        new(ScalarType.Byte, 1, "ByteStorage", SafetensorsType.U8),
        new(ScalarType.Bool, 1, "BoolStorage", SafetensorsType.BOOL),
        new(ScalarType.ComplexFloat64, 16, "ComplexDoubleStorage", null),
        new(ScalarType.ComplexFloat32, 8, "ComplexFloatStorage", null),
    ];

    /// <summary>The element type of a tensor.</summary>
    internal static ElementType? Find(ScalarType type) => Array.Find(All, known => known.Type == type);

    /// <summary>The element type of a safetensors entry.</summary>
    internal static ElementType Of(SafetensorsType type) => Array.Find(All, known => known.Safetensors == type)
        ?? throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type of safetensors");

    /// <summary>The element type of a class of storages, such as <c>FloatStorage</c>.</summary>
    internal static ElementType? FindStorage(string name) => Array.Find(All, known => known.Storage == name);
}
