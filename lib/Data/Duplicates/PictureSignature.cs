using System.Numerics;

namespace ArtGan.Data;

/// <summary>
/// What near-duplicates are found by. The picture is averaged to 17 x 16 grey cells (0.299 R + 0.587 G + 0.114 B,
/// rounded); bit 16 y + x of the 256 tells whether cell x + 1 of row y is darker than cell x (dHash). Pictures without edges all
/// have hardly any such bit, so the mean colours of 4 x 4 parts stand beside it.
/// </summary>
internal readonly record struct PictureSignature(ulong Bits0, ulong Bits1, ulong Bits2, ulong Bits3, UInt128 Red, UInt128 Green, UInt128 Blue)
{
    private const int Side = 16;
    private const int Parts = 4;

    /// <summary>The signature of a picture.</summary>
    /// <param name="planes">Channels x height x width bytes; 1 channel (grey) or 3 (sRGB).</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    internal static PictureSignature Of(ReadOnlySpan<byte> planes, int channels, int height, int width)
    {
        var (rows, columns, grid) = (Cells(height, Side), Cells(width, Side + 1), new float[channels][]);
        for (var channel = 0; channel < channels; channel++)
        {
            grid[channel] = Average(planes.Slice(channel * height * width, height * width), width, rows, columns);
        }

        Span<float> grey = stackalloc float[Side * (Side + 1)];
        for (var cell = 0; cell < grey.Length; cell++)
        {
            // Whole numbers, so that cells of one colour are equal whatever rounding has done to them.
            grey[cell] = MathF.Round(channels == 1 ? grid[0][cell] : (0.299f * grid[0][cell]) + (0.587f * grid[1][cell]) + (0.114f * grid[2][cell]));
        }

        Span<ulong> bits = stackalloc ulong[4];
        for (var bit = 0; bit < Side * Side; bit++)
        {
            var cell = (bit / Side * (Side + 1)) + (bit % Side);
            if (grey[cell + 1] < grey[cell])
            {
                bits[bit / 64] |= 1UL << (bit % 64);
            }
        }

        var (red, green, blue) = (MeanColours(grid[0]), MeanColours(grid[channels / 2]), MeanColours(grid[channels - 1]));
        return new(bits[0], bits[1], bits[2], bits[3], red, green, blue);
    }

    /// <summary>Bits that differ, 0 to 256.</summary>
    internal int Distance(in PictureSignature other) =>
        BitOperations.PopCount(Bits0 ^ other.Bits0) + BitOperations.PopCount(Bits1 ^ other.Bits1)
        + BitOperations.PopCount(Bits2 ^ other.Bits2) + BitOperations.PopCount(Bits3 ^ other.Bits3);

    /// <summary>The mean difference of the 4 x 4 parts' colours, 0 to 255.</summary>
    internal int ColourDistance(in PictureSignature other)
    {
        var sum = 0;
        for (var part = 0; part < Parts * Parts; part++)
        {
            sum += Difference(Red, other.Red, part) + Difference(Green, other.Green, part) + Difference(Blue, other.Blue, part);
        }

        return sum / (3 * Parts * Parts);
    }

    /// <summary>The hash in hexadecimal, 64 digits.</summary>
    internal string ToHash() => $"{Bits0:x16}{Bits1:x16}{Bits2:x16}{Bits3:x16}";

    private static int Difference(UInt128 left, UInt128 right, int part) => Math.Abs((int)(byte)(left >> (8 * part)) - (byte)(right >> (8 * part)));

    private static UInt128 MeanColours(float[] cells)
    {
        UInt128 packed = 0;
        for (var part = 0; part < Parts * Parts; part++)
        {
            var sum = 0f;
            for (var cell = 0; cell < Parts * Parts; cell++)
            {
                sum += cells[(((part / Parts * Parts) + (cell / Parts)) * (Side + 1)) + (part % Parts * Parts) + (cell % Parts)];
            }

            packed |= (UInt128)(byte)MathF.Round(sum / (Parts * Parts)) << (8 * part);
        }

        return packed;
    }

    // Every cell is the mean of the pixels it covers, the ones at its edges by the part that it covers of them.
    private static float[] Average(ReadOnlySpan<byte> plane, int width, Cell[] rows, Cell[] columns)
    {
        var cells = new float[rows.Length * columns.Length];
        var narrowed = new float[columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var y = rows[row].First; y <= rows[row].Last; y++)
            {
                Narrow(plane.Slice(y * width, width), columns, narrowed);
                var weight = rows[row].Weight(y);
                for (var column = 0; column < columns.Length; column++)
                {
                    cells[(row * columns.Length) + column] += weight * narrowed[column];
                }
            }
        }

        return cells;
    }

    private static void Narrow(ReadOnlySpan<byte> line, Cell[] columns, Span<float> narrowed)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var cell = columns[column];
            var inner = 0;
            for (var x = cell.First + 1; x < cell.Last; x++)
            {
                inner += line[x];
            }

            narrowed[column] = (inner / cell.Length) + (cell.Weight(cell.First) * line[cell.First])
                + (cell.Last > cell.First ? cell.Weight(cell.Last) * line[cell.Last] : 0);
        }
    }

    private static Cell[] Cells(int length, int count)
    {
        var cells = new Cell[count];
        for (var index = 0; index < count; index++)
        {
            cells[index] = new((float)index * length / count, (float)(index + 1) * length / count);
        }

        return cells;
    }

    private readonly record struct Cell(float Begin, float End)
    {
        internal float Length => End - Begin;

        internal int First => (int)Begin;

        internal int Last => Math.Max(First, (int)MathF.Ceiling(End) - 1);

        /// <summary>The share of this cell that a pixel has.</summary>
        internal float Weight(int pixel) => (MathF.Min(End, pixel + 1) - MathF.Max(Begin, pixel)) / Length;
    }
}
