using System.Buffers.Binary;
using System.IO.Compression;

namespace ArtGan.Imaging;

/// <summary>Writes PNG files (RFC 2083) without libvips, for machines that lack it.</summary>
internal static class PlainPng
{
    private const uint Polynomial = 0xEDB88320;
    private const byte Grey = 0;
    private const byte Colour = 2;
    private const byte FilterUp = 2;
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <summary>Encodes a picture; each row is stored as its difference from the one above.</summary>
    /// <param name="pixels">height x width x channels, interleaved.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 (grey) or 3 (sRGB).</param>
    /// <param name="level">How hard to compress; without compression all pictures of one size become files of one length.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height, int channels, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = channels == 1 ? Grey : Colour;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, width * channels, height, level));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int rowBytes, int height, CompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, level, leaveOpen: true))
        {
            var line = new byte[rowBytes + 1];
            line[0] = FilterUp;
            ReadOnlySpan<byte> former = new byte[rowBytes];
            for (var y = 0; y < height; y++)
            {
                var row = pixels.Slice(y * rowBytes, rowBytes);
                for (var x = 0; x < rowBytes; x++)
                {
                    line[x + 1] = (byte)(row[x] - former[x]);
                }

                stream.Write(line);
                former = row;
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), content));
        file.Write(number);
    }

    private static uint Check(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Remainders[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
