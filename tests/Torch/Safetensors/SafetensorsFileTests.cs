using System.Buffers.Binary;
using System.Text;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Safetensors;

public sealed class SafetensorsFileTests
{
    [Fact]
    public void The_bytes_are_those_the_format_prescribes()
    {
        var written = Write([Entry("b", SafetensorsType.U8, [3], 7, 8, 9), Entry("a", SafetensorsType.F32, [], 0, 0, 128, 63)]);

        const string Header = """{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[3],"data_offsets":[4,7]}}""";
        var padded = Header.PadRight((Header.Length + 7) / 8 * 8);
        Assert.Equal(FileOf(padded, 0, 0, 128, 63, 7, 8, 9), written);
    }

    [Fact]
    public void Larger_elements_come_first_so_that_each_is_aligned()
    {
        var written = Write([Entry("a", SafetensorsType.I8, [1], 1), Entry("b", SafetensorsType.I64, [1], new byte[8]), Entry("c", SafetensorsType.F16, [1], 2, 3)]);

        Assert.Equal(["b", "c", "a"], Read(written).Entries.Select(entry => entry.Name));
        Assert.Equal(0UL, (8 + BinaryPrimitives.ReadUInt64LittleEndian(written)) % 8);
    }

    [Fact]
    public void Arrays_stand_in_the_order_of_the_formats_own_library()
    {
        var written = Write([.. Enum.GetValues<SafetensorsType>().Reverse().Select(type => Entry($"{type}", type, [1], new byte[type.SizeInBytes()]))]);

        // Its element types in falling order of alignment.
        Assert.Equal(["I64", "F64", "F32", "I32", "BF16", "F16", "I16", "I8", "U8", "BOOL"], Read(written).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void Metadata_and_unusual_names_survive()
    {
        var metadata = new Dictionary<string, string> { ["zeile\n\"zwei\""] = "ä 漢 🎨", ["a"] = "" };

        var back = Read(Write([Entry("π.weight \\ \"", SafetensorsType.BOOL, [1], 1)], metadata));

        Assert.Equal(metadata, back.Metadata);
        Assert.Equal([1], back["π.weight \\ \""].Data.ToArray());
    }

    [Fact]
    public void An_empty_file_and_empty_arrays_are_allowed()
    {
        Assert.Empty(Read(Write([])).Entries);
        var back = Read(Write([Entry("none", SafetensorsType.F64, [0, 5]), Entry("one", SafetensorsType.U8, [1], 3)]));
        Assert.Equal([0L, 5L], back["none"].Shape);
    }

    [Fact]
    public void An_absent_name_and_an_absent_file_are_named()
    {
        Assert.Contains("'missing'", Assert.Throws<UserException>(() => Read(Write([]))["missing"]).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere.safetensors", Assert.Throws<UserException>(() => SafetensorsFile.Read("nowhere.safetensors")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""", 0, "start with '{'")]
    [InlineData("""{"a":""", 0, "valid JSON")]
    [InlineData("""{"a":3}""", 0, "not an object")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "valid JSON")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "valid JSON")]
    [InlineData("""{"a":{"dtype":"C63","shape":[1],"data_offsets":[0,8]}}""", 8, "unknown dtype 'C63'")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}""", 1, "is of type F8_E4M3, which no tensor here can hold; convert it")]
    [InlineData("""{"a":{"dtype":"5","shape":[1],"data_offsets":[0,2]}}""", 2, "unknown dtype '5'")]
    [InlineData("""{"a":{"dtype":"99","shape":[1],"data_offsets":[0,2]}}""", 2, "unknown dtype '99'")]
    [InlineData("""{"a":{"dtype":7,"shape":[1],"data_offsets":[0,8]}}""", 8, "unknown dtype '7'")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"more":1}}""", 1, "unknown field 'more'")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1]}}""", 1, "lacks")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}}""", 1, "lacks")]
    [InlineData("""{"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}}""", 1, "holds -1")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,1]}}""", 1, "holds 1.5")]
    [InlineData("""{"a":{"dtype":"U8","shape":4,"data_offsets":[0,1]}}""", 1, "not a list")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""", 0, "too large")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "needs 8 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[2,1]}}""", 1, "needs 1 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}""", 2, "starts at byte 1 where 0")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}""", 3, "starts at byte 1 where 2")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", 1, "describes 2 bytes of data but 1")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", 3, "describes 2 bytes of data but 3")]
    [InlineData("""{"__metadata__":[]}""", 0, "__metadata__ is not")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "'a' in __metadata__")]
    [InlineData("""{"\ud800":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""", 0, "valid JSON")]
    public void A_wrong_header_is_refused_with_its_reason(string header, int dataBytes, string reason)
    {
        var error = Assert.Throws<UserException>(() => Read(FileOf(header, new byte[dataBytes])));

        Assert.Contains("'test'", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "it has 3 bytes")]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 0 }, "format's limit")]
    [InlineData(new byte[] { 9, 0, 0, 0, 0, 0, 0, 0, 123, 125 }, "claims 9 bytes but 2")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0 }, "start with '{'")]
    public void A_wrong_length_field_is_refused(byte[] content, string reason) =>
        Assert.Contains(reason, Assert.Throws<UserException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_must_be_unique_and_unreserved_when_writing()
    {
        var entry = Entry("a", SafetensorsType.U8, [1], 1);
        Assert.Throws<ArgumentException>(() => Write([entry, entry]));
        Assert.Throws<ArgumentException>(() => Write([Entry("__metadata__", SafetensorsType.U8, [1], 1)]));
        Assert.Throws<ArgumentException>(() => Entry("a", SafetensorsType.F32, [2], 1, 2, 3, 4));
    }

    internal static SafetensorsEntry Entry(string name, SafetensorsType type, long[] shape, params byte[] data) => new(name, type, shape, data);

    internal static byte[] Write(SafetensorsEntry[] entries, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var stream = new MemoryStream();
        SafetensorsFile.Write(stream, entries, metadata);
        return stream.ToArray();
    }

    internal static SafetensorsFile Read(byte[] content) => SafetensorsFile.Read(new MemoryStream(content), "test");

    private static byte[] FileOf(string header, params byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. data];
    }
}
