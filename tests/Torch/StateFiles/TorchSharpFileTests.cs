using System.Text;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.StateFiles;

public sealed class TorchSharpFileTests
{
    [Fact]
    public void A_tensor_has_the_bytes_that_TorchSharp_writes()
    {
        using var stream = new MemoryStream();
        tensor(new float[,] { { 1, 2 } }).Save(stream);

        // Float32 is 6; two dimensions of 1 and 2; the elements.
        Assert.Equal([6, 2, 1, 2, 0, 0, 128, 63, 0, 0, 0, 64], stream.ToArray());
    }

    [Fact]
    [OwnEngine("It saves tensors that lie in order only.")]
    public void A_tensor_of_every_element_type_comes_back()
    {
        foreach (var type in Enum.GetValues<ScalarType>())
        {
            var written = arange(300).to(type).reshape(3, 100).transpose(0, 1);
            using var stream = new MemoryStream();
            written.Save(stream);
            stream.Position = 0;
            var read = Tensor.Load(stream);

            Assert.Equal(type, read.dtype);
            Assert.Equal([100L, 3L], read.shape);
            Assert.Equal(stream.Length, stream.Position);
            Assert.True(written.contiguous().bytes.SequenceEqual(read.bytes), type.ToString());
        }
    }

    [Fact]
    public void Tensors_by_name_come_back_from_a_stream_that_cannot_seek()
    {
        var tensors = new Dictionary<string, Tensor> { ["ä.weight"] = arange(400_000).to(float32), ["empty"] = zeros(0, 3), ["one"] = tensor(7L) };
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) TorchSharpFile.Write(writer, tensors);

        using var reader = new BinaryReader(new OneWayStream(stream.ToArray()));
        var read = TorchSharpFile.Read(reader, "test");

        Assert.Equal(tensors.Keys, read.Keys);
        Assert.All(tensors, pair => Assert.True(pair.Value.bytes.SequenceEqual(read[pair.Key].bytes)));
    }

    [Theory]
    [InlineData(new byte[] { 6, 1, 2, 0, 0, 128, 63 }, "needs 8 bytes but 4")]
    [InlineData(new byte[] { 6, 1 }, "end of the stream")]
    [InlineData(new byte[] { 99, 0 }, "unknown element type 99")]
    [InlineData(new byte[] { 6, 200, 1 }, "end of the stream")]
    [InlineData(new byte[] { 6, 2, 255, 255, 255, 255, 255, 255, 255, 255, 127, 4 }, "cannot have the shape")]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 }, "7-bit")]
    [OwnEngine("It says so in other words.")]
    public void A_damaged_tensor_is_refused_with_its_reason(byte[] content, string reason)
    {
        var error = Assert.Throws<UserException>(() => Tensor.Load(new MemoryStream(content)));
        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [OwnEngine("It says so in other words.")]
    public void A_stream_that_cannot_seek_gets_memory_for_what_it_delivers_only()
    {
        // Claims 2^29 numbers and ends.
        var error = Assert.Throws<UserException>(() => Tensor.Load(new OneWayStream([6, 1, 128, 128, 128, 128, 1])));
        Assert.Contains("end of the stream", error.Message, StringComparison.Ordinal);
    }

    private sealed class OneWayStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
