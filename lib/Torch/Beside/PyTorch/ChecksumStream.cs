namespace ArtGan.Torch;

/// <summary>Passes bytes on and keeps their CRC-32 (that of ISO 3309, which ZIP uses) and their count.</summary>
internal sealed class ChecksumStream(Stream target) : Stream
{
    private const uint Polynomial = 0xedb88320;
    private const int Slices = 8;

    // Eight bytes a step: M. Kounavis and F. Berry, A Systematic Approach to Building High Performance
    // Software-Based CRC Generators, 2005.
    private static readonly uint[] Table = MakeTable();

    private uint register = uint.MaxValue;
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    internal uint Checksum => ~register;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        target.Write(buffer);
        length += buffer.Length;
        var crc = register;
        var table = Table;
        for (; buffer.Length >= Slices; buffer = buffer[Slices..])
        {
            var word = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(buffer) ^ crc;
            crc = table[(7 * 256) + (int)(word & 255)] ^ table[(6 * 256) + (int)((word >> 8) & 255)]
                ^ table[(5 * 256) + (int)((word >> 16) & 255)] ^ table[(4 * 256) + (int)((word >> 24) & 255)]
                ^ table[(3 * 256) + (int)((word >> 32) & 255)] ^ table[(2 * 256) + (int)((word >> 40) & 255)]
                ^ table[256 + (int)((word >> 48) & 255)] ^ table[(int)(word >> 56)];
        }

        foreach (var value in buffer) crc = (crc >> 8) ^ table[(crc ^ value) & 255];
        register = crc;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static uint[] MakeTable()
    {
        var table = new uint[Slices * 256];
        for (var index = 0u; index < 256; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            table[index] = value;
        }

        for (var index = 256; index < table.Length; index++) table[index] = (table[index - 256] >> 8) ^ table[table[index - 256] & 255];
        return table;
    }
}
