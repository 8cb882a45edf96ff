using System.Buffers.Binary;
using System.Text;
using ArtGan.Tests.Support;
using ArtGan.Torch;
using Files = ArtGan.Tests.Torch.PyTorchFiles.PyTorchFiles;

namespace ArtGan.Tests.Torch.StateFiles;

public sealed class StateFileTests
{
    private static readonly Dictionary<string, Tensor> Some = new()
    {
        ["weight"] = arange(6).to(float32).reshape(2, 3),
        ["bias"] = arange(3).to(bfloat16),
        ["steps"] = tensor(7L),
        ["mask"] = tensor(new[] { true, false, true }),
        ["none"] = zeros(0, 2),
    };

    [Fact]
    public void Every_format_is_known_by_its_content()
    {
        using var folder = new TemporaryFolder();
        StateFile.Save(folder["a"], Some);
        PyTorchFile.Save(folder["b"], Some);
        using (var writer = new BinaryWriter(File.Create(folder["c"]))) TorchSharpFile.Write(writer, Some);

        foreach (var file in new[] { "a", "b", "c" })
        {
            var read = StateFile.Load(folder[file]);
            Assert.Equal(Some.Keys.Order(), read.Keys.Order());
            Assert.All(Some, pair => AssertSame(pair.Value, read[pair.Key]));
        }

        Assert.Contains("history.1.deep", StateFile.Load(Files.Locate("legacy.pth")).Keys);
    }

    [Fact]
    public void An_empty_state_is_known_in_every_format()
    {
        var none = new Dictionary<string, Tensor>();
        foreach (var write in new Action<Stream>[] { stream => StateFile.Save(stream, none), stream => PyTorchFile.Save(stream, none), stream => stream.WriteByte(0) })
        {
            using var stream = new MemoryStream();
            write(stream);
            Assert.Empty(StateFile.Load(stream, "test"));
        }
    }

    [Fact]
    public void Tensors_are_written_whatever_their_strides_and_gradients()
    {
        var tensors = new Dictionary<string, Tensor>
        {
            ["transposed"] = arange(6).to(float32).reshape(2, 3).transpose(0, 1),
            ["every second"] = arange(10)[TensorIndex.Slice(0, 10, 2)],
            ["trained"] = ones(2, 2).requires_grad_(),
        };
        using var stream = new MemoryStream();
        StateFile.Save(stream, tensors);
        var read = StateFile.Load(stream, "test");

        Assert.All(tensors, pair => AssertSame(pair.Value, read[pair.Key]));
        Assert.False(read["trained"].requires_grad);
    }

    [Fact]
    public void An_element_type_that_safetensors_lacks_is_refused_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<UserException>(() => StateFile.Save(folder["file"], new Dictionary<string, Tensor> { ["z"] = zeros(2).to(ScalarType.ComplexFloat32) }));
        Assert.Contains("ComplexFloat32, as 'z' is", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Mapped_tensors_are_the_files_own_and_changing_them_leaves_it_alone()
    {
        using var folder = new TemporaryFolder();
        StateFile.Save(folder["file"], Some);
        var before = File.ReadAllBytes(folder["file"]);
        var mapped = StateFile.Map(folder["file"]);

        Assert.All(Some, pair => AssertSame(pair.Value, mapped[pair.Key]));
        mapped["weight"].add_(1);
        Assert.Equal(Some["weight"].add(1).bytes.ToArray(), mapped["weight"].bytes.ToArray());
        Assert.Equal(before, File.ReadAllBytes(folder["file"]));

        // Replaced and deleted, as Save and rm do, the old file lives on in its tensors.
        StateFile.Save(folder["file"], new Dictionary<string, Tensor> { ["weight"] = zeros(1) });
        AssertSame(Some["bias"], mapped["bias"]);
        File.Delete(folder["file"]);
        AssertSame(Some["steps"], mapped["steps"]);
    }

    [Fact]
    [OwnEngine("It cannot map files.")]
    public void A_mapped_gigabyte_takes_memory_only_where_it_is_read()
    {
        using var folder = new TemporaryFolder();
        const long Elements = 1 << 28;
        var json = Encoding.UTF8.GetBytes($$$"""{"big":{"dtype":"F32","shape":[{{{Elements}}}],"data_offsets":[0,{{{4 * Elements}}}]}}""".PadRight(80));
        using (var stream = File.Create(folder["file"]))
        {
            stream.Write(BitConverter.GetBytes((long)json.Length));
            stream.Write(json);
            // A hole in the file, which takes no room on the disk.
            stream.SetLength(8 + json.Length + (4 * Elements));
            stream.Position = stream.Length - 4;
            stream.Write(BitConverter.GetBytes(2.5f));
        }

        var before = Environment.WorkingSet;
        var big = StateFile.Map(folder["file"])["big"];

        Assert.Equal(2.5f, big.narrow(0, Elements - 1, 1).item<float>());
        Assert.Equal(0f, big.narrow(0, 0, 1).item<float>());
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 256 << 20);
        GC.KeepAlive(big);
    }

    [Fact]
    public void A_file_whose_data_are_not_aligned_is_read_and_mapped_all_the_same()
    {
        using var folder = new TemporaryFolder();
        using (var stream = new MemoryStream())
        {
            StateFile.Save(stream, Some);
            var content = stream.ToArray();
            var length = BinaryPrimitives.ReadInt64LittleEndian(content);
            BinaryPrimitives.WriteInt64LittleEndian(content, length + 1);
            folder.Write("file", [.. content[..(int)(8 + length)], (byte)' ', .. content[(int)(8 + length)..]]);
        }

        Assert.All(Some, pair => AssertSame(pair.Value, StateFile.Load(folder["file"])[pair.Key]));
        Assert.All(Some, pair => AssertSame(pair.Value, StateFile.Map(folder["file"])[pair.Key]));
    }

    [Fact]
    public void Damaged_and_absent_files_are_one_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("short", [1, 2, 3]);
        foreach (var load in new Func<string, Dictionary<string, Tensor>>[] { StateFile.Load, StateFile.Map })
        {
            Assert.Contains("not a usable safetensors file: it has 3 bytes", Assert.Throws<UserException>(() => load(folder["short"])).Message, StringComparison.Ordinal);
            Assert.Contains("could not be read", Assert.Throws<UserException>(() => load(folder["absent"])).Message, StringComparison.Ordinal);
        }

        Assert.Contains("not a usable PyTorch file", Assert.Throws<UserException>(() => StateFile.Load(folder.Write("zip", "PK\x03\x04 and no more"))).Message, StringComparison.Ordinal);
    }

    private static void AssertSame(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.dtype, actual.dtype);
        Assert.Equal(expected.shape, actual.shape);
        Assert.True(expected.detach().contiguous().bytes.SequenceEqual(actual.bytes));
    }
}
