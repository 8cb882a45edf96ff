using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.QtResources;

public sealed class QtResourceFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Names_and_contents_are_read(int version)
    {
        var file = QtResourceFile.Load(folder.Write("x.rcc", Make(version)));

        Assert.Equal(["/deep/packed.txt", "/deep/plain.txt", "/zstd"], file.Names);
        Assert.Equal("plain", Encoding.UTF8.GetString(file.Read("/deep/plain.txt").Span));
        Assert.Equal(new string('p', 1000), Encoding.UTF8.GetString(file.Read("/deep/packed.txt").Span));
        Assert.Contains("packed with zstd", Assert.Throws<UserException>(() => file.Read("/zstd")).Message, StringComparison.Ordinal);
        Assert.Contains("it has no '/absent'", Assert.Throws<UserException>(() => file.Read("/absent")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, "does not start with 'qres'")]
    [InlineData(4, 9, "is of version 9")]
    [InlineData(8, int.MaxValue, "an offset in its header goes beyond its end")]
    [InlineData(12, -1, "an offset in its header goes beyond its end")]
    public void A_wrong_header_is_a_sentence(int position, int value, string reason)
    {
        var data = Make(3);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(position), value);
        Assert.Contains(reason, Error(data), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_itself_does_not_go_on_for_ever()
    {
        var data = Make(3);
        var tree = BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(8));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(tree + 10), 0);
        Assert.Contains("its tree has more nodes", Error(data), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_cannot_ask_for_memory()
    {
        var data = Make(3);
        var start = data.AsSpan().IndexOf((ReadOnlySpan<byte>)[0, 0, 3, 0xE8]);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(start), uint.MaxValue);
        Assert.Contains("unpacks to 4294967295 bytes where", Error(data), StringComparison.Ordinal);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(start), 10);
        Assert.Contains("does not unpack to the 10 bytes", Error(data), StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_and_truncated_files_are_sentences()
    {
        var whole = Make(3);
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var data = (byte[])whole.Clone();
            for (var change = random.Next(1, 5); change > 0; change--) data[random.Next(data.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0) data = data[..random.Next(data.Length)];
            ReadAll(data);
        }
    }

    [Fact]
    public void An_absent_file_is_a_sentence() => Assert.Contains("could not be read", Assert.Throws<UserException>(() => QtResourceFile.Load(folder["absent"])).Message, StringComparison.Ordinal);

    private string Error(byte[] data) => ReadAll(data) ?? "";

    /// <summary>Reads everything; the sentence of the first failure that is not about zstd.</summary>
    private string? ReadAll(byte[] data)
    {
        try
        {
            var file = QtResourceFile.Load(folder.Write("x.rcc", data));
            foreach (var name in file.Names.Where(name => name != "/zstd")) file.Read(name);
            return null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    }

    /// <summary>A resource file as rcc lays it out: data, names, tree.</summary>
    private static byte[] Make(int version)
    {
        var packed = new MemoryStream();
        packed.Write([0, 0, 3, 0xE8]);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.UTF8.GetBytes(new string('p', 1000)));
        var file = new MemoryStream();
        file.Write(new byte[version == 3 ? 24 : 20]);
        var data = (int)file.Position;
        var blocks = new List<int>();
        foreach (var block in new[] { "plain"u8.ToArray(), packed.ToArray(), "zst"u8.ToArray() })
        {
            blocks.Add((int)file.Position - data);
            Number(file, block.Length);
            file.Write(block);
        }

        var names = (int)file.Position;
        var places = new List<int>();
        foreach (var name in new[] { "deep", "zstd", "plain.txt", "packed.txt" })
        {
            places.Add((int)file.Position - names);
            file.Write([0, (byte)name.Length]);
            Number(file, 0);
            file.Write(Encoding.BigEndianUnicode.GetBytes(name));
        }

        var tree = (int)file.Position;
        Node(0, 2, 2, 1);
        Node(places[0], 2, 2, 3);
        Node(places[1], 4, 0, blocks[2]);
        Node(places[2], 0, 0, blocks[0]);
        Node(places[3], 1, 0, blocks[1]);
        file.Position = 0;
        file.Write("qres"u8);
        foreach (var value in new[] { version, tree, data, names }) Number(file, value);
        return file.ToArray();

        void Node(int name, byte flags, int first, int second)
        {
            Number(file, name);
            file.Write([0, flags]);
            Number(file, first);
            Number(file, second);
            if (version > 1) file.Write(new byte[8]);
        }
    }

    private static void Number(Stream file, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        file.Write(bytes);
    }
}
