using System.Numerics;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>
/// What near-duplicates are found by: the 256 bits of a difference hash, and the mean colours of 4 x 4 parts, since
/// pictures without edges all have hardly any bit. The hash (dHash): the picture is brought to 17 x 16 pixels, and a bit
/// tells whether it gets darker from one pixel to the next on its right.
/// </summary>
/// <param name="Bits0">Rows 0 to 3 of the hash.</param>
/// <param name="Bits1">Rows 4 to 7.</param>
/// <param name="Bits2">Rows 8 to 11.</param>
/// <param name="Bits3">Rows 12 to 15.</param>
/// <param name="Red">A byte a part.</param>
/// <param name="Green">A byte a part.</param>
/// <param name="Blue">A byte a part.</param>
public readonly record struct PictureSignature(ulong Bits0, ulong Bits1, ulong Bits2, ulong Bits3, UInt128 Red, UInt128 Green, UInt128 Blue)
{
    /// <summary>Parts whose mean colours are kept.</summary>
    public const int Parts = 16;

    /// <summary>The signature of a picture.</summary>
    /// <param name="picture">The picture, of any size.</param>
    public static PictureSignature Of(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var planes = new byte[picture.Pixels.Length];
        PixelLayout.Separate(picture.Pixels.Span, planes, picture.Channels);
        return new PictureSigner(picture.Channels, picture.Height, picture.Width).Sign(planes);
    }

    /// <summary>Bits that differ, 0 to 256; of unrelated pictures about half of them.</summary>
    /// <param name="other">Another picture's signature.</param>
    public int Distance(in PictureSignature other) =>
        BitOperations.PopCount(Bits0 ^ other.Bits0) + BitOperations.PopCount(Bits1 ^ other.Bits1)
        + BitOperations.PopCount(Bits2 ^ other.Bits2) + BitOperations.PopCount(Bits3 ^ other.Bits3);

    /// <summary>The mean difference of the parts' colours, 0 to 255.</summary>
    /// <param name="other">Another picture's signature.</param>
    public int ColourDistance(in PictureSignature other)
    {
        var sum = 0;
        for (var part = 0; part < Parts; part++)
        {
            sum += Difference(Red, other.Red, part) + Difference(Green, other.Green, part) + Difference(Blue, other.Blue, part);
        }

        return sum / (3 * Parts);
    }

    private static int Difference(UInt128 left, UInt128 right, int part) => Math.Abs((byte)(left >> (8 * part)) - (byte)(right >> (8 * part)));
}
