using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>Multilayer perceptrons beside PyTorch, for points and for pictures.</summary>
public sealed class MlpOracleTests
{
    private const int Classes = 3;

    [OracleTheory]
    [InlineData("", "")]
    [InlineData("generator_norm=layer discriminator_norm=layer", "norm='layer'")]
    [InlineData("generator_norm=none discriminator_norm=none biases=none", "norm='none', biases='none'")]
    [InlineData("generator_norm=spectral discriminator_norm=spectral generator_activation=elu discriminator_activation=elu", "norm='spectral', activation='elu'")]
    [InlineData("generator_dropout=0.3 discriminator_dropout=0.3", "dropout=0.3")]
    public void Both_networks(string options, string arguments)
    {
        foreach (var (shape, dimensions) in new[] { (ImageShape.Points(2), "(2,)"), (new ImageShape(3, 4), "(3, 4, 4)") })
        {
            using var networks = Create(shape, options);
            NetworkOracle.GeneratorAgrees($"mlp.Generator({dimensions}, 3, 5, latent=4, {arguments})", networks);
            NetworkOracle.DiscriminatorAgrees($"mlp.Discriminator({dimensions}, 3, 6, {arguments})", networks);
        }
    }

    [OracleTheory]
    [InlineData("packing=4", "packing=4")]
    [InlineData("minibatch=discrimination verdict=sigmoid", "minibatch='discrimination', verdict='sigmoid'")]
    [InlineData("minibatch=deviation packing=2", "minibatch='deviation', packing=2")]
    public void Discriminator_of_points(string options, string arguments)
    {
        using var networks = Create(ImageShape.Points(2), options);
        NetworkOracle.DiscriminatorAgrees($"mlp.Discriminator((2,), 3, 6, {arguments})", networks);
    }

    [OracleTheory]
    [InlineData("embedding", 1)]
    [InlineData("embedding", 2)]
    [InlineData("projection", 1)]
    public void Conditional_pair(string conditioning, int packing)
    {
        foreach (var (shape, dimensions) in new[] { (ImageShape.Points(2), "(2,)"), (new ImageShape(3, 4), "(3, 4, 4)") })
        {
            using var networks = Create(shape, $"label_size=2 conditioning={conditioning} packing={packing}", Classes);
            NetworkOracle.GeneratorAgrees($"mlp.Generator({dimensions}, 3, 5, latent=4, classes={Classes}, label_size=2)", networks);
            NetworkOracle.DiscriminatorAgrees($"mlp.Discriminator({dimensions}, 3, 6, packing={packing}, classes={Classes}, conditioning='{conditioning}')", networks, Classes);
        }
    }

    private static GanNetworks Create(ImageShape shape, string options, int classes = 0)
    {
        using var random = new Generator(5);
        return new Mlp().Create(shape, classes, NamedOptions.Parse($"depth=3 latent=4 generator_channels=5 discriminator_channels=6 {options}"), random);
    }
}
