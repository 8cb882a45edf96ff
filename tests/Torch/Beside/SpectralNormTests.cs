using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>Spectral normalisation starts, trains and evaluates as PyTorch's, second gradients included.</summary>
public sealed class SpectralNormTests
{
    // Two passes in training, the second of which is differentiated with the first, and one in evaluation.
    private const string Use = """
        first = module(x)
        second = module(x * 0.5)
        module.eval()
        return first, second, module(x)
        """;

    private static readonly Dictionary<string, (Func<SpectralNormLayer> Layer, long[] Shape)> Cases = new()
    {
        ["nn.Linear(5, 4)"] = (() => SpectralNorm.Linear(5, 4), [3, 5]),
        ["nn.Linear(5, 4, bias=False), n_power_iterations=3, eps=1e-6"] = (() => SpectralNorm.Linear(5, 4, false, new SpectralNormOptions { PowerIterations = 3, Epsilon = 1e-6 }), [3, 5]),
        ["nn.Conv2d(3, 4, 4, 2, 1)"] = (() => SpectralNorm.Conv2d(3, 4, 4, 2, 1), [2, 3, 8, 8]),
        ["nn.Conv2d(4, 6, 3, padding=2, dilation=2, groups=2, bias=False)"] = (() => SpectralNorm.Conv2d(4, 6, 3, padding: 2, dilation: 2, groups: 2, bias: false), [2, 4, 7, 7]),
        ["nn.ConvTranspose2d(3, 4, 4, 2, 1)"] = (() => SpectralNorm.ConvTranspose2d(3, 4, 4, 2, 1), [2, 3, 5, 5]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Results_gradients_and_state_are_PyTorchs(string name) => PyTorch.ModuleAgrees(
        $"nn.utils.spectral_norm({name})",
        Cases[name].Layer,
        Use,
        (layer, values) =>
        {
            var (first, second) = (layer.call(values["x"]), layer.call(values["x"] * 0.5));
            layer.eval();
            return [first, second, layer.call(values["x"])];
        },
        Tolerance.Product,
        ("x", randn(Cases[name].Shape)));

    [OracleFact]
    public void A_gradient_penalty_through_it_is_PyTorchs() => PyTorch.ModuleAgrees(
        "nn.Sequential(nn.utils.spectral_norm(nn.Conv2d(3, 4, 4, 2, 1)), nn.LeakyReLU(0.2), nn.Flatten(), nn.utils.spectral_norm(nn.Linear(64, 1)))",
        () => Sequential(SpectralNorm.Conv2d(3, 4, 4, 2, 1), LeakyReLU(0.2), Flatten(), SpectralNorm.Linear(64, 1)),
        new Comparison { Penalty = ["x"] },
        ("x", randn(2, 3, 8, 8)));

    [Fact]
    public void Evaluation_leaves_the_vectors_alone()
    {
        var layer = SpectralNorm.Linear(5, 4);
        layer.eval();
        var before = layer.get_buffer("weight_u")!.clone();
        layer.call(randn(2, 5));
        Assert.True(before.bytes.SequenceEqual(layer.get_buffer("weight_u")!.bytes));
        layer.train();
        layer.call(randn(2, 5));
        Assert.False(before.bytes.SequenceEqual(layer.get_buffer("weight_u")!.bytes));
    }

    [Fact]
    public void After_many_passes_the_largest_singular_value_is_one()
    {
        var layer = SpectralNorm.Linear(6, 5, options: new SpectralNormOptions { PowerIterations = 200 });
        layer.call(randn(1, 6));
        var weight = layer.NormalisedWeight().detach();

        // W W^T, squared until only the largest singular value is left in its trace.
        var power = weight.mm(weight.t());
        for (var squaring = 0; squaring < 8; squaring++)
        {
            power = power.mm(power);
        }

        Assert.Equal(1, power.diagonal().sum().item<float>(), 1e-2);
    }

    [Fact]
    public void Settings_out_of_range_are_refused() =>
        Assert.Contains("n_power_iterations", Assert.Throws<UserException>(() => SpectralNorm.Linear(2, 2, options: new SpectralNormOptions { PowerIterations = 0 })).Message, StringComparison.Ordinal);
}
