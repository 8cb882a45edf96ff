using System.Buffers.Binary;

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
    public static SafetensorsFile Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Read(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path and its permissions.", error);
        }
    }

    /// <summary>Reads a file from a stream that knows its length, from its position to its end.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="name">A name for messages.</param>
    /// <exception cref="UserException">The content is damaged, or holds a type we lack.</exception>
    public static SafetensorsFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var available = stream.Length - stream.Position;
        if (available < SafetensorsHeader.LengthBytes) throw SafetensorsHeader.Damaged(name, $"it has {available} bytes, fewer than the {SafetensorsHeader.LengthBytes} of the length of its header");
        Span<byte> lengthField = stackalloc byte[SafetensorsHeader.LengthBytes];
        stream.ReadExactly(lengthField);
        available -= lengthField.Length;
        var length = BinaryPrimitives.ReadUInt64LittleEndian(lengthField);
        if (length > SafetensorsHeader.LargestHeader) throw SafetensorsHeader.Damaged(name, $"its header claims {length} bytes, more than the format's limit of {SafetensorsHeader.LargestHeader}");
        if (length > (ulong)available) throw SafetensorsHeader.Damaged(name, $"its header claims {length} bytes but {available} follow");

        var json = new byte[length];
        stream.ReadExactly(json);
        var header = SafetensorsHeader.Parse(json, available - json.Length, name);
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
    public static void Write(Stream stream, IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsEntry[] ordered = [.. entries.OrderByDescending(entry => entry.Type.SizeInBytes()).ThenBy(entry => entry.Name, StringComparer.Ordinal)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ordered)
        {
            if (SafetensorsHeader.IsReserved(entry.Name) || !names.Add(entry.Name))
            {
                throw new ArgumentException($"'{entry.Name}' stands twice or is reserved", nameof(entries));
            }
        }

        var position = 0L;
        var places = ordered.Select(entry => new SafetensorsHeader.Place(
            entry.Name, entry.Type, [.. entry.Shape], position, position += entry.Data.Length)).ToArray();
        var json = new SafetensorsHeader(places, metadata ?? new Dictionary<string, string>()).Format();
        Span<byte> lengthField = stackalloc byte[SafetensorsHeader.LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(lengthField, (ulong)json.Length);
        stream.Write(lengthField);
        stream.Write(json);
        foreach (var entry in ordered) stream.Write(entry.Data.Span);
    }

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
