using System.Buffers.Binary;
using System.Text;

namespace ArtGan.Tests.Experiments.TensorBoard;

/// <summary>A value of a summary: a number, a picture or a text.</summary>
internal sealed record SummaryValue(string Tag, float? Number, byte[]? Png, (long Width, long Height, long Channels)? Size, string? Text, string? Plugin);

/// <summary>An event of a file.</summary>
internal sealed record FileEvent(double Time, long Step, string? Version, IReadOnlyList<SummaryValue> Values);

/// <summary>Reads event files by the formats' descriptions, bit by bit, apart from what writes them.</summary>
internal static class EventFile
{
    /// <summary>Every event of a file whose checksums are right.</summary>
    public static List<FileEvent> Read(string path)
    {
        var rest = File.ReadAllBytes(path).AsSpan();
        var events = new List<FileEvent>();
        while (rest.Length > 0)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(rest);
            Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(rest[8..]), Masked(rest[..8]));
            Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(rest[(12 + length)..]), Masked(rest.Slice(12, length)));
            events.Add(Event(rest.Slice(12, length).ToArray()));
            rest = rest[(16 + length)..];
        }

        return events;
    }

    /// <summary>CRC-32C by long division, masked as TensorFlow does.</summary>
    public static uint Masked(ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        foreach (var value in data)
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++)
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0x82F63B78;
        }

        checksum = ~checksum;
        return ((checksum >> 15) | (checksum << 17)) + 0xa282ead8;
    }

    private static FileEvent Event(byte[] bytes)
    {
        var fields = Fields(bytes);
        return new(
            BitConverter.Int64BitsToDouble((long)fields.Single(field => field.Number == 1).Whole),
            (long)fields.SingleOrDefault(field => field.Number == 2).Whole,
            fields.SingleOrDefault(field => field.Number == 3).Bytes is { } version ? Encoding.UTF8.GetString(version) : null,
            fields.SingleOrDefault(field => field.Number == 5).Bytes is { } summary ? [.. Fields(summary).Select(value => Value(value.Bytes!))] : []);
    }

    private static SummaryValue Value(byte[] bytes)
    {
        var fields = Fields(bytes).ToDictionary(field => field.Number);
        var image = fields.TryGetValue(4, out var picture) ? Fields(picture.Bytes!).ToDictionary(field => field.Number) : null;
        var tensor = fields.TryGetValue(8, out var content) ? Fields(content.Bytes!).ToDictionary(field => field.Number) : null;
        var metadata = fields.TryGetValue(9, out var about) ? Fields(Fields(about.Bytes!).Single(field => field.Number == 1).Bytes!).Single(field => field.Number == 1).Bytes : null;
        return new(
            Encoding.UTF8.GetString(fields[1].Bytes!),
            fields.TryGetValue(2, out var number) ? BitConverter.Int32BitsToSingle((int)number.Whole) : null,
            image?[4].Bytes,
            image is null ? null : ((long)image[2].Whole, (long)image[1].Whole, (long)image[3].Whole),
            tensor is null ? null : Encoding.UTF8.GetString(tensor[8].Bytes!),
            metadata is null ? null : Encoding.UTF8.GetString(metadata));
    }

    private static List<(int Number, ulong Whole, byte[]? Bytes)> Fields(byte[] bytes)
    {
        var (at, fields) = (0, new List<(int, ulong, byte[]?)>());
        ulong Varint()
        {
            var (value, shift) = (0UL, 0);
            for (; (bytes[at] & 0x80) != 0; shift += 7)
                value |= (ulong)(bytes[at++] & 0x7F) << shift;
            return value | ((ulong)bytes[at++] << shift);
        }

        while (at < bytes.Length)
        {
            var key = Varint();
            var (whole, content) = (0UL, (byte[]?)null);
            switch (key & 7)
            {
                case 0: whole = Varint(); break;
                case 1: whole = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)); at += 8; break;
                case 5: whole = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)); at += 4; break;
                default: var length = (int)Varint(); content = bytes[at..(at + length)]; at += length; break;
            }

            fields.Add(((int)(key >> 3), whole, content));
        }

        return fields;
    }
}
