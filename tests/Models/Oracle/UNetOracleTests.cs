using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>U-Net generators beside PyTorch.</summary>
public sealed class UNetOracleTests
{
    [OracleTheory]
    [InlineData(32, 3, "", "")]
    [InlineData(48, 1, "unet_skips=none unet_output=linear generator_norm=none", "skips='none', output='linear', norm='none'")]
    [InlineData(32, 3, "unet_skips=gated generator_norm=instance biases=everywhere", "skips='gated', norm='instance', biases='everywhere'")]
    [InlineData(32, 3, "unet_noise=bottleneck latent=6", "noise='bottleneck', latent=6")]
    [InlineData(64, 3, "unet_noise=bottleneck latent=6 unet_skips=gated generator_norm=layer max_channels=12", "noise='bottleneck', latent=6, skips='gated', norm='layer', limit=12")]
    [InlineData(32, 3, "upsampling=nearest generator_norm=instance", "upsampling='nearest', norm='instance'")]
    [InlineData(32, 3, "unet_noise=bottleneck latent=6 unet_skips=gated upsampling=bilinear", "noise='bottleneck', latent=6, skips='gated', upsampling='bilinear'")]
    [InlineData(32, 3, "unet_noise=bottleneck latent=6 unet_skips=modulated", "noise='bottleneck', latent=6, skips='modulated'")]
    [InlineData(32, 3, "unet_noise=bottleneck latent=6 unet_skips=none generator_norm=spectral biases=none", "noise='bottleneck', latent=6, skips='none', norm='spectral', biases='none'")]
    [InlineData(32, 3, "generator_dropout=0.3 generator_activation=leaky-relu", "dropout=0.3, activation='leaky'")]
    public void Generator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(size, channels, $"generator_channels=3 discriminator_channels=2 {options}");
        NetworkOracle.GeneratorAgrees($"unet.Generator({size}, {channels}, **{{'width': 3, **dict({arguments})}})", networks);
    }

    [OracleFact]
    public void Conditional_generator()
    {
        using var networks = Create(32, 3, "generator_channels=3 discriminator_channels=2 unet_noise=bottleneck latent=6 label_size=2 conditioning=projection", classes: 3);
        NetworkOracle.GeneratorAgrees("unet.LabelledGenerator(classes=3, label_size=2, latent=6, size=32, width=3)", networks);
    }

    [OracleFact]
    public void The_generator_of_the_study()
    {
        using var networks = Create(32, 3, "generator_norm=none generator_activation=leaky-relu unet_output=linear discriminator_channels=2");
        NetworkOracle.GeneratorAgrees("unet.StudyGenerator()", networks);
    }

    private static GanNetworks Create(int size, int channels, string options, int classes = 0)
    {
        using var random = new Generator(5);
        return new UNet().Create(new ImageShape(channels, size), classes, NamedOptions.Parse(options), random);
    }
}
