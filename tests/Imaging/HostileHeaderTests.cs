using System.Buffers.Binary;
using ArtGan.Imaging;

namespace ArtGan.Tests.Imaging;

/// <summary>Headers that announce more than anyone wants to hold: refused before a pixel is read.</summary>
public sealed class HostileHeaderTests
{
    [Fact]
    public void A_megabyte_of_PNG_for_sixty_thousand_rows_is_one_sentence()
    {
        var bomb = PngBytes.Assemble(60_000, 60_000, 8, 2, new byte[1 << 20]);
        Refused(bomb, "The picture is too large (60000 x 60000 pixels are more than the limit of 100000000); make it smaller, or raise PixelLimit.");
        Assert.Equal(new PictureInfo("PNG", 60_000, 60_000, 3, false), Picture.Inspect(bomb));
    }

    [Fact]
    public void Other_formats_cannot_announce_that_much_either()
    {
        var gif = Fixture.Read("moving.gif");
        gif.AsSpan(6, 4).Fill(0xff);
        gif.AsSpan(gif.AsSpan().IndexOf<byte>([0x2c, 0, 0, 0, 0, 64, 0, 48, 0]) + 5, 4).Fill(0xff);
        Refused(gif, "65535 x 65535");

        var bitmap = Fixture.Read("plain.bmp");
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(18), 100_000);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(22), 100_000);
        Refused(bitmap, "100000 x 100000");

        var jpeg = Fixture.Read("baseline.jpg");
        var frame = jpeg.AsSpan().IndexOf([(byte)0xff, (byte)0xc0]);
        jpeg.AsSpan(frame + 5, 4).Fill(0xfe);
        Refused(jpeg, "65278 x 65278");

        Refused(Tiff((256, 60_000), (257, 60_000), (273, 8), (278, 60_000), (279, 64)), "60000 x 60000");
    }

    [Fact]
    public void A_small_TIFF_of_huge_tiles_is_refused() =>
        Refused(Tiff((256, 16), (257, 16), (322, 1 << 20), (323, 1 << 20), (324, 8), (325, 1 << 20)), "damaged");

    [Fact]
    public void A_TIFF_of_very_many_channels_is_refused() => Refused(Tiff((256, 16), (257, 16), (277, 60_000), (273, 8), (279, 1 << 10)), "");

    [Theory]
    [InlineData(14, 99, "has an unknown length")]
    [InlineData(18, 0, "announces no pixels")]
    [InlineData(28, 7, "announces pixels of an unknown depth")]
    [InlineData(30, 4, "names a compression that is not BMP's own")]
    [InlineData(10, 1 << 28, "points outside the file")]
    [InlineData(22, 5000, "ends before its last row")]
    public void ImageMagick_sees_no_BMP_that_is_not_in_order(int at, int value, string reason)
    {
        var bitmap = Fixture.Read("plain.bmp");
        if (at == 28)
            BinaryPrimitives.WriteInt16LittleEndian(bitmap.AsSpan(at), (short)value);
        else
            BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(at), value);
        Refused(bitmap, reason);
    }

    [Fact]
    public void A_JPEG_of_endless_scans_is_refused()
    {
        var jpeg = Fixture.Read("progressive.jpg");
        var scan = jpeg.AsSpan().LastIndexOf([(byte)0xff, (byte)0xda]);
        byte[] scans = [.. Enumerable.Repeat(jpeg[scan..^2], 2000).SelectMany(part => part)];
        Refused([.. jpeg[..^2], .. scans, 0xff, 0xd9], "it has more than 64 scans");
    }

    private static void Refused(byte[] data, string reason)
    {
        var before = Environment.WorkingSet;
        foreach (var read in new Action[] { () => Picture.Decode(data), () => PicturePreparation.Prepare(data, new()) })
            Assert.Contains(reason, Assert.Throws<UserException>(read).Message, StringComparison.Ordinal);
        Assert.True(Environment.WorkingSet - before < 200_000_000, $"It took {(Environment.WorkingSet - before) >> 20} MiB to say no.");
    }

    /// <summary>A TIFF of one directory with these entries, 8 bits a channel, grey.</summary>
    private static byte[] Tiff(params (ushort Tag, int Value)[] entries)
    {
        var all = new (ushort Tag, int Value)[] { (258, 8), (259, 1), (262, 1) }.Concat(entries).OrderBy(entry => entry.Tag).ToArray();
        var file = new byte[8 + 2 + (12 * all.Length) + 4 + 64];
        "II*\0"u8.CopyTo(file);
        file[4] = 8;
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(8), (short)all.Length);
        for (var index = 0; index < all.Length; index++)
        {
            var entry = file.AsSpan(10 + (12 * index), 12);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, all[index].Tag);
            entry[2] = 4;
            entry[4] = 1;
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], all[index].Value);
        }

        return file;
    }
}
