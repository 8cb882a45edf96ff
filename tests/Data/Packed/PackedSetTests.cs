using ArtGan.Data;

namespace ArtGan.Tests.Data.Packed;

public sealed class PackedSetTests : IDisposable
{
    private readonly PackedFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        using var set = PackedSet.Open(fixture.File);

        Assert.Equal(("things", PackedFixture.Count, 3, PackedFixture.Side, PackedFixture.Side), (set.Name, set.Count, set.Channels, set.Height, set.Width));
        Assert.Equal(["garden", "sea"], set.Classes);
        Assert.Equal(PackedFixture.Info, set.Info);
        Assert.Equal(new PackedOrigin("64 pixels", "a library"), set.Origin);
        Assert.Equal(fixture.Fingerprint, set.Fingerprint);
        for (var index = 0; index < set.Count; index++)
        {
            Assert.Equal(PackedFixture.Pixels(index), set[index].ToArray());
            Assert.Equal((PackedFixture.Picture(index).Name, PackedFixture.Picture(index).Label), (set.NameOf(index), set.LabelOf(index)));
        }
    }

    [Fact]
    public unsafe void Every_picture_begins_on_a_line_of_64_bytes()
    {
        using var set = PackedSet.Open(fixture.File);
        for (var index = 0; index < set.Count; index++)
        {
            fixed (byte* pixels = set[index])
            {
                Assert.Equal(0, (long)pixels % 64);
            }
        }
    }

    [Fact]
    public void Numbers_outside_are_refused()
    {
        using var set = PackedSet.Open(fixture.File);
        foreach (var index in (int[])[-1, PackedFixture.Count, int.MaxValue, int.MinValue])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => set[index].Length);
            Assert.Throws<ArgumentOutOfRangeException>(() => set.LabelOf(index));
            Assert.Throws<ArgumentOutOfRangeException>(() => set.NameOf(index));
        }
    }

    [Fact]
    public void A_closed_set_gives_an_error_and_spans_in_use_stay_good()
    {
        var set = PackedSet.Open(fixture.File);
        var pixels = set[1];
        set.Dispose();
        set.Dispose();

        Assert.Throws<ObjectDisposedException>(() => set[0].Length);
        Assert.Throws<ObjectDisposedException>(() => set.LabelOf(0));
        Assert.Throws<ObjectDisposedException>(() => set.NameOf(0));
        Assert.Equal(PackedFixture.Pixels(1), pixels.ToArray());
        GC.KeepAlive(set);
    }

    [Fact]
    public void A_set_that_is_replaced_or_deleted_stays_readable_where_it_is_open()
    {
        using var set = PackedSet.Open(fixture.File);
        File.Delete(fixture.File);
        Assert.Equal(PackedFixture.Pixels(4), set[4].ToArray());
    }

    [Fact]
    public void A_whole_set_verifies()
    {
        using var set = PackedSet.Open(fixture.File);
        Assert.Empty(set.Verify());
    }

    [Fact]
    public void An_altered_pixel_opens_and_is_found_by_verifying()
    {
        fixture.Alter(PackedPrefix.PixelsOffset + (2 * 256) + 5);
        using var set = PackedSet.Open(fixture.File);
        Assert.Equal("the pixels of picture 2 are altered", Assert.Single(set.Verify()));
    }

    [Fact]
    public void An_altered_table_is_found_by_verifying_and_never_leads_outside()
    {
        using (var set = PackedSet.Open(fixture.File))
        {
            Assert.Empty(set.Verify());
        }

        // All that lies behind the pictures, byte by byte, up to the header.
        var bytes = File.ReadAllBytes(fixture.File);
        var first = PackedPrefix.PixelsOffset + (PackedFixture.Count * 256);
        var header = BitConverter.ToInt64(bytes, 16);
        var altered = 0;
        for (var offset = first; offset < header; offset++)
        {
            var changed = bytes.ToArray();
            changed[offset] ^= 0x80;
            var path = fixture.Folder.Write("altered.packed", changed);
            using var set = PackedSet.Open(path);
            altered += set.Verify().Count > 0 ? 1 : 0;
            foreach (var index in Enumerable.Range(0, set.Count))
            {
                _ = Record.Exception(() => set.NameOf(index)) is null or UserException;
                _ = Record.Exception(() => set.LabelOf(index)) is null or UserException;
            }
        }

        // Between the tables lie bytes that mean nothing.
        var used = (4 + 32 + 8) * PackedFixture.Count + Enumerable.Range(0, PackedFixture.Count).Sum(index => System.Text.Encoding.UTF8.GetByteCount(PackedFixture.Picture(index).Name));
        Assert.Equal(used, altered);
    }

    [Fact]
    public void An_altered_header_is_a_sentence()
    {
        var length = new FileInfo(fixture.File).Length;
        foreach (var offset in (long[])[12, 16, 24, 40, length - 1, length - 100])
        {
            fixture.Alter(offset);
            var error = Assert.Throws<UserException>(() => PackedSet.Open(fixture.File));
            Assert.EndsWith("; delete it and prepare it again.", error.Message);
            fixture.Alter(offset);
        }

        PackedSet.Open(fixture.File).Dispose();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-2000)]
    public void A_file_that_is_cut_short_is_a_sentence(int bytes)
    {
        using (var file = new FileStream(fixture.File, FileMode.Open))
        {
            file.SetLength(file.Length + bytes);
        }

        Assert.Contains("is damaged (it has ", Assert.Throws<UserException>(() => PackedSet.Open(fixture.File)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("This is a text of more than sixty-four bytes, and not what a packed set begins with.")]
    public void Another_file_is_a_sentence(string content)
    {
        var path = fixture.Folder.Write("other.packed", content);
        Assert.Equal($"'{path}' is no packed data set; name a file that 'artgan dataset import' has made.", Assert.Throws<UserException>(() => PackedSet.Open(path)).Message);
    }

    [Fact]
    public void Another_version_and_an_absent_file_are_sentences()
    {
        fixture.Alter(8);
        Assert.Contains("is packed in form 65, and this ArtGan reads form 1", Assert.Throws<UserException>(() => PackedSet.Open(fixture.File)).Message);
        Assert.Contains("could not be read", Assert.Throws<UserException>(() => PackedSet.Open(fixture.Folder["absent.packed"])).Message);
    }

    [Fact]
    public void A_header_that_points_outside_is_refused_even_with_the_right_hash()
    {
        var bytes = File.ReadAllBytes(fixture.File);
        var (offset, length) = (BitConverter.ToInt64(bytes, 16), BitConverter.ToInt32(bytes, 12));
        var text = System.Text.Encoding.UTF8.GetString(bytes, (int)offset, length);
        foreach (var (right, wrong) in ((string, string)[])[("\"count\":5", "\"count\":9"), ("\"stride\":256", "\"stride\":999"), ("\"channels\":3", "\"channels\":2"), ("\"count\":5", "\"count\":0"), ("\"things\"", "null    ")])
        {
            var json = System.Text.Encoding.UTF8.GetBytes(text.Replace(right, wrong));
            var path = fixture.Folder.Write("crafted.packed", [.. new PackedPrefix(offset, json.Length, offset + json.Length).ToBytes(json), .. bytes[PackedPrefix.Length..(int)offset], .. json]);
            Assert.Contains("is damaged (its header", Assert.Throws<UserException>(() => PackedSet.Open(path)).Message);
        }
    }
}
