using System.Buffers.Binary;
using System.Numerics;

namespace ArtGan.Experiments;

/// <summary>
/// The frame that TensorFlow puts around each record of a file: length, its checksum, the record, its checksum
/// (tensorflow/core/lib/io/record_writer.h).
/// </summary>
internal static class RecordFrame
{
    private const int HeadLength = sizeof(ulong) + sizeof(uint), TailLength = sizeof(uint);
    // Checksums of data that hold checksums are troublesome, so that these are changed.
    private const uint MaskDelta = 0xa282ead8;
    private const int MaskTurn = 15;

    /// <summary>A record in its frame.</summary>
    public static byte[] Around(ReadOnlySpan<byte> record)
    {
        var framed = new byte[HeadLength + record.Length + TailLength];
        BinaryPrimitives.WriteUInt64LittleEndian(framed, (ulong)record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(framed.AsSpan(sizeof(ulong)), MaskedChecksum(framed.AsSpan(0, sizeof(ulong))));
        record.CopyTo(framed.AsSpan(HeadLength));
        BinaryPrimitives.WriteUInt32LittleEndian(framed.AsSpan(HeadLength + record.Length), MaskedChecksum(record));
        return framed;
    }

    // CRC-32C, as RFC 3720 (appendix B.4) has it.
    private static uint MaskedChecksum(ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(data));
        foreach (var value in data)
            checksum = BitOperations.Crc32C(checksum, value);
        return BitOperations.RotateRight(~checksum, MaskTurn) + MaskDelta;
    }
}
