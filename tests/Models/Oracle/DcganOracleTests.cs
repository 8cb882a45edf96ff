using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>DCGAN with each of its options beside PyTorch.</summary>
public sealed class DcganOracleTests
{
    private const int Classes = 3;

    [OracleTheory]
    [InlineData(28, 1, "", "")]
    [InlineData(32, 3, "", "")]
    [InlineData(40, 3, "", "")]
    [InlineData(64, 3, "max_channels=8", "limit=8")]
    [InlineData(128, 3, "generator_channels=2", "width=2")]
    [InlineData(28, 1, "generator_norm=none refinements=1", "norm='none', refinements=1")]
    [InlineData(8, 3, "generator_norm=layer generator_activation=silu", "norm='layer', activation='silu'")]
    [InlineData(8, 3, "generator_norm=instance generator_activation=elu", "norm='instance', activation='elu'")]
    [InlineData(32, 3, "generator_norm=spectral generator_activation=tanh depth=1", "norm='spectral', activation='tanh', depth=1")]
    [InlineData(28, 1, "upsampling=nearest biases=everywhere", "upsampling='nearest', biases='everywhere'")]
    [InlineData(28, 1, "upsampling=bilinear generator_activation=leaky-relu", "upsampling='bilinear', activation='leaky'")]
    [InlineData(32, 3, "upsampling=nearest generator_norm=spectral depth=2 biases=none", "upsampling='nearest', norm='spectral', depth=2, biases='none'")]
    [InlineData(32, 3, "generator_dropout=0.3 refinements=1", "dropout=0.3, refinements=1")]
    public void Generator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(size, channels, $"latent=6 generator_channels=4 {options}");
        NetworkOracle.GeneratorAgrees($"dcgan.Generator({size}, {channels}, **{{'latent': 6, 'width': 4, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData(28, 1, "", "")]
    [InlineData(32, 3, "", "")]
    [InlineData(40, 3, "", "")]
    [InlineData(64, 3, "max_channels=8", "limit=8")]
    [InlineData(128, 3, "discriminator_channels=2", "width=2")]
    [InlineData(28, 1, "discriminator_norm=none discriminator_hidden=5", "norm='none', hidden=5")]
    [InlineData(28, 1, "discriminator_norm=batch discriminator_hidden=5", "norm='batch', hidden=5")]
    [InlineData(8, 3, "discriminator_norm=layer discriminator_activation=silu discriminator_hidden=5", "norm='layer', activation='silu', hidden=5")]
    [InlineData(16, 3, "discriminator_norm=instance discriminator_activation=elu discriminator_hidden=5", "norm='instance', activation='elu', hidden=5")]
    [InlineData(32, 3, "discriminator_norm=spectral discriminator_activation=tanh depth=1 discriminator_hidden=5", "norm='spectral', activation='tanh', depth=1, hidden=5")]
    [InlineData(28, 1, "biases=everywhere", "biases='everywhere'")]
    [InlineData(28, 1, "biases=none discriminator_activation=relu", "biases='none', activation='relu'")]
    [InlineData(32, 3, "discriminator_dropout=0.3 discriminator_hidden=5", "dropout=0.3, hidden=5")]
    [InlineData(28, 1, "minibatch=discrimination verdict=sigmoid", "minibatch='discrimination', verdict='sigmoid'")]
    [InlineData(28, 1, "minibatch=deviation discriminator_hidden=5", "minibatch='deviation', hidden=5")]
    [InlineData(28, 1, "packing=2", "packing=2")]
    [InlineData(32, 3, "packing=3 minibatch=deviation verdict=sigmoid", "packing=3, minibatch='deviation', verdict='sigmoid'")]
    public void Discriminator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(size, channels, $"discriminator_channels=3 {options}");
        NetworkOracle.DiscriminatorAgrees($"dcgan.Discriminator({size}, {channels}, **{{'width': 3, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData("conditioning=embedding", "conditioning='embedding'")]
    [InlineData("conditioning=embedding packing=2", "conditioning='embedding', packing=2")]
    [InlineData("conditioning=projection", "conditioning='projection'")]
    [InlineData("conditioning=projection packing=2", "conditioning='projection', packing=2")]
    [InlineData("conditioning=projection minibatch=discrimination discriminator_norm=spectral", "conditioning='projection', minibatch='discrimination', norm='spectral'")]
    public void Conditional_pair(string options, string arguments)
    {
        using var networks = Create(28, 1, $"latent=6 label_size=2 generator_channels=4 discriminator_channels=3 {options}", Classes);
        NetworkOracle.GeneratorAgrees($"dcgan.Generator(28, 1, latent=6, width=4, classes={Classes}, label_size=2)", networks);
        NetworkOracle.DiscriminatorAgrees($"dcgan.Discriminator(28, 1, width=3, classes={Classes}, {arguments})", networks, Classes);
    }

    [OracleTheory]
    [InlineData(128)]
    [InlineData(256)]
    public void ArtDcgan(int size)
    {
        using var networks = Create(size, 3, "generator_channels=2 discriminator_channels=1 biases=none");
        NetworkOracle.GeneratorAgrees($"dcgan.ArtGenerator({size}, width=2)", networks);
        NetworkOracle.DiscriminatorAgrees($"dcgan.Discriminator({size}, 3, width=1, biases='none')", networks);
    }

    private static GanNetworks Create(int size, int channels, string options, int classes = 0)
    {
        using var random = new Generator(5);
        return new Dcgan().Create(new ImageShape(channels, size), classes, NamedOptions.Parse(options), random);
    }
}
