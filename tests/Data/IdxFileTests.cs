using System.IO.Compression;
using ArtGan.Data;
using ArtGan.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sizes_and_elements_are_read_plain_and_compressed()
    {
        byte[] content = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];

        Assert.All([content, Compress(content)], bytes =>
        {
            var idx = IdxFile.Read(folder.Write("a", bytes));
            Assert.Equal([2, 3], idx.Sizes);
            Assert.Equal([1, 2, 3, 4, 5, 255], idx.Data);
        });
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 8 }, "ends before its 4-byte magic number")]
    [InlineData(new byte[] { 0, 1, 8, 1, 0, 0, 0, 1, 7 }, "bytes 0 and 1 where 0 and 0")]
    [InlineData(new byte[] { 9, 0, 8, 1, 0, 0, 0, 1, 7 }, "bytes 9 and 0 where 0 and 0")]
    [InlineData(new byte[] { 0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0 }, "0x0d (32-bit float) where 0x08")]
    [InlineData(new byte[] { 0, 0, 99, 1, 0, 0, 0, 1, 7 }, "0x63 (no known type) where 0x08")]
    [InlineData(new byte[] { 0, 0, 8, 0, 7 }, "number of dimensions is 0")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0, 0 }, "before the size of dimension 2 of 2")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 0 }, "dimension 1 is 0")]
    [InlineData(new byte[] { 0, 0, 8, 1, 255, 255, 255, 255 }, "dimension 1 is 4294967295")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 1, 0, 0, 0, 1, 0, 0 }, "65536 x 65536 exceed")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 7 }, "where 10 are expected")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 7, 8 }, "9 ")]
    public void A_wrong_field_is_named_with_what_was_expected(byte[] content, string reason)
    {
        Assert.All([content, Compress(content)], bytes =>
        {
            var message = Assert.Throws<UserException>(() => IdxFile.Read(folder.Write("images", bytes))).Message;
            Assert.Contains("images'", message, StringComparison.Ordinal);
            Assert.Contains(reason, message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_small_compressed_file_cannot_claim_a_large_array() =>
        Assert.Contains("at most", Assert.Throws<UserException>(() =>
            IdxFile.Read(folder.Write("a", Compress([0, 0, 8, 1, 127, 0, 0, 0, 1])))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_absent_file_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<UserException>(() => IdxFile.Read(folder["nowhere"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_are_read_or_refused_and_nothing_else() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ListOf().Resize(40).ToArbitrary(), tail =>
        {
            byte[] plain = [0, 0, 8, .. tail];
            foreach (var bytes in (byte[][])[plain, Compress(plain), [.. Compress(plain)[..15], .. tail]])
            {
                try
                {
                    IdxFile.Read(folder.Write("any", bytes));
                }
                catch (UserException)
                {
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 7 }, new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 7 }, "1 dimensions where 3")]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9 }, new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 1, 7 }, "2 dimensions where 1")]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9 }, new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 7, 7 }, "2 labels where 1")]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9 }, new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 10 }, "label 1 is 10 where 0 to 9")]
    public void Pictures_and_labels_must_fit(byte[] images, byte[] labels, string reason) =>
        Assert.Contains(reason, Assert.Throws<UserException>(() =>
            IdxImages.Read("test", folder.Write("images", images), folder.Write("labels", labels), 10, "")).Message, StringComparison.Ordinal);

    private static byte[] Compress(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(content);
        return packed.ToArray();
    }
}
