using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>R3GAN, progressive growing and style-based networks beside PyTorch definitions written from the papers.</summary>
public sealed class ModernOracleTests
{
    private const int Classes = 3;

    [OracleTheory]
    [InlineData(28, 1, "generator_channels=4", "[16, 8, 4], depth=1")]
    [InlineData(32, 3, "generator_channels=8 max_channels=16 depth=2 expansion=1 group_size=4", "[16, 16, 16, 8], depth=2, expansion=1, group=4")]
    [InlineData(64, 3, "stage_channels=8,8,8,6,4 group_size=1000", "[8, 8, 8, 6, 4], depth=1, group=1000")]
    public void R3gan_generator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new R3Gan(), size, channels, $"latent=6 depth=1 {options}");
        NetworkOracle.GeneratorAgrees($"r3gan.Generator({size}, {channels}, {arguments}, latent=6)", networks);
    }

    [OracleTheory]
    [InlineData(28, 1, "discriminator_channels=4", "[16, 8, 4], depth=1")]
    [InlineData(32, 3, "discriminator_channels=8 max_channels=16 depth=2 expansion=1 group_size=4", "[16, 16, 16, 8], depth=2, expansion=1, group=4")]
    [InlineData(28, 1, "discriminator_channels=4 packing=2", "[16, 8, 4], depth=1, packing=2")]
    public void R3gan_discriminator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new R3Gan(), size, channels, $"depth=1 {options}");
        NetworkOracle.DiscriminatorAgrees($"r3gan.Discriminator({size}, {channels}, {arguments})", networks);
    }

    [OracleFact]
    public void R3gan_pair_that_is_told_classes()
    {
        using var networks = Create(new R3Gan(), 28, 1, "latent=6 label_size=5 depth=1 generator_channels=4 discriminator_channels=4 conditioning=projection", Classes);
        NetworkOracle.GeneratorAgrees($"r3gan.Generator(28, 1, [16, 8, 4], latent=6, depth=1, classes={Classes}, label_size=5)", networks);
        NetworkOracle.DiscriminatorAgrees($"r3gan.Discriminator(28, 1, [16, 8, 4], depth=1, classes={Classes})", networks, Classes);
    }

    [OracleTheory]
    [InlineData(0, 0, 1)]
    [InlineData(1500, 1, 0.5)]
    [InlineData(2000, 1, 1)]
    [InlineData(3750, 2, 0.75)]
    [InlineData(9000, 2, 1)]
    public void Progan_pair_at_every_stage(long picturesShown, int stage, double share)
    {
        using var networks = Create(new ProGan(), 28, 1, "latent=6 depth=1 generator_channels=3 discriminator_channels=2 max_channels=6 minibatch=deviation start_size=7 hold_kimg=1 fade_kimg=1");
        networks.Growth!.Advance(picturesShown);
        FormattableString level = $"{stage}, {share}";
        NetworkOracle.GeneratorAgrees($"progan.Generator(7, 1, [6, 6, 3], {FormattableString.Invariant(level)}, latent=6)", networks);
        NetworkOracle.DiscriminatorAgrees($"progan.Discriminator(7, 1, [6, 4, 2], {FormattableString.Invariant(level)})", networks);
    }

    [OracleFact]
    public void Progan_pair_that_is_told_classes_and_not_shown_deviations()
    {
        using var networks = Create(new ProGan(), 16, 3, "latent=6 label_size=5 depth=2 generator_channels=3 discriminator_channels=2 conditioning=projection start_size=16", Classes);
        NetworkOracle.GeneratorAgrees($"progan.Generator(4, 3, [12, 6, 3], 2, 1, latent=6, depth=2, classes={Classes}, label_size=5)", networks);
        NetworkOracle.DiscriminatorAgrees($"progan.Discriminator(4, 3, [8, 4, 2], 2, 1, depth=2, compared=False, classes={Classes})", networks, Classes);
    }

    [OracleTheory]
    [InlineData(28, 1, "generator_channels=3 mapping_layers=2 style_size=5", "7, 1, [12, 6, 3], 6, mapping_layers=2, size=5")]
    [InlineData(16, 3, "generator_channels=4 max_channels=6 depth=2 style_size=4 style_mixing=0 mapping_rate=0.1", "4, 3, [6, 6, 4], 6, depth=2, size=4, mixing=0, rate=0.1")]
    public void Stylegan_generator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new StyleGan(), size, channels, $"latent=6 depth=1 {options}");
        AwakenNoise(networks.Generator);
        NetworkOracle.GeneratorAgrees($"stylegan.Generator({arguments})", networks);
    }

    [OracleTheory]
    [InlineData(28, 1, "discriminator_channels=2 minibatch=deviation", "7, 1, [8, 4, 2]")]
    [InlineData(16, 3, "discriminator_channels=4 max_channels=6 depth=2", "4, 3, [6, 6, 4], depth=2, compared=False")]
    public void Stylegan_discriminator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new StyleGan(), size, channels, $"depth=1 {options}");
        NetworkOracle.DiscriminatorAgrees($"stylegan.Discriminator({arguments})", networks);
    }

    [OracleFact]
    public void Stylegan_pair_that_is_told_classes()
    {
        using var networks = Create(new StyleGan(), 28, 1, "latent=6 label_size=5 depth=1 generator_channels=3 discriminator_channels=2 minibatch=deviation conditioning=projection style_size=5", Classes);
        AwakenNoise(networks.Generator);
        NetworkOracle.GeneratorAgrees($"stylegan.Generator(7, 1, [12, 6, 3], 6, size=5, classes={Classes}, label_size=5)", networks);
        NetworkOracle.DiscriminatorAgrees($"stylegan.Discriminator(7, 1, [8, 4, 2], classes={Classes})", networks, Classes);
    }

    // Noise starts without strength, and would not be compared.
    private static void AwakenNoise(Module generator)
    {
        using var frozen = no_grad();
        foreach (var (name, parameter) in generator.named_parameters())
        {
            if (name.EndsWith("strength", StringComparison.Ordinal))
            {
                parameter.fill_(0.3);
            }
        }
    }

    private static GanNetworks Create(INetworkFamily family, int size, int channels, string options, int classes = 0)
    {
        using var random = new Generator(5);
        return family.Create(new ImageShape(channels, size), classes, NamedOptions.Parse(options), random);
    }
}
