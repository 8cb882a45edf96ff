using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ArtGan.Tests.Imaging;

/// <summary>Writes PNG files of kinds that the library itself never writes.</summary>
internal static class PngBytes
{
    internal const byte GreyWithAlpha = 4;
    internal const byte ColourWithAlpha = 6;

    /// <summary>A file whose every pixel consists of the same bytes.</summary>
    internal static byte[] Uniform(int width, int height, byte depth, byte colourType, params byte[] pixel)
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    zlib.Write(pixel);
                }
            }
        }

        return Assemble(width, height, depth, colourType, rows.ToArray());
    }

    /// <summary>A file that announces a size and holds whatever it is given.</summary>
    internal static byte[] Assemble(int width, int height, byte depth, byte colourType, byte[] compressedRows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colourType);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", compressedRows), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Checksum(body));
        return chunk;
    }

    /// <summary>CRC-32 as PNG specifies it (ISO 3309).</summary>
    private static uint Checksum(byte[] data)
    {
        var remainder = uint.MaxValue;
        foreach (var value in data)
        {
            remainder ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
            }
        }

        return ~remainder;
    }
}
