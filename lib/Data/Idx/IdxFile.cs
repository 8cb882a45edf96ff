using System.Buffers.Binary;
using System.IO.Compression;

namespace ArtGan.Data;

/// <summary>
/// An array of bytes in the idx format of the MNIST files (LeCun, Cortes, Burges): two zero bytes, the type's
/// code, the number of dimensions, each size as a big-endian 32-bit number, then the elements in row-major
/// order. Compressed files (gzip) are opened on the way.
/// </summary>
/// <param name="Sizes">The extents, outermost first.</param>
/// <param name="Data">The elements, row-major.</param>
public sealed record IdxFile(IReadOnlyList<int> Sizes, byte[] Data)
{
    private const byte UnsignedByteCode = 0x08;

    /// <summary>Deflate expresses at most 258 bytes in 2 bits, so no file holds more than this factor of its length.</summary>
    private const long LargestCompression = 1032;

    /// <summary>Reads a file and checks its header and its length.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is absent, or the sentence tells which field is expected to be what.</exception>
    public static IdxFile Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return IsCompressed(file) ? ReadCompressed(file, path) : Read(file, file.Length, path, exact: true);
        }
        catch (InvalidDataException error)
        {
            throw Wrong(path, $"its compression is damaged ({error.Message.TrimEnd('.')})", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path, or fetch the data set again.", error);
        }
    }

    private static bool IsCompressed(FileStream file)
    {
        var compressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return compressed;
    }

    private static IdxFile ReadCompressed(FileStream file, string path)
    {
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return Read(unpacked, file.Length * LargestCompression, path, exact: false);
    }

    private static IdxFile Read(Stream stream, long available, string path, bool exact)
    {
        Span<byte> start = stackalloc byte[4];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length) throw Wrong(path, "it ends before its 4-byte magic number");
        if (start[0] != 0 || start[1] != 0) throw Wrong(path, $"its magic number starts with bytes {start[0]} and {start[1]} where 0 and 0 are expected");
        if (start[2] != UnsignedByteCode) throw Wrong(path, $"its type code is 0x{start[2]:x2} ({TypeName(start[2])}) where 0x08 (unsigned byte) is expected");
        if (start[3] == 0) throw Wrong(path, "its number of dimensions is 0 where at least 1 is expected");

        var sizes = new int[start[3]];
        Span<byte> field = stackalloc byte[4];
        var elements = 1L;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (stream.ReadAtLeast(field, field.Length, throwOnEndOfStream: false) < field.Length) throw Wrong(path, $"it ends in its header, before the size of dimension {i + 1} of {sizes.Length}");
            var size = BinaryPrimitives.ReadUInt32BigEndian(field);
            if (size is 0 or > int.MaxValue) throw Wrong(path, $"the size of dimension {i + 1} is {size} where 1 to {int.MaxValue} is expected");
            sizes[i] = (int)size;
            elements *= size;
            if (elements > Array.MaxLength) throw Wrong(path, $"its sizes {string.Join(" x ", sizes[..(i + 1)])} exceed {Array.MaxLength} elements");
        }

        var header = start.Length + (field.Length * sizes.Length);
        if (exact ? header + elements != available : header + elements > available)
        {
            throw Wrong(path, $"it has {(exact ? "" : "at most ")}{available} bytes where {header + elements} are expected for {string.Join(" x ", sizes)} elements");
        }

        var data = new byte[elements];
        var count = stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false);
        if (count < data.Length) throw Wrong(path, $"it has {header + count} bytes where {header + elements} are expected for {string.Join(" x ", sizes)} elements");
        if (stream.ReadByte() >= 0) throw Wrong(path, $"it goes on after the expected {header + elements} bytes for {string.Join(" x ", sizes)} elements");
        return new(sizes, data);
    }

    private static string TypeName(byte code) => code switch
    {
        0x09 => "signed byte",
        0x0B => "16-bit integer",
        0x0C => "32-bit integer",
        0x0D => "32-bit float",
        0x0E => "64-bit float",
        _ => "no known type",
    };

    private static UserException Wrong(string path, string reason, Exception? cause = null)
    {
        var sentence = $"'{path}' is not a usable idx file: {reason}; fetch it again.";
        return cause is null ? new UserException(sentence) : new UserException(sentence, cause);
    }
}
