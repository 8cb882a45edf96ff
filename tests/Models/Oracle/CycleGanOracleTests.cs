using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>CycleGAN's networks beside PyTorch.</summary>
public sealed class CycleGanOracleTests
{
    private const string AsPublished = "model=cyclegan generator_norm=instance discriminator_norm=instance biases=everywhere";

    [OracleTheory]
    [InlineData(16, 3, 2)]
    [InlineData(24, 1, 3)]
    public void Generators(int size, int channels, int blocks)
    {
        using var networks = Create(size, channels, $"generator_channels=4 discriminator_channels=2 patch_layers=1 depth={blocks}");
        using var random = new Generator(3);
        var photos = (rand([2, channels, size, size], generator: random) * 2) - 1;
        NetworkOracle.Agrees(
            $"cyclegan.Generators({channels}, 4, {blocks})", (CycleGenerator)networks.Generator, (both, given) => both.Photographer.call(both.Painter.call(given[0])), photos);
    }

    [OracleTheory]
    [InlineData(32, 3, 3)]
    [InlineData(32, 3, 2)]
    [InlineData(16, 1, 1)]
    [InlineData(64, 1, 4)]
    public void Critics(int size, int channels, int layers)
    {
        using var networks = Create(size, channels, $"generator_channels=2 discriminator_channels=3 patch_layers={layers}");
        using var random = new Generator(4);
        var pictures = (rand([2, channels, size, size], generator: random) * 2) - 1;
        NetworkOracle.Agrees(
            $"cyclegan.Critics({channels}, 3, {layers})", (CycleCritics)networks.Discriminator.Trunk, (both, given) => cat([both.JudgePaintings(given[0]), both.JudgePhotos(given[0])]), pictures);
    }

    private static GanNetworks Create(int size, int channels, string options)
    {
        using var random = new Generator(5);
        return new CycleGan().Create(new ImageShape(channels, size), 0, NamedOptions.Parse($"{AsPublished} {options}"), random);
    }
}
