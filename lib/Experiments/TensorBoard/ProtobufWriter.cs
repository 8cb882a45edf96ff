using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ArtGan.Experiments;

/// <summary>
/// Writes a message of Protocol Buffers, field by field (protobuf.dev/programming-guides/encoding). The four messages that
/// event files are made of need no more, which is why no library of half a megabyte goes into every bundle for them.
/// </summary>
internal sealed class ProtobufWriter
{
    private const int VarintType = 0, Fixed64Type = 1, BytesType = 2, Fixed32Type = 5;

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>The message so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Adds a whole number (int32, int64 or an enum).</summary>
    public ProtobufWriter Whole(int field, long value)
    {
        Key(field, VarintType);
        Varint((ulong)value);
        return this;
    }

    /// <summary>Adds a double.</summary>
    public ProtobufWriter Double(int field, double value)
    {
        Key(field, Fixed64Type);
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(sizeof(double)), value);
        buffer.Advance(sizeof(double));
        return this;
    }

    /// <summary>Adds a float.</summary>
    public ProtobufWriter Float(int field, float value)
    {
        Key(field, Fixed32Type);
        BinaryPrimitives.WriteSingleLittleEndian(buffer.GetSpan(sizeof(float)), value);
        buffer.Advance(sizeof(float));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Key(field, BytesType);
        Varint((ulong)value.Length);
        buffer.Write(value);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ProtobufWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Adds a message.</summary>
    public ProtobufWriter Message(int field, ProtobufWriter value) => Bytes(field, value.Written);

    private void Key(int field, int type) => Varint(((ulong)field << 3) | (uint)type);

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }
}
