using System.IO.Compression;
using System.Text;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.PyTorchFiles;

public sealed class PyTorchFileTests
{
    private static readonly (string Name, ScalarType Type, long[] Shape)[] Expected =
    [
        ("state_dict.conv.weight", ScalarType.Float32, [2, 3, 1, 2]),
        ("state_dict.conv.bias", ScalarType.Float64, [2]),
        ("state_dict.half", ScalarType.Float16, [3]),
        ("state_dict.brain", ScalarType.BFloat16, [3]),
        ("state_dict.steps", ScalarType.Int64, []),
        ("state_dict.mask", ScalarType.Bool, [2]),
        ("state_dict.empty", ScalarType.Float32, [0, 3]),
        ("state_dict.transposed", ScalarType.Float32, [2, 3]),
        ("state_dict.slice", ScalarType.Float32, [2, 3]),
        ("state_dict.tied.a", ScalarType.Float32, [2, 2]),
        ("state_dict.tied.b", ScalarType.Float32, [2, 2]),
        ("history.0", ScalarType.Float32, [2]),
        ("history.1.deep", ScalarType.Byte, [1]),
        ("7", ScalarType.Int32, [1]),
    ];

    [Theory]
    [InlineData("archive.pth")]
    [InlineData("legacy.pth")]
    public void Tensors_of_a_checkpoint_come_by_their_dotted_names(string file)
    {
        var tensors = PyTorchFile.Load(PyTorchFiles.Locate(file));

        Assert.Equal(Expected.Select(tensor => tensor.Name), tensors.Keys);
        foreach (var (name, type, shape) in Expected)
        {
            var tensor = tensors[name];
            Assert.Equal(type, tensor.dtype);
            Assert.Equal(shape, tensor.shape);
            Assert.Equal(Enumerable.Range(0, (int)tensor.numel()).Select(value => (double)value), tensor.numel() == 0 ? [] : tensor.to(ScalarType.Float64).contiguous().data<double>().ToArray());
            Assert.False(tensor.requires_grad);
        }
    }

    [Fact]
    public void Tied_weights_stay_tied_and_channels_last_stays_so()
    {
        var tensors = PyTorchFile.Load(PyTorchFiles.Locate("archive.pth"));

        Assert.Same(tensors["state_dict.tied.a"], tensors["state_dict.tied.b"]);
        // Of a dimension of one element the stride says nothing.
        Assert.Equal([6L, 1L, 3L], tensors["state_dict.conv.weight"].squeeze(2).stride());
    }

    [Fact]
    public void A_part_is_taken_by_its_name()
    {
        var state = PyTorchFile.Load(PyTorchFiles.Locate("legacy.pth"), within: "state_dict");
        Assert.Equal(11, state.Count);
        Assert.Contains("conv.weight", state.Keys);

        var error = Assert.Throws<UserException>(() => PyTorchFile.Load(PyTorchFiles.Locate("legacy.pth"), within: "model"));
        Assert.Contains("no tensors within 'model'; choose one of its parts: state_dict, history, 7.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [OwnEngine("Its torch.load reads TorchScript archives only.")]
    public void A_single_tensor_is_read_and_written()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], load(PyTorchFiles.Locate("tensor.pth")).data<float>().ToArray());

        using var folder = new TemporaryFolder();
        var written = arange(6).reshape(2, 3).transpose(0, 1);
        save(written, folder["tensor.pth"]);
        var read = Tensor.load(folder["tensor.pth"]);
        Assert.Equal([3L, 2L], read.shape);
        Assert.Equal([0, 3, 1, 4, 2, 5], read.data<long>().ToArray());
        Assert.Contains("14 named tensors", Assert.Throws<UserException>(() => load(PyTorchFiles.Locate("archive.pth"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back_in_every_element_type_and_layout()
    {
        var tensors = Enum.GetValues<ScalarType>().Where(type => ElementType.Find(type) is not null).ToDictionary(type => type.ToString(), type => arange(6).to(type).reshape(2, 3));
        tensors["ä 漢 🎨.weight"] = arange(6).reshape(2, 3).transpose(0, 1);
        tensors["empty"] = zeros(0, 4);
        tensors["scalar"] = tensor(2.5);
        tensors["again"] = tensors["scalar"];

        using var stream = new MemoryStream();
        PyTorchFile.Save(stream, tensors);
        var read = PyTorchFile.Load(stream, "test");

        Assert.Equal(tensors.Keys, read.Keys);
        Assert.All(tensors, pair =>
        {
            Assert.Equal(pair.Value.dtype, read[pair.Key].dtype);
            Assert.Equal(pair.Value.shape, read[pair.Key].shape);
            Assert.True(pair.Value.contiguous().bytes.SequenceEqual(read[pair.Key].bytes), pair.Key);
        });
        Assert.Same(read["scalar"], read["again"]);
    }

    [Fact]
    public void The_same_tensors_give_the_same_archive_whose_storages_are_aligned()
    {
        var tensors = new Dictionary<string, Tensor> { ["a"] = ones(3), ["b"] = arange(5) };
        var content = Written(tensors);

        Assert.Equal(content, Written(tensors));
        using var archive = new ZipArchive(new MemoryStream(content));
        Assert.Equal(["archive/data.pkl", "archive/byteorder", "archive/data/0", "archive/data/1", "archive/version"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(tensors.Values, tensor => Assert.Equal(0, content.AsSpan().IndexOf(tensor.bytes) % 64));
        using var stored = archive.GetEntry("archive/data/1")!.Open();
        var bytes = new byte[40];
        stored.ReadExactly(bytes);
        Assert.True(tensors["b"].bytes.SequenceEqual(bytes));
    }

    [Theory]
    [InlineData("archive/byteorder", "big", "big-endian")]
    [InlineData("archive/data.pkl", "\u0080\u0002cos\nsystem\n.", "'os.system'")]
    [InlineData("archive/data.pkl", "\u0080\u0002cbuiltins\neval\nU\u00011\u0085R.", "'builtins.eval'")]
    [InlineData("archive/data.pkl", "\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.", "'os.system'")]
    [InlineData("archive/data.pkl", "\u0080\u0002ctorch\nFloatStorage\n)R.", "arguments that PyTorch never gives")]
    [InlineData("archive/data.pkl", "\u0080\u0002ccollections\nOrderedDict\n)R(U\u0001aK\u0001U\u0001bK\u0002i", "the instruction 0x69")]
    [InlineData("archive/data.pkl", "\u0080\u0001N.", "protocol 1")]
    [InlineData("archive/data.pkl", "\u0080\u0002", "ends too early")]
    [InlineData("archive/data.pkl", "\u0080\u0002.", "in the middle of a value")]
    [InlineData("archive/data.pkl", "\u0080\u0002t.", "never began")]
    [InlineData("archive/data.pkl", "\u0080\u0002(0.", "takes a value where none is")]
    [InlineData("archive/data.pkl", "\u0080\u0002h\u0005.", "recalls value 5")]
    [InlineData("archive/data.pkl", "\u0080\u0002X\u00ff\u00ff\u00ff\u007f.", "needs 2147483647 bytes but 1 follow")]
    [InlineData("archive/data.pkl", "\u0080\u0002U\u0001a\u0085Q.", "in a way that PyTorch does not")]
    public void What_is_more_than_tensors_is_refused_by_its_name(string entry, string content, string reason)
    {
        var archive = Replaced(entry, Encoding.Latin1.GetBytes(content), CompressionLevel.NoCompression);
        Assert.Contains(reason, Assert.Throws<UserException>(() => PyTorchFile.Load(archive, "test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_itself_and_a_tree_without_end_are_refused()
    {
        // l = []; l.append(l)
        var circle = Replaced("archive/data.pkl", [0x80, 2, .. "]q\u0000h\u0000a."u8], CompressionLevel.NoCompression);
        Assert.Contains("nested more than", Assert.Throws<UserException>(() => PyTorchFile.Load(circle, "test")).Message, StringComparison.Ordinal);

        // Each list holds the one before twice.
        var lists = string.Concat(Enumerable.Range(1, 40).Select(index => $"]q{(char)index}(h{(char)(index - 1)}h{(char)(index - 1)}e"));
        var tree = Replaced("archive/data.pkl", [0x80, 2, .. Encoding.Latin1.GetBytes($"(]q\u0000{lists}t.")], CompressionLevel.NoCompression);
        Assert.Contains("more than 200000 tensors", Assert.Throws<UserException>(() => PyTorchFile.Load(tree, "test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_repeated_beyond_the_file_is_refused()
    {
        var text = Encoding.Latin1.GetString(Pickle()).Replace("(J\u0003\0\0\0t(J\u0001\0\0\0t", "(J\0\0\0\u0040t(J\0\0\0\0t", StringComparison.Ordinal);
        var archive = Replaced("archive/data.pkl", Encoding.Latin1.GetBytes(text), CompressionLevel.NoCompression);
        Assert.Contains("far larger than the file", Assert.Throws<UserException>(() => PyTorchFile.Load(archive, "test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_copied_over_and_over_is_refused()
    {
        // A thousand pairs, and five thousand dictionaries made of them.
        var pairs = string.Concat(Enumerable.Repeat("h\u0001", 1000));
        var calls = string.Concat(Enumerable.Repeat("h\0h\u0002\u0085R0", 5000));
        var text = $"\u0080\u0002ccollections\nOrderedDict\nq\0NN\u0086q\u0001]q\u0002({pairs}e{calls}.";
        var archive = Replaced("archive/data.pkl", Encoding.Latin1.GetBytes(text), CompressionLevel.NoCompression);
        Assert.Contains("more than 4000000 values", Assert.Throws<UserException>(() => PyTorchFile.Load(archive, "test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_long_and_many_are_refused()
    {
        // A thousand names of 900 letters for one dictionary of a hundred lists.
        var name = new string('n', 896);
        string Named(int index) => $"X\u0084\u0003\0\0{name}{index:0000}";
        var inner = string.Concat(Enumerable.Range(0, 100).Select(index => $"U\u0002{index:00}]"));
        var outer = string.Concat(Enumerable.Range(0, 1000).Select(index => $"{Named(index)}h\u0001"));
        var archive = Replaced("archive/data.pkl", Encoding.Latin1.GetBytes($"\u0080\u0002}}q\0}}q\u0001({inner}u0({outer}u."), CompressionLevel.NoCompression);
        Assert.Contains("letters together", Assert.Throws<UserException>(() => PyTorchFile.Load(archive, "test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_element_is_the_offset_says_nothing()
    {
        var text = Encoding.Latin1.GetString(Pickle()).Replace("QJ\0\0\0\0(J\u0003\0\0\0t", "Q\u008a\u0008\0\0\0\0\0\0\0\u0020(J\0\0\0\0t", StringComparison.Ordinal);
        var archive = Replaced("archive/data.pkl", Encoding.Latin1.GetBytes(text), CompressionLevel.NoCompression);
        Assert.Equal([0L], PyTorchFile.Load(archive, "test")["a"].shape);
    }

    [Fact]
    public void Numbers_of_any_length_are_read()
    {
        var text = Encoding.Latin1.GetString(Pickle()).Replace("(J\u0003\0\0\0t(J\u0001\0\0\0t", "(\u008a\u0001\u0003t(\u008b\u0008\0\0\0\u0001\0\0\0\0\0\0\0t", StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], PyTorchFile.Load(Replaced("archive/data.pkl", Encoding.Latin1.GetBytes(text), CompressionLevel.NoCompression), "test")["a"].data<float>().ToArray());
    }

    [Fact]
    public void A_compressed_archive_is_refused() =>
        Assert.Contains("compressed", Assert.Throws<UserException>(() => PyTorchFile.Load(Replaced("archive/data.pkl", Pickle(), CompressionLevel.Optimal), "test")).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_files_are_refused_in_one_sentence()
    {
        Assert.Contains("neither an archive nor a pickle", Assert.Throws<UserException>(() => PyTorchFile.Load(new MemoryStream([1, 2, 3]), "test")).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere.pth", Assert.Throws<UserException>(() => PyTorchFile.Load("nowhere.pth")).Message, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        Assert.Throws<UserException>(() => PyTorchFile.Save(folder.Path, new Dictionary<string, Tensor>()));
    }

    private static byte[] Written(IReadOnlyDictionary<string, Tensor> tensors)
    {
        using var stream = new MemoryStream();
        PyTorchFile.Save(stream, tensors);
        return stream.ToArray();
    }

    private static byte[] Pickle()
    {
        using var archive = new ZipArchive(new MemoryStream(Written(new Dictionary<string, Tensor> { ["a"] = ones(3) })));
        using var stream = archive.GetEntry("archive/data.pkl")!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>An archive of one tensor in which an entry has another content.</summary>
    private static MemoryStream Replaced(string name, byte[] content, CompressionLevel level)
    {
        var stream = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(Written(new Dictionary<string, Tensor> { ["a"] = ones(3) }))))
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.FullName == name ? new MemoryStream(content) : entry.Open();
                using var to = target.CreateEntry(entry.FullName, level).Open();
                from.CopyTo(to);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
