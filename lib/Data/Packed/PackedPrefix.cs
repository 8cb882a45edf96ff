using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArtGan.Data;

/// <summary>
/// The first 64 bytes of a packed file: eight letters, version, and where the header lies, with a hash over these
/// and the header. Pictures start at byte 4,096, each on a 64-byte line; the tables and the header (JSON) follow
/// them, so that a file is written in one go however many pictures come. All numbers are little-endian.
/// </summary>
internal readonly record struct PackedPrefix(long HeaderOffset, int HeaderLength, long FileLength)
{
    internal const int Length = 64;
    internal const int Version = 1;

    /// <summary>Where the first picture lies: a page of its own, as memory maps like it.</summary>
    internal const int PixelsOffset = 4096;

    private const int Alignment = 64;
    private const int HashOffset = 32;
    private const int LongestHeader = 1 << 28;

    private static ReadOnlySpan<byte> Magic => "ARTGANPK"u8;

    internal static long Aligned(long offset) => (offset + Alignment - 1) / Alignment * Alignment;

    internal byte[] ToBytes(ReadOnlySpan<byte> header)
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), HeaderLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), HeaderOffset);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), FileLength);
        Hash(bytes, header).CopyTo(bytes.AsSpan(HashOffset));
        return bytes;
    }

    /// <summary>Reads and checks the prefix and the header behind it.</summary>
    /// <exception cref="UserException">The file is none of ours, of another version, cut short, or damaged here.</exception>
    internal static byte[] ReadHeader(FileStream file)
    {
        var prefix = new byte[Length];
        if (file.ReadAtLeast(prefix, Length, throwOnEndOfStream: false) < Length || !prefix.AsSpan().StartsWith(Magic))
        {
            throw new UserException($"'{file.Name}' is no packed data set; name a file that 'artgan dataset import' has made.");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(8)) is var version and not Version)
        {
            throw new UserException($"'{file.Name}' is packed in form {version}, and this ArtGan reads form {Version}; prepare the data set again.");
        }

        var place = new PackedPrefix(
            BinaryPrimitives.ReadInt64LittleEndian(prefix.AsSpan(16)),
            BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(12)),
            BinaryPrimitives.ReadInt64LittleEndian(prefix.AsSpan(24)));
        if (place.FileLength != file.Length)
        {
            throw Damaged(file.Name, $"it has {file.Length} bytes where {place.FileLength} are expected");
        }

        if (place.HeaderOffset < PixelsOffset || place.HeaderLength is < 2 or > LongestHeader || place.HeaderOffset > place.FileLength - place.HeaderLength)
        {
            throw Damaged(file.Name, "its header lies outside");
        }

        var header = new byte[place.HeaderLength];
        file.Position = place.HeaderOffset;
        file.ReadExactly(header);
        return Hash(prefix, header).AsSpan().SequenceEqual(prefix.AsSpan(HashOffset))
            ? header
            : throw Damaged(file.Name, "its header is not what was written");
    }

    internal static UserException Damaged(string path, string reason, Exception? cause = null) =>
        new($"The packed data set '{path}' is damaged ({reason}); delete it and prepare it again.", cause!);

    private static byte[] Hash(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> header)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prefix[..HashOffset]);
        hash.AppendData(header);
        return hash.GetHashAndReset();
    }
}
