using System.Text.Json;
using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.PyTorchFiles;

/// <summary>Weights travel between PyTorch and here, both ways.</summary>
public sealed class ExchangeTests
{
    // By hand, because Debian's Python has no package for it.
    private const string ReadSafetensors = """
        def read_safetensors(path):
            import json, struct
            types = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64,
                     "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8, "BOOL": torch.bool}
            content = open(path, "rb").read()
            length = struct.unpack("<Q", content[:8])[0]
            assert length % 8 == 0
            header = json.loads(content[8:8 + length])
            header.pop("__metadata__", None)
            tensors = {}
            for name, entry in header.items():
                begin, end = (8 + length + offset for offset in entry["data_offsets"])
                assert begin % torch.empty(0, dtype=types[entry["dtype"]]).element_size() == 0
                data = bytearray(content[begin:end])
                tensors[name] = (torch.frombuffer(data, dtype=types[entry["dtype"]]) if data else torch.empty(0, dtype=types[entry["dtype"]])).reshape(entry["shape"])
            return tensors

        """;

    public static TheoryData<string> Python => [Networks.DcganPython, Networks.ResnetPython];

    [OracleTheory]
    [MemberData(nameof(Python))]
    public void A_network_trained_in_Python_gives_the_same_pictures_here(string python)
    {
        using var folder = new TemporaryFolder();
        // Some steps, so that no weight and no statistic is left as it was made.
        var result = Ask($"""
            {python}
            optimizer = torch.optim.Adam(network.parameters())
            for _ in range(3):
                network.zero_grad()
                network(x).square().mean().backward()
                optimizer.step()
            torch.save(network.state_dict(), {Quoted(folder["new.pth"])})
            torch.save(network.state_dict(), {Quoted(folder["old.pth"])}, _use_new_zipfile_serialization=False)
            torch.save(dict(epoch=3, model=network.state_dict(), optimizer=optimizer.state_dict()), {Quoted(folder["checkpoint.pth"])})
            network.eval()
            with torch.no_grad():
                return x, network(x)
            """);

        foreach (var state in new[] { StateFile.Load(folder["new.pth"]), StateFile.Load(folder["old.pth"]), PyTorchFile.Load(folder["checkpoint.pth"], within: "model") })
        {
            var network = Networks.Make(python);
            network.load_state_dict(state);
            network.eval();
            Fixture.Near(result["out1"], network.call(result["out0"]).detach(), "output", 1e-6);
        }

        var optimizer = PyTorchFile.Load(folder["checkpoint.pth"], within: "optimizer.state");
        Assert.Contains("0.exp_avg_sq", optimizer.Keys);
    }

    [OracleTheory]
    [MemberData(nameof(Python))]
    public void A_network_made_here_gives_the_same_pictures_in_Python(string python)
    {
        using var folder = new TemporaryFolder();
        var network = Networks.Make(python);
        var x = python == Networks.DcganPython ? randn(2, 8, 1, 1) : randn(2, 3, 32, 32);
        network.call(x);
        network.eval();
        PyTorchFile.Save(folder["weights.pth"], network.state_dict());
        StateFile.Save(folder["weights.safetensors"], network.state_dict(), new Dictionary<string, string> { ["format"] = "pt" });

        var results = PyTorch.Run($"""
            given = x
            {ReadSafetensors}
            {python}
            outputs = []
            for state in torch.load({Quoted(folder["weights.pth"])}), read_safetensors({Quoted(folder["weights.safetensors"])}):
                network.load_state_dict(state)
                network.eval()
                with torch.no_grad():
                    outputs.append(network(given))
            return outputs
            """, ScalarType.Float32, new Comparison(), null, [("x", x)]);
        Fixture.Near(results["out0"], network.call(x).detach(), "output by .pth", 1e-6);
        Fixture.Near(results["out1"], network.call(x).detach(), "output by safetensors", 1e-6);
    }

    [OracleFact]
    public void Every_protocol_type_and_layout_that_PyTorch_saves_is_read()
    {
        using var folder = new TemporaryFolder();
        foreach (var legacy in new[] { "True", "False" })
        {
            for (var protocol = 2; protocol <= 5; protocol++)
            {
                var file = folder[$"{legacy}{protocol}.pth"];
                var expected = Ask($$"""
                    import collections
                    tensors = {f"type.{kind}": (torch.randn(3, 4) * 50).to(kind) for kind in (
                        torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
                        torch.bool, torch.complex64, torch.complex128)}
                    tensors["byte"] = torch.randint(0, 255, (7,), dtype=torch.uint8)
                    tensors["scalar"], tensors["none"] = torch.randn(()), torch.randn(2, 0, 3)
                    big = torch.randn(6, 7, 8, 9)
                    tensors["view"], tensors["step"], tensors["permuted"] = big[2:4, 1], big[::2, :, 1::3, -1], big.permute(3, 1, 0, 2)
                    tensors["last"] = big.contiguous(memory_format=torch.channels_last)
                    tensors["spread"] = torch.randn(3, 1).expand(3, 5)
                    tensors["windows"] = torch.randn(9).unfold(0, 4, 2)
                    tensors["parameter"] = nn.Parameter(torch.randn(2))
                    tensors["änderung"] = torch.randn(1)
                    tensors["x" * 300] = torch.randn(1)
                    tensors["many"] = torch.cat([torch.randn(70000)])
                    torch.save(collections.OrderedDict(tensors), {{Quoted(file)}}, pickle_protocol={{protocol}}, _use_new_zipfile_serialization=not {{legacy}})
                    return [value.detach() for value in tensors.values()]
                    """);

                var read = PyTorchFile.Load(file);
                Assert.Equal(expected.Count, read.Count);
                foreach (var ((name, value), index) in read.Select((pair, index) => (pair, index)))
                {
                    var same = expected[$"out{index}"];
                    Assert.Equal(same.dtype, value.dtype);
                    Assert.Equal(same.shape, value.shape);
                    Assert.True(same.bytes.SequenceEqual(value.contiguous().bytes), $"{name} in protocol {protocol}, legacy {legacy}");
                }
            }
        }
    }

    [OracleFact]
    public void What_is_written_here_is_a_sound_archive_that_Python_loads()
    {
        using var folder = new TemporaryFolder();
        var tensors = Enum.GetValues<ScalarType>().Where(type => ElementType.Find(type) is not null).ToDictionary(type => $"type.{type}", type => arange(6).to(type).reshape(2, 3));
        tensors["ä 漢.weight"] = arange(6).to(float32).reshape(2, 3).transpose(0, 1);
        tensors["none"] = zeros(0, 4);
        tensors["scalar"] = tensor(2.5);
        tensors["again"] = tensors["scalar"];
        PyTorchFile.Save(folder["all.pth"], tensors);

        var results = Ask($"""
            import struct, zipfile
            with zipfile.ZipFile({Quoted(folder["all.pth"])}) as archive:
                assert archive.testzip() is None
                for entry in archive.infolist():
                    archive.fp.seek(entry.header_offset + 26)
                    name, extra = struct.unpack("<HH", archive.fp.read(4))
                    assert (entry.header_offset + 30 + name + extra) % 64 == 0, entry.filename
            state = torch.load({Quoted(folder["all.pth"])})
            assert list(state)[-1] == "again" and state["again"].data_ptr() == state["scalar"].data_ptr(), list(state)
            return list(state.values())
            """);

        Assert.Equal(tensors.Count, results.Count);
        foreach (var ((name, value), index) in tensors.Select((pair, index) => (pair, index)))
        {
            Assert.Equal(value.dtype, results[$"out{index}"].dtype);
            Assert.Equal(value.shape, results[$"out{index}"].shape);
            Assert.True(value.contiguous().bytes.SequenceEqual(results[$"out{index}"].bytes), name);
        }
    }

    [OracleFact]
    [OwnEngine("Its torch.save writes TorchScript archives.")]
    public void A_single_tensor_written_here_is_loaded_by_Python()
    {
        using var folder = new TemporaryFolder();
        save(tensor(2.5), folder["one.pth"]);
        Assert.Equal(2.5, Ask($"return torch.load({Quoted(folder["one.pth"])})")["out0"].item<double>());
    }

    [OracleTheory]
    [InlineData("nn.Linear(2, 2)", "'torch.nn.modules.linear.Linear'")]
    [InlineData("dict(weight=torch.ones(2), best=numpy.float64(0.5))", "'numpy.core.multiarray.scalar'")]
    [InlineData("dict(weight=torch.ones(2), steps={1, 2})", "'__builtin__.set'")]
    [InlineData("torch.ones(2).to_sparse()", "'torch._utils._rebuild_sparse_tensor'")]
    [InlineData("torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8)", "'torch._utils._rebuild_qtensor'")]
    [InlineData("type('Evil', (), dict(__reduce__=lambda self: (eval, ('1 / 0',))))()", "'__builtin__.eval'")]
    public void What_Python_saves_beyond_tensors_is_refused_by_its_name(string value, string reason)
    {
        using var folder = new TemporaryFolder();
        Ask($"""
            torch.save({value}, {Quoted(folder["new.pth"])})
            torch.save({value}, {Quoted(folder["old.pth"])}, _use_new_zipfile_serialization=False)
            return 0
            """);

        foreach (var file in new[] { "new.pth", "old.pth" })
        {
            Assert.Contains(reason, Assert.Throws<UserException>(() => StateFile.Load(folder[file])).Message, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, Tensor> Ask(string python) => PyTorch.Run(python, ScalarType.Float32, new Comparison(), null, []);

    private static string Quoted(string path) => JsonSerializer.Serialize(path);
}
