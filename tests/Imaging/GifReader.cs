using System.Buffers.Binary;

namespace ArtGan.Tests.Imaging;

/// <summary>Reads GIF 89a as its specification says, so that what the library writes is judged by other eyes.</summary>
internal sealed class GifReader
{
    private readonly byte[] data;
    private readonly List<(int Delay, byte[] Pixels)> frames = [];
    private int position;

    private GifReader(byte[] data) => this.data = data;

    internal int Width { get; private set; }

    internal int Height { get; private set; }

    /// <summary>The count of the NETSCAPE block, or null where there is none.</summary>
    internal int? Loop { get; private set; }

    /// <summary>Milliseconds, and the picture as it stands on the screen (RGB, interleaved).</summary>
    internal IReadOnlyList<(int Delay, byte[] Pixels)> Frames => frames;

    internal static GifReader Read(byte[] data)
    {
        var reader = new GifReader(data);
        reader.ReadAll();
        return reader;
    }

    private void ReadAll()
    {
        Assert.Equal("GIF89a"u8, data.AsSpan(0, 6));
        (Width, Height) = (Word(6), Word(8));
        var flags = data[10];
        position = 13;
        var globalTable = (flags & 0x80) != 0 ? Table(flags) : [];
        var screen = new byte[Width * Height * 3];
        var (delay, transparent, disposal) = (0, -1, 0);
        while (data[position] != 0x3B)
        {
            if (data[position++] == 0x21)
            {
                var label = data[position++];
                if (label == 0xF9)
                {
                    disposal = (data[position + 1] >> 2) & 7;
                    delay = Word(position + 2) * 10;
                    transparent = (data[position + 1] & 1) != 0 ? data[position + 4] : -1;
                }
                else if (label == 0xFF && data.AsSpan(position + 1, 11).SequenceEqual("NETSCAPE2.0"u8))
                {
                    Loop = Word(position + 14);
                }

                Blocks();
            }
            else
            {
                Assert.True(disposal <= 1, "Only frames that stay are expected.");
                Draw(screen, globalTable, transparent);
                frames.Add((delay, screen.ToArray()));
            }
        }
    }

    private void Draw(byte[] screen, byte[] globalTable, int transparent)
    {
        var (left, top, width, height, flags) = (Word(position), Word(position + 2), Word(position + 4), Word(position + 6), data[position + 8]);
        Assert.Equal(0, flags & 0x40);
        position += 9;
        var table = (flags & 0x80) != 0 ? Table(flags) : globalTable;
        var bits = data[position++];
        var indices = Unpack(Blocks(), bits);
        Assert.Equal(width * height, indices.Count);
        for (var index = 0; index < indices.Count; index++)
        {
            if (indices[index] != transparent)
            {
                var target = (((top + (index / width)) * Width) + left + (index % width)) * 3;
                table.AsSpan(indices[index] * 3, 3).CopyTo(screen.AsSpan(target));
            }
        }
    }

    /// <summary>Lempel, Ziv and Welch's code of growing width.</summary>
    private static List<byte> Unpack(byte[] packed, int bits)
    {
        var (clear, end) = (1 << bits, (1 << bits) + 1);
        var output = new List<byte>();
        var words = new List<byte[]>();
        byte[]? previous = null;
        var (size, buffer, filled) = (bits + 1, 0, 0);
        foreach (var value in packed)
        {
            buffer |= value << filled;
            filled += 8;
            while (filled >= size)
            {
                var code = buffer & ((1 << size) - 1);
                buffer >>= size;
                filled -= size;
                if (code == end)
                {
                    return output;
                }

                if (code == clear)
                {
                    words = [.. Enumerable.Range(0, clear).Select(entry => new[] { (byte)entry }), [], []];
                    (previous, size) = (null, bits + 1);
                    continue;
                }

                var word = code < words.Count ? words[code] : [.. previous!, previous![0]];
                output.AddRange(word);
                if (previous is not null && words.Count < 4096)
                {
                    words.Add([.. previous, word[0]]);
                }

                previous = word;
                if (words.Count == 1 << size && size < 12)
                {
                    size++;
                }
            }
        }

        return output;
    }

    private byte[] Table(int flags)
    {
        var length = 3 << ((flags & 7) + 1);
        position += length;
        return data[(position - length)..position];
    }

    private byte[] Blocks()
    {
        var joined = new List<byte>();
        for (int length = data[position++]; length != 0; length = data[position++])
        {
            joined.AddRange(data.AsSpan(position, length));
            position += length;
        }

        return [.. joined];
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at));
}
