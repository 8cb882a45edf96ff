using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class ConeTests
{
    [Theory]
    [InlineData(28, 2)]
    [InlineData(32, 2)]
    [InlineData(40, 3)]
    [InlineData(64, 4)]
    public void Four_halvings_round_up(int size, long edge)
    {
        using var random = new Generator(1);
        using var networks = new Cone().Create(new ImageShape(3, size), 0, new NetworkOptions { GeneratorChannels = 2 }, random);

        var layers = networks.DescribeDiscriminator().Layers;

        Assert.Equal([512, edge, edge], layers.Last(layer => layer.OutputShape.Count == 3).OutputShape);
        Assert.Equal((512 * edge * edge) + 1, layers[^1].Parameters);
    }
}
