using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class WeightInitialisationTests
{
    [Fact]
    public void He_keeps_the_variance_of_what_goes_through_layers_without_normalisation()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        var options = new NetworkOptions { Depth = 8, LatentSize = 400, GeneratorChannels = 400, GeneratorNorm = Normalisation.None, GeneratorActivation = Activation.LeakyRelu, DiscriminatorNorm = Normalisation.None };
        float Scale(Initialisation initialisation)
        {
            using var networks = new Mlp().Create(ImageShape.Points(2), 0, options with { Initialisation = initialisation }, random);
            return networks.Generator.call(randn([256, 400], generator: random)).std().item<float>();
        }

        Assert.InRange(Scale(Initialisation.He), 0.5f, 2.5f);
        Assert.InRange(Scale(Initialisation.Normal), 0, 0.01f);
    }

    [Fact]
    public void The_engines_start_is_PyTorchs_of_weights_and_biases_evenly_within_one_over_the_root_of_the_inputs()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        using var networks = new Mlp().Create(ImageShape.Points(2), 0, new NetworkOptions { Depth = 2, LatentSize = 100, GeneratorChannels = 900, DiscriminatorChannels = 900, GeneratorNorm = Normalisation.Layer, Biases = Biases.Everywhere, Initialisation = Initialisation.Engine }, random);
        var weights = networks.Generator.state_dict();

        foreach (var (name, bound) in new[] { ("layers.linear1.weight", 0.1), ("layers.linear1.bias", 0.1), ("layers.linear2.weight", 1 / 30.0), ("layers.linear2.bias", 1 / 30.0) })
        {
            Assert.InRange(weights[name].abs().max().item<float>(), 0.98 * bound, bound);
            Assert.Equal(bound / Math.Sqrt(3), weights[name].std().item<float>(), 0.02 * bound);
        }

        Assert.Equal(0, weights["layers.norm1.bias"].abs().max().item<float>());
        Assert.Equal(1, weights["layers.norm1.weight"].min().item<float>());
    }

    [Theory]
    [InlineData(4, 9)]
    [InlineData(9, 4)]
    public void Orthogonal_rows_or_columns_have_length_one(int inputs, int outputs)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        using var layer = Linear(inputs, outputs);

        WeightInitialisation.Apply(layer, Initialisation.Orthogonal, random);

        var weight = (Tensor)layer.weight!;
        var product = outputs > inputs ? weight.t().matmul(weight) : weight.matmul(weight.t());
        Assert.True(product.sub(eye(Math.Min(inputs, outputs))).abs().max().item<float>() < 1e-5);
    }
}
