using System.Buffers.Binary;
using System.Text;

namespace ArtGan.Torch;

/// <summary>
/// The entries of a ZIP archive and where their bytes lie (PKWARE's APPNOTE 6.3, with its 64-bit extension).
/// Only entries stored as they are can be used: nothing is unpacked, so nothing can grow.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint End64Signature = 0x06064b50;
    private const uint Locator64Signature = 0x07064b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EndLength = 22;
    private const int End64Length = 56;
    private const int Locator64Length = 20;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;
    private const int LargestDirectory = 1 << 26;
    private const ushort Extra64 = 1;

    /// <summary>An entry's bytes in the file.</summary>
    internal sealed record Entry(long Position, long Length);

    /// <summary>Reads the directory at the archive's end and checks that every entry lies within the file.</summary>
    /// <exception cref="UserException">The archive is damaged, or an entry is compressed or encrypted.</exception>
    internal static Dictionary<string, Entry> Read(Stream source, string file)
    {
        var (position, length, count) = Find(source, file);
        if (length > LargestDirectory) throw PyTorchFile.Damaged(file, $"its directory claims {length} bytes");
        var directory = At(source, position, (int)length, file).AsSpan();
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        for (var index = 0L; index < count; index++)
        {
            if (directory.Length < CentralLength || BinaryPrimitives.ReadUInt32LittleEndian(directory) != CentralSignature) throw PyTorchFile.Damaged(file, "its directory is cut off");
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            var whole = CentralLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < whole) throw PyTorchFile.Damaged(file, "its directory is cut off");
            var name = Encoding.UTF8.GetString(directory.Slice(CentralLength, nameLength));
            var entry = Check(source, name, directory[..CentralLength], directory.Slice(CentralLength + nameLength, extraLength), file);
            if (!entries.TryAdd(name, entry)) throw PyTorchFile.Damaged(file, $"it has two entries named '{name}'");
            directory = directory[whole..];
        }

        return entries;
    }

    private static (long Position, long Length, long Count) Find(Stream source, string file)
    {
        var tailLength = (int)Math.Min(source.Length, EndLength + LongestComment);
        var tailStart = source.Length - tailLength;
        var tail = At(source, tailStart, tailLength, file).AsSpan();
        for (var at = tailLength - EndLength; at >= 0; at--)
        {
            var end = tail[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != end.Length - EndLength) continue;
            var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
            var position = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
            return count == ushort.MaxValue || length == uint.MaxValue || position == uint.MaxValue
                ? Find64(source, tailStart + at, file)
                : (position, length, count);
        }

        throw PyTorchFile.Damaged(file, "its archive has no end; it may be cut off");
    }

    private static (long Position, long Length, long Count) Find64(Stream source, long end, string file)
    {
        var locator = At(source, end - Locator64Length, Locator64Length, file);
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != Locator64Signature) throw PyTorchFile.Damaged(file, "its archive lacks the place of its 64-bit directory");
        var record = At(source, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), End64Length, file).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(record) != End64Signature) throw PyTorchFile.Damaged(file, "its archive lacks its 64-bit directory");
        var count = BinaryPrimitives.ReadInt64LittleEndian(record[32..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(record[40..]);
        return length < 0 ? throw PyTorchFile.Damaged(file, "its directory is too long") : (BinaryPrimitives.ReadInt64LittleEndian(record[48..]), length, count);
    }

    private static Entry Check(Stream source, string name, ReadOnlySpan<byte> central, ReadOnlySpan<byte> extra, string file)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(central[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(central[10..]);
        if ((flags & 1) != 0 || method != 0) throw new UserException($"'{StateStream.Shown(name)}' in '{file}' is compressed or encrypted, which PyTorch's files never are; unpack the archive and save the tensors again in Python.");

        long stored = BinaryPrimitives.ReadUInt32LittleEndian(central[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(central[24..]);
        long local = BinaryPrimitives.ReadUInt32LittleEndian(central[42..]);
        Widen(extra, ref length, ref stored, ref local);
        if (stored != length) throw PyTorchFile.Damaged(file, $"the entry '{name}' has {stored} bytes but claims {length}");

        var header = At(source, local, LocalLength, file).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature) throw PyTorchFile.Damaged(file, $"the entry '{name}' is not where the directory says");
        var position = local + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (length < 0 || length > source.Length - position) throw PyTorchFile.Damaged(file, $"the entry '{name}' has {length} bytes but the file ends before");
        return new(position, length);
    }

    // Numbers too large for their field stand in an extra field, in this order.
    private static void Widen(ReadOnlySpan<byte> extra, ref long length, ref long stored, ref long local)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var size = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            var field = extra.Slice(4, size);
            extra = extra[(4 + size)..];
            if (id != Extra64) continue;
            field = Widen(field, ref length);
            field = Widen(field, ref stored);
            Widen(field, ref local);
        }
    }

    private static ReadOnlySpan<byte> Widen(ReadOnlySpan<byte> field, scoped ref long number)
    {
        if (number != uint.MaxValue || field.Length < sizeof(long)) return field;
        number = BinaryPrimitives.ReadInt64LittleEndian(field);
        return field[sizeof(long)..];
    }

    private static byte[] At(Stream source, long position, int length, string file)
    {
        if (position < 0 || position > source.Length - length) throw PyTorchFile.Damaged(file, "its archive points outside the file");
        var bytes = new byte[length];
        source.Position = position;
        source.ReadExactly(bytes);
        return bytes;
    }
}
