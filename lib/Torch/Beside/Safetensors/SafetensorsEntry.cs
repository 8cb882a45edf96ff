namespace ArtGan.Torch;

/// <summary>One named array of a safetensors file, as raw little-endian bytes in row-major order.</summary>
public sealed record SafetensorsEntry
{
    /// <summary>Creates an entry after checking that the bytes fill the shape exactly.</summary>
    /// <param name="name">The array's name, unique in its file.</param>
    /// <param name="type">The element type.</param>
    /// <param name="shape">The extents, outermost first; empty for a single number.</param>
    /// <param name="data">The elements, little-endian, row-major.</param>
    /// <exception cref="ArgumentException">An extent is negative, or the bytes do not fill the shape.</exception>
    public SafetensorsEntry(string name, SafetensorsType type, IReadOnlyList<long> shape, ReadOnlyMemory<byte> data)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(shape);
        if (TensorBytes.Count(shape, type.SizeInBytes()) != data.Length)
        {
            throw new ArgumentException($"{data.Length} bytes do not fill [{string.Join(", ", shape)}] elements of {type}", nameof(data));
        }

        Name = name;
        Type = type;
        Shape = shape;
        Data = data;
    }

    /// <summary>The array's name, unique in its file.</summary>
    public string Name { get; }

    /// <summary>The element type.</summary>
    public SafetensorsType Type { get; }

    /// <summary>The extents, outermost first; empty for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The elements, little-endian, row-major.</summary>
    public ReadOnlyMemory<byte> Data { get; }
}
