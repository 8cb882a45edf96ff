using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Modules;

/// <summary>Modules that hold others, files of their state, and hooks.</summary>
public sealed class ContainerTests
{
    private sealed class Sum() : Module<Tensor, Tensor, Tensor, Tensor>(nameof(Sum))
    {
        public override Tensor forward(Tensor input1, Tensor input2, Tensor input3) => input1 + input2 + input3;
    }

    private sealed class Loadable : Module<Tensor, Tensor>
    {
        private readonly Linear layer = Linear(2, 3);

        public Loadable()
            : base(nameof(Loadable)) => RegisterComponents();

        public override Tensor forward(Tensor input) => layer.call(input);
    }

    [Fact]
    [OwnEngine("It takes a name twice.")]
    public void A_sequence_is_indexed_sliced_and_extended()
    {
        var sequence = Sequential(("first", Linear(2, 3)), ("second", ReLU())).append("third", Linear(3, 1)).append(Tanh());
        Assert.Equal(["first", "second", "third", "3"], sequence.named_children().Select(named => named.name));
        Assert.IsType<ReLU>(sequence[1]);
        Assert.Equal(["second", "third"], sequence[1..3].named_children().Select(named => named.name));
        Assert.Equal(["third", "3"], sequence[(2, null)].named_children().Select(named => named.name));
        var input = randn(4, 2);
        Assert.True(sequence.call(input).allclose(sequence[2..].call(sequence[..2].call(input))));
        Assert.Throws<ArgumentException>(() => sequence.append("first", Identity()));
        Assert.Equal(0, Sequential().Count);
        Assert.Equal(["a"], Sequential(Tuple.Create("a", (Module<Tensor, Tensor>)Identity())).named_children().Select(named => named.name));
    }

    [Fact]
    [OwnEngine("It registers once, with the module around them.")]
    public void Lists_and_dictionaries_register_what_they_hold()
    {
        var list = ModuleList<Linear>(Linear(1, 1), Linear(1, 1, false));
        list.Insert(0, Linear(2, 2, false));
        list.append(Linear(3, 3, false));
        Assert.Equal(["0.weight", "1.weight", "1.bias", "2.weight", "3.weight"], list.named_parameters().Select(named => named.name));
        list.RemoveAt(1);
        Assert.Equal(["0.weight", "1.weight", "2.weight"], list.state_dict().Keys);

        var named = ModuleDict<Module<Tensor, Tensor>>(("up", Linear(1, 2)), ("down", Linear(2, 1)));
        named["side"] = Identity();
        Assert.Equal(["up", "down", "side"], named.Keys);
        Assert.True(named.Remove("up"));
        Assert.Equal(["down.weight", "down.bias"], named.state_dict().Keys);
        Assert.Throws<ArgumentException>(() => named.Add("down", Identity()));

        var parameters = ParameterList(Parameter(ones(1)), Parameter(zeros(2)));
        parameters.Add(Parameter(ones(3)));
        parameters.RemoveAt(0);
        Assert.Equal([2L, 3], parameters.parameters().Select(parameter => parameter.numel()));
        Assert.Equal(["scale"], ParameterDict(("scale", Parameter(ones(1)))).state_dict().Keys);
    }

    [Fact]
    public void Modules_with_several_inputs_run_their_hooks()
    {
        var sum = new Sum();
        var before = sum.register_forward_pre_hook((_, first, second, third) => (first * 2, second, third));
        var after = sum.register_forward_hook((_, _, _, _, result) => result + 1);
        Assert.Equal(5, sum.call(ones(1), ones(1), ones(1)).item<float>());
        before.remove();
        after.remove();
        Assert.Equal(3, sum.call(ones(1), ones(1), ones(1)).item<float>());
    }

    [Fact]
    [OwnEngine("It closes the stream, and its errors name no parameter.")]
    public void State_goes_through_files_and_streams()
    {
        using var folder = new TemporaryFolder();
        var saved = new Loadable();
        saved.save(folder["weights.dat"]);
        var created = nn.Module.Create<Loadable>(folder["weights.dat"]);
        Assert.True(saved.get_parameter("layer.weight")!.bytes.SequenceEqual(created.get_parameter("layer.weight")!.bytes));

        using var stream = new MemoryStream();
        saved.save(stream, ["layer.bias"]);
        var other = new Loadable();
        var before = other.get_parameter("layer.bias")!.clone();
        stream.Position = 0;
        Assert.Contains("missing layer.bias", Assert.Throws<UserException>(() => other.load(stream)).Message, StringComparison.Ordinal);
        stream.Position = 0;
        var loaded = new Dictionary<string, bool>();
        other.load(stream, strict: false, loadedParameters: loaded);
        Assert.Equal((true, false), (loaded["layer.weight"], loaded["layer.bias"]));
        Assert.True(before.bytes.SequenceEqual(other.get_parameter("layer.bias")!.bytes));
        Assert.True(saved.get_parameter("layer.weight")!.bytes.SequenceEqual(other.get_parameter("layer.weight")!.bytes));
        Assert.Contains("check the path", Assert.Throws<UserException>(() => other.load(folder["absent.dat"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    [OwnEngine("It reads its own format only.")]
    public void State_is_read_from_files_of_any_format()
    {
        using var folder = new TemporaryFolder();
        var saved = new Loadable();
        StateFile.Save(folder["weights.safetensors"], saved.state_dict());
        PyTorchFile.Save(folder["weights.pth"], saved.state_dict());
        foreach (var file in new[] { "weights.safetensors", "weights.pth" })
        {
            var loaded = nn.Module.Create<Loadable>(folder[file]);
            Assert.True(saved.get_parameter("layer.weight")!.bytes.SequenceEqual(loaded.get_parameter("layer.weight")!.bytes), file);
        }
    }

    [Fact]
    public void A_module_is_converted_as_a_whole()
    {
        var module = Sequential(Linear(2, 2), BatchNorm1d(2));
        Assert.Equal(ScalarType.Float64, module.@double().get_parameter("0.weight")!.dtype);
        Assert.Equal(ScalarType.Float32, module.to(ones(1)).get_buffer("1.running_mean")!.dtype);
        Assert.Equal(ScalarType.Int64, module.get_buffer("1.num_batches_tracked")!.dtype);
    }
}
