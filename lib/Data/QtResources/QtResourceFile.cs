using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ArtGan.Data;

/// <summary>
/// A Qt resource file (<c>rcc --binary</c>, versions 1 to 3): a tree of names over blocks of data. Nothing in the
/// file is trusted: every offset is checked, the tree is walked once, and blocks unpack to a limit.
/// </summary>
internal sealed class QtResourceFile
{
    private const int Magic = 0x71726573; // qres
    private const int LongestFile = 256 << 20;
    private const int LargestBlock = 64 << 20;
    private const int Deepest = 64;
    private const int Compressed = 1;
    private const int Folder = 2;
    private const int CompressedZstd = 4;

    private readonly string path;
    private readonly byte[] data;
    private readonly int tree;
    private readonly int blocks;
    private readonly int names;
    private readonly int nodeBytes;
    private readonly Dictionary<string, (int Flags, uint Block)> entries = new(StringComparer.Ordinal);
    private int nodesLeft;

    private QtResourceFile(string path, byte[] data)
    {
        (this.path, this.data) = (path, data);
        if (Number(0, "its header") != Magic) throw Wrong("it does not start with 'qres'");
        var version = Number(4, "its header");
        if (version is < 1 or > 3) throw Wrong($"it is of version {version} where 1 to 3 are read");
        (tree, blocks, names) = (Offset(8), Offset(12), Offset(16));
        nodeBytes = version == 1 ? 14 : 22;
        nodesLeft = (data.Length - tree) / nodeBytes;
        Walk(0, "", 0);
    }

    /// <summary>The files in it, sorted: full paths that begin with a slash.</summary>
    public IReadOnlyList<string> Names => [.. entries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a resource file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file cannot be read, or is damaged.</exception>
    public static QtResourceFile Load(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestFile }) throw new UserException($"'{path}' is no usable Qt resource file: it has more than {LongestFile} bytes; fetch it again.");
            return new(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path, or fetch the data set again.", error);
        }
    }

    /// <summary>The content of a file in it, unpacked.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="UserException">There is no such file, or its data are damaged.</exception>
    public ReadOnlyMemory<byte> Read(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) throw Wrong($"it has no '{name}'");
        var start = blocks + (long)entry.Block;
        var length = Number(start, $"the data of '{name}'");
        if (start + 4 + length > data.Length) throw Wrong($"the data of '{name}' go beyond its end");
        var block = data.AsMemory((int)start + 4, (int)length);
        if ((entry.Flags & CompressedZstd) != 0) throw Wrong($"'{name}' is packed with zstd, which is not read here");
        return (entry.Flags & Compressed) == 0 ? block : Unpack(block, name);
    }

    private void Walk(uint node, string folder, int depth)
    {
        if (depth > Deepest) throw Wrong($"its folders are more than {Deepest} deep");
        if (--nodesLeft < 0) throw Wrong("its tree has more nodes than there is room for");
        var start = tree + ((long)node * nodeBytes);
        var flags = Short(start + 4);
        var name = node == 0 ? "" : $"{folder}/{NameAt(Number(start, "its tree"))}";
        if ((flags & Folder) == 0)
        {
            if (!entries.TryAdd(name, (flags, Number(start + 10, "its tree")))) throw Wrong($"it has '{name}' twice");
            return;
        }

        var (count, first) = (Number(start + 6, "its tree"), Number(start + 10, "its tree"));
        if (count > nodesLeft) throw Wrong("its tree has more nodes than there is room for");
        for (var child = 0u; child < count; child++) Walk(first + child, name, depth + 1);
    }

    private string NameAt(uint offset)
    {
        var start = names + (long)offset;
        var bytes = Short(start) * 2;
        return start + 6 + bytes <= data.Length
            ? Encoding.BigEndianUnicode.GetString(data, (int)start + 6, bytes)
            : throw Wrong("one of its names goes beyond its end");
    }

    private byte[] Unpack(ReadOnlyMemory<byte> block, string name)
    {
        if (block.Length < 4) throw Wrong($"the data of '{name}' are too short");
        var length = BinaryPrimitives.ReadUInt32BigEndian(block.Span);
        if (length > LargestBlock) throw Wrong($"'{name}' unpacks to {length} bytes where {LargestBlock} are allowed");
        var content = new byte[length];
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(block[4..].ToArray()), CompressionMode.Decompress);
            return unpacked.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length && unpacked.ReadByte() < 0
                ? content
                : throw Wrong($"'{name}' does not unpack to the {length} bytes that it declares");
        }
        catch (InvalidDataException error)
        {
            throw Wrong($"the data of '{name}' are damaged ({error.Message.TrimEnd('.')})", error);
        }
    }

    private int Offset(int position) =>
        Number(position, "its header") is var offset && offset <= data.Length ? (int)offset : throw Wrong("an offset in its header goes beyond its end");

    private uint Number(long position, string what) => position >= 0 && position + 4 <= data.Length
        ? BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan((int)position))
        : throw Wrong($"it ends within {what}");

    private int Short(long position) => position >= 0 && position + 2 <= data.Length
        ? BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan((int)position))
        : throw Wrong("it ends within its tree");

    private UserException Wrong(string reason, Exception? cause = null)
    {
        var sentence = $"'{path}' is no usable Qt resource file: {reason}; fetch it again.";
        return cause is null ? new UserException(sentence) : new UserException(sentence, cause);
    }
}
