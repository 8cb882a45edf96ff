using System.Buffers.Binary;
using System.Text;

namespace ArtGan.Torch;

/// <summary>
/// Writes a ZIP archive of entries stored as they are, in one pass, each entry's bytes at a multiple of 64 as
/// PyTorch places them. Every entry has the 64-bit fields, so that no size is a special case.
/// </summary>
internal sealed class ZipWriter(Stream target)
{
    private const int Alignment = 64;
    private const ushort VersionWith64Bits = 45;

    // Checksum and sizes follow the data; names are UTF-8.
    private const ushort Flags = (1 << 3) | (1 << 11);

    // 1 January 1980, midnight: the same content gives the same bytes.
    private const uint Time = 0x00210000;
    private const ushort Extra64 = 1;

    // The tag of PyTorch's own padding.
    private const ushort ExtraPadding = 0x4246;

    private readonly List<(byte[] Name, uint Checksum, long Length, long Position)> entries = [];
    private long position;

    /// <summary>Writes an entry of few bytes.</summary>
    internal void Add(string name, byte[] content) => Add(name, content.Length, stream => stream.Write(content));

    /// <summary>Writes an entry.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="write">Writes exactly so many.</param>
    internal void Add(string name, long length, Action<Stream> write)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        var start = position;
        var header = new Fields().U32(0x04034b50).U16(VersionWith64Bits).U16(Flags).U16(0).U32(Time).U32(0).U32(uint.MaxValue).U32(uint.MaxValue);
        const int Extra64Length = 20;
        var data = position + 30 + encoded.Length + Extra64Length + 4;
        var padding = (int)((Alignment - (data % Alignment)) % Alignment);
        header.U16((ushort)encoded.Length).U16((ushort)(Extra64Length + 4 + padding)).Bytes(encoded);
        header.U16(Extra64).U16(16).U64(0).U64(0).U16(ExtraPadding).U16((ushort)padding).Bytes(new byte[padding]);
        Write(header);

        using var counted = new ChecksumStream(target);
        write(counted);
        if (counted.Length != length) throw new InvalidOperationException($"The entry '{name}' got {counted.Length} bytes, not {length}.");
        position += length;
        Write(new Fields().U32(0x08074b50).U32(counted.Checksum).U64(length).U64(length));
        entries.Add((encoded, counted.Checksum, length, start));
    }

    /// <summary>Writes the directory.</summary>
    internal void Finish()
    {
        var directory = position;
        foreach (var (name, checksum, length, start) in entries)
        {
            Write(new Fields().U32(0x02014b50).U16(VersionWith64Bits).U16(VersionWith64Bits).U16(Flags).U16(0).U32(Time).U32(checksum)
                .U32(uint.MaxValue).U32(uint.MaxValue).U16((ushort)name.Length).U16(28).U16(0).U16(0).U16(0).U32(0).U32(uint.MaxValue)
                .Bytes(name).U16(Extra64).U16(24).U64(length).U64(length).U64(start));
        }

        var end = position;
        Write(new Fields().U32(0x06064b50).U64(44).U16(VersionWith64Bits).U16(VersionWith64Bits).U32(0).U32(0)
            .U64(entries.Count).U64(entries.Count).U64(end - directory).U64(directory));
        Write(new Fields().U32(0x07064b50).U32(0).U64(end).U32(1));
        Write(new Fields().U32(0x06054b50).U16(0).U16(0).U16(ushort.MaxValue).U16(ushort.MaxValue).U32(uint.MaxValue).U32(uint.MaxValue).U16(0));
    }

    private void Write(Fields fields)
    {
        target.Write(fields.Content);
        position += fields.Content.Length;
    }

    /// <summary>Little-endian fields, one after the other.</summary>
    private sealed class Fields
    {
        private readonly List<byte> bytes = [];

        internal byte[] Content => [.. bytes];

        internal Fields U16(ushort value) => Append(value, sizeof(ushort));

        internal Fields U32(uint value) => Append(value, sizeof(uint));

        internal Fields U64(long value) => Append((ulong)value, sizeof(ulong));

        internal Fields Bytes(ReadOnlySpan<byte> values)
        {
            bytes.AddRange(values);
            return this;
        }

        private Fields Append(ulong value, int size)
        {
            Span<byte> field = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(field, value);
            return Bytes(field[..size]);
        }
    }
}
