using System.Globalization;
using System.Text;

namespace ArtGan.Data;

/// <summary>
/// The entries of a tar archive (ustar, GNU and pax). Read here and not with <see cref="System.Formats.Tar.TarReader"/>,
/// which takes a header's word for how much memory a name needs.
/// </summary>
internal static class TarItems
{
    public const int BlockBytes = 512;

    private const int LongestExtension = 1 << 20;
    private const int NameBytes = 100;
    private const int ChecksumStart = 148;
    private const int ChecksumBytes = 8;

    /// <summary>Lists the entries; the content of one ends when the next is asked for.</summary>
    /// <param name="archive">The archive, unpacked; need not be seekable.</param>
    /// <exception cref="InvalidDataException">A header is damaged.</exception>
    /// <exception cref="EndOfStreamException">The archive ends early.</exception>
    public static IEnumerable<ArchiveItem> Read(Stream archive)
    {
        var block = new byte[BlockBytes];
        var next = new TarExtension();
        while (ReadBlock(archive, block))
        {
            if (!IsHeader(block)) throw new InvalidDataException("one of its headers has a wrong checksum");
            var type = block[156];
            var length = next.Bytes ?? Number(block.AsSpan(124, 12));
            if (length < 0) throw new InvalidDataException("one of its entries has a negative length");
            using var content = new TarContent(archive, length);
            if (type is (byte)'x' or (byte)'L' or (byte)'g' or (byte)'K')
            {
                next = type switch
                {
                    (byte)'x' => next.With(ReadExtension(content)),
                    (byte)'L' => next with { Name = Text(ReadExtension(content)) },
                    _ => next,
                };
            }
            else
            {
                var name = next.Name ?? Name(block);
                yield return new(name, next.IsSparse ? ArchiveItemKind.Sparse : Kind(type, name), length, () => content);
                next = new TarExtension();
            }

            content.Finish();
        }
    }

    /// <summary>Whether a block is a header, by its checksum.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockBytes) return false;
        var sum = ' ' * ChecksumBytes;
        for (var i = 0; i < BlockBytes; i++)
        {
            if (i is < ChecksumStart or >= ChecksumStart + ChecksumBytes) sum += block[i];
        }

        return block[0] != 0 && TryOctal(block.Slice(ChecksumStart, ChecksumBytes)) == sum;
    }

    /// <summary>Reads the next header; there is none after a block of zeros.</summary>
    private static bool ReadBlock(Stream archive, byte[] block)
    {
        var count = archive.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false);
        if (count is > 0 and < BlockBytes) throw new EndOfStreamException("it ends in the middle of a header");
        return count == BlockBytes && block.AsSpan().ContainsAnyExcept((byte)0);
    }

    private static byte[] ReadExtension(TarContent content)
    {
        if (content.Length > LongestExtension) throw new InvalidDataException($"one of its names takes more than {LongestExtension} bytes");
        var data = new byte[content.Length];
        content.ReadExactly(data);
        return data;
    }

    private static ArchiveItemKind Kind(byte type, string name) => type switch
    {
        0 or (byte)'0' or (byte)'7' => name.EndsWith('/') ? ArchiveItemKind.Folder : ArchiveItemKind.File,
        (byte)'5' => ArchiveItemKind.Folder,
        (byte)'1' or (byte)'2' => ArchiveItemKind.Link,
        (byte)'3' or (byte)'4' or (byte)'6' => ArchiveItemKind.Device,
        (byte)'S' => ArchiveItemKind.Sparse,
        _ => ArchiveItemKind.Unknown,
    };

    private static string Name(ReadOnlySpan<byte> block)
    {
        var name = Text(block[..NameBytes]);
        var isPosix = block.Slice(257, 6).SequenceEqual("ustar\0"u8);
        return isPosix && block[345] != 0 ? $"{Text(block.Slice(345, 155))}/{name}" : name;
    }

    private static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>Octal digits, or GNU's binary form for files of 8 GiB and more.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) == 0) return Octal(field);
        var value = 0L;
        foreach (var digit in field[4..]) value = (value << 8) | digit;
        return field[0] == 0x80 && !field[1..4].ContainsAnyExcept((byte)0) ? value : throw new InvalidDataException("one of its entries has a length beyond all measure");
    }

    private static long Octal(ReadOnlySpan<byte> field) => TryOctal(field) ?? throw new InvalidDataException("one of its numbers is none");

    private static long? TryOctal(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7') return null;
            value = (value * 8) + (digit - '0');
        }

        return value;
    }

    /// <summary>What extended headers say of the entry after them.</summary>
    private readonly record struct TarExtension(string? Name, long? Bytes, bool IsSparse)
    {
        /// <summary>Adds the records of a pax header: <c>length key=value</c> and a line feed, the length being that of the whole record.</summary>
        public TarExtension With(ReadOnlySpan<byte> records)
        {
            var result = this;
            while (records.IndexOf((byte)' ') is var blank and > 0)
            {
                if (!int.TryParse(records[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= blank + 1 || length > records.Length)
                {
                    throw new InvalidDataException("one of its extended headers is damaged");
                }

                var record = Encoding.UTF8.GetString(records[(blank + 1)..(length - 1)]);
                records = records[length..];
                if (record.Split('=', 2) is not [var key, var value]) throw new InvalidDataException("one of its extended headers is damaged");
                result = key switch
                {
                    "path" => result with { Name = value },
                    "size" => result with { Bytes = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : throw new InvalidDataException("one of its lengths is none") },
                    _ when key.StartsWith("GNU.sparse.", StringComparison.Ordinal) => result with { IsSparse = true },
                    _ => result,
                };
            }

            return result;
        }
    }
}
