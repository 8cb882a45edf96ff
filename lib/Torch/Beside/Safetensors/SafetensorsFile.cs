namespace ArtGan.Torch;

/// <summary>
/// A safetensors file in memory: named arrays as raw bytes, and its texts. Reading builds bytes and
/// nothing else, so files from strangers are safe to open.
/// </summary>
public sealed class SafetensorsFile
{
    private readonly Dictionary<string, SafetensorsEntry> byName;

    private SafetensorsFile(string path, IReadOnlyList<SafetensorsEntry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        Path = path;
        Entries = entries;
        Metadata = metadata;
        byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>Where the file was read from, for messages.</summary>
    public string Path { get; }

    /// <summary>The arrays in the order of their bytes.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>The file's own texts (<c>__metadata__</c>); empty where it has none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The array of that name.</summary>
    /// <param name="name">The array's name.</param>
    /// <exception cref="UserException">The file has no such array.</exception>
    public SafetensorsEntry this[string name] => byName.TryGetValue(name, out var entry)
        ? entry
        : throw new UserException($"'{Path}' holds no array named '{name}'; check that it belongs to this network.");

    /// <summary>Finds an array by name.</summary>
    /// <param name="name">The array's name.</param>
    /// <param name="entry">The array, or null.</param>
    /// <returns>Whether the file has it.</returns>
    public bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SafetensorsEntry? entry) =>
        byName.TryGetValue(name, out entry);

    /// <summary>Reads a file; each array gets memory of its own, so one can be kept and the rest let go.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is absent, unreadable, damaged, or holds a type we lack.</exception>
    public static SafetensorsFile Read(string path) => StateStream.Read(path, stream => Read(stream, path));

    /// <summary>Reads a file from a stream that knows its length, from its position to its end.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="name">A name for messages.</param>
    /// <exception cref="UserException">The content is damaged, or holds a type we lack.</exception>
    public static SafetensorsFile Read(Stream stream, string name)
    {
        var header = SafetensorsHeader.Read(stream, name);
        return new(name, [.. header.Places.Select(place => ReadEntry(stream, place, name))], header.Metadata);
    }

    /// <summary>
    /// Writes arrays to a stream. The bytes depend on the content alone: larger elements first, then by name,
    /// so that every array starts at a multiple of its element's size.
    /// </summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="entries">The arrays, in any order.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="ArgumentException">Two arrays share a name, or one has the name reserved for the texts.</exception>
    public static void Write(Stream stream, IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata = null) =>
        SafetensorsWriter.Write(
            stream, entries.Select(entry => new SafetensorsWriter.Source(entry.Name, entry.Type, entry.Shape, target => target.Write(entry.Data.Span))), metadata);

    /// <summary>Writes arrays to a file, atomically.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="entries">The arrays, in any order.</param>
    /// <param name="metadata">Texts to keep with them.</param>
    /// <exception cref="UserException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata = null) =>
        AtomicFile.Write(path, stream => Write(stream, entries, metadata));

    private static SafetensorsEntry ReadEntry(Stream stream, SafetensorsHeader.Place place, string name)
    {
        if (place.End - place.Begin > Array.MaxLength)
        {
            throw new UserException($"'{place.Name}' in '{name}' has {place.End - place.Begin} bytes, more than the {Array.MaxLength} one array may have; split it.");
        }

        var data = GC.AllocateUninitializedArray<byte>((int)(place.End - place.Begin));
        stream.ReadExactly(data);
        return new(place.Name, place.Type, place.Shape, data);
    }
}
