using System.Buffers.Binary;

namespace ArtGan.Torch;

/// <summary>Writes safetensors files array by array, so that no more than one is held beside the tensors.</summary>
internal static class SafetensorsWriter
{
    /// <summary>One array to be written.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its element type.</param>
    /// <param name="Shape">Its extents, outermost first.</param>
    /// <param name="Write">Writes its elements, exactly as many bytes as the shape needs.</param>
    internal sealed record Source(string Name, SafetensorsType Type, IReadOnlyList<long> Shape, Action<Stream> Write);

    /// <summary>
    /// Writes arrays in the order of the format's own library: by element type, larger ones first, then by
    /// name. So the bytes depend on the content alone and every array starts at a multiple of its element's size.
    /// </summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="sources">The arrays, in any order.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="ArgumentException">Two arrays share a name, or one has the name reserved for the texts.</exception>
    internal static void Write(Stream stream, IEnumerable<Source> sources, IReadOnlyDictionary<string, string>? metadata)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Source[] ordered = [.. sources.OrderBy(source => source.Type).ThenBy(source => source.Name, StringComparer.Ordinal)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        var places = new List<SafetensorsHeader.Place>();
        var position = 0L;
        foreach (var (name, type, shape, _) in ordered)
        {
            if (SafetensorsHeader.IsReserved(name) || !names.Add(name))
            {
                throw new ArgumentException($"'{name}' stands twice or is reserved", nameof(sources));
            }

            var bytes = TensorBytes.Count(shape, type.SizeInBytes()) ?? throw new ArgumentException($"'{name}' is too large", nameof(sources));
            places.Add(new(name, type, [.. shape], position, position + bytes));
            position += bytes;
        }

        var json = new SafetensorsHeader(places, metadata ?? new Dictionary<string, string>()).Format();
        Span<byte> lengthField = stackalloc byte[SafetensorsHeader.LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(lengthField, (ulong)json.Length);
        stream.Write(lengthField);
        stream.Write(json);
        foreach (var source in ordered) source.Write(stream);
    }
}
