using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Modules;

/// <summary>Normalisations beyond their results: what they refuse, what their properties do.</summary>
public sealed class NormalisationTests
{
    [OracleFact]
    public void Without_momentum_all_batches_weigh_alike() => PyTorch.ModuleAgrees(
        "nn.BatchNorm2d(3, momentum=None)",
        () =>
        {
            var norm = BatchNorm2d(3);
            norm.momentum = null;
            return norm;
        },
        "return module(x), module(x * 2 + 1), module.eval()(x)",
        (norm, t) =>
        {
            var (first, second) = (norm.call(t["x"]), norm.call((t["x"] * 2) + 1));
            norm.eval();
            return [first, second, norm.call(t["x"])];
        },
        Tolerance.Product,
        ("x", randn(4, 3, 2, 5)));

    [Fact]
    [OwnEngine("It says so in other words.")]
    public void Inputs_of_other_dimensions_are_refused()
    {
        Assert.Contains("takes (N, C, H, W)", Assert.Throws<ArgumentException>(() => BatchNorm2d(3).call(ones(2, 3, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("[2, 3, 4, 5]", Assert.Throws<ArgumentException>(() => BatchNorm1d(3).call(ones(2, 3, 4, 5))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => InstanceNorm2d(3).call(ones(2, 3)));
    }

    [Fact]
    [OwnEngine("It keeps a parameter that was taken away in its state.")]
    public void Parameters_can_be_replaced_and_taken_away()
    {
        var norm = BatchNorm2d(2);
        norm.weight = Parameter(full(2, 3f));
        norm.bias = null;
        Assert.Equal(["weight", "running_mean", "running_var", "num_batches_tracked"], norm.state_dict().Keys);
        Assert.Same(norm.weight, Assert.Single(norm.parameters()));
        norm.call(randn(4, 2, 3, 3));
        norm.reset_parameters();
        Assert.Equal([1f, 1f], norm.weight.data<float>().ToArray());
        Assert.Equal([0f, 0f], norm.running_mean!.data<float>().ToArray());
        Assert.Equal(0, norm.num_batches_tracked!.item<long>());
    }
}
