using ArtGan.Tests.Support;

namespace ArtGan.Tests.Torch;

/// <summary>Modules: registration, walks, state and its errors.</summary>
public class ModuleTests
{
    private sealed class TwoLayers : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first = Linear(4, 3);
        private readonly Module<Tensor, Tensor> norm = BatchNorm1d(3);
        private readonly Parameter scale = Parameter(ones(3));
        private readonly Tensor offset = zeros(3);

        public TwoLayers()
            : base(nameof(TwoLayers)) => RegisterComponents();

        public override Tensor forward(Tensor input) => (norm.call(first.call(input)) * scale) + offset;
    }

    [Fact]
    public void Fields_are_registered_under_their_names()
    {
        var module = new TwoLayers();
        Assert.Equal(["scale", "first.weight", "first.bias", "norm.weight", "norm.bias"], module.named_parameters().Select(pair => pair.Item1));
        Assert.Equal(
            ["first.bias", "first.weight", "norm.bias", "norm.num_batches_tracked", "norm.running_mean", "norm.running_var", "norm.weight", "offset", "scale"],
            module.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void State_survives_a_file()
    {
        using var folder = new TemporaryFolder();
        var saved = new TwoLayers();
        saved.call(randn(8, 4));
        saved.save(folder["weights.safetensors"]);
        var loaded = new TwoLayers();
        loaded.load(folder["weights.safetensors"]);
        foreach (var (path, tensor) in saved.state_dict())
        {
            Assert.True(tensor.bytes.SequenceEqual(loaded.state_dict()[path].bytes), path);
        }

        Assert.Equal(1, loaded.state_dict()["norm.num_batches_tracked"].item<long>());
    }

    [Fact]
    [OwnEngine("It copies what it can before it fails.")]
    public void State_that_does_not_fit_changes_nothing_and_says_why()
    {
        var module = new TwoLayers();
        var before = module.state_dict()["scale"].clone();
        var wrong = module.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        wrong["scale"] = full(4, 9);
        Assert.Contains("'scale' has shape [4]", Assert.Throws<UserException>(() => module.load_state_dict(wrong)).Message, StringComparison.Ordinal);
        wrong.Remove("scale");
        wrong["other"] = ones(1);
        var message = Assert.Throws<UserException>(() => module.load_state_dict(wrong)).Message;
        Assert.Contains("missing scale", message, StringComparison.Ordinal);
        Assert.Contains("not known other", message, StringComparison.Ordinal);
        Assert.True(before.bytes.SequenceEqual(module.state_dict()["scale"].bytes));
    }

    [Fact]
    public void Batch_norm_keeps_running_statistics_and_uses_them_in_evaluation()
    {
        var norm = BatchNorm2d(1);
        var input = tensor([1f, 2f, 3f, 4f], [1, 1, 2, 2]);
        Assert.Equal(0, norm.call(input).mean().item<float>(), 1e-6);
        Assert.Equal(0.25f, norm.running_mean!.item<float>(), 1e-6);
        Assert.Equal(0.9 + (0.1 * 5 / 3), norm.running_var!.item<float>(), 1e-6);
        norm.eval();
        Assert.Equal((2.5 - 0.25) / Math.Sqrt(0.9 + (0.1 * 5 / 3) + 1e-5), norm.call(input).mean().item<float>(), 1e-5);
    }

    [Fact]
    [OwnEngine("It makes new parameters.")]
    public void Conversion_keeps_the_parameter_objects()
    {
        var module = new TwoLayers();
        var scale = module.get_parameter("scale");
        module.to(ScalarType.Float64);
        Assert.Same(scale, module.get_parameter("scale"));
        Assert.Equal(ScalarType.Float64, scale!.dtype);
        Assert.True(scale.requires_grad);
        Assert.Equal(ScalarType.Int64, module.get_buffer("norm.num_batches_tracked")!.dtype);
    }

    [Fact]
    public void Hooks_see_and_replace_results_until_removed()
    {
        var layer = Identity();
        var hook = layer.register_forward_hook((_, _, result) => result * 2);
        Assert.Equal(2, layer.call(ones(1)).item<float>());
        hook.remove();
        hook.remove();
        Assert.Equal(1, layer.call(ones(1)).item<float>());
    }

    [Fact]
    public void Dropout_drops_only_while_training()
    {
        var dropout = Dropout(0.5);
        var input = ones(1000);
        Assert.InRange(dropout.call(input).eq(0).sum().item<long>(), 400, 600);
        dropout.eval();
        Assert.True(dropout.call(input).bytes.SequenceEqual(input.bytes));
    }
}
