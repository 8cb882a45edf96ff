using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>The cone critic beside PyTorch.</summary>
public sealed class ConeOracleTests
{
    [OracleTheory]
    [InlineData(32, 3, "", "")]
    [InlineData(28, 1, "discriminator_norm=layer", "norm='layer'")]
    [InlineData(40, 3, "discriminator_norm=instance verdict=sigmoid", "norm='instance', verdict='sigmoid'")]
    [InlineData(64, 3, "discriminator_norm=none discriminator_hidden=5 max_channels=6", "norm='none', hidden=5, limit=6")]
    [InlineData(32, 3, "discriminator_norm=spectral discriminator_activation=silu minibatch=discrimination", "norm='spectral', activation='silu', minibatch='discrimination'")]
    public void Critic(int size, int channels, string options, string arguments)
    {
        using var random = new Generator(5);
        using var networks = new Cone().Create(new ImageShape(channels, size), 0, NamedOptions.Parse($"generator_channels=2 discriminator_channels=3 {options}"), random);
        NetworkOracle.DiscriminatorAgrees($"cone.Critic({size}, {channels}, **{{'width': 3, **dict({arguments})}})", networks);
    }

    [OracleFact]
    public void The_critic_of_the_study()
    {
        using var random = new Generator(5);
        using var networks = new Cone().Create(new ImageShape(3, 32), 0, NamedOptions.Parse("generator_channels=2 verdict=sigmoid"), random);
        NetworkOracle.DiscriminatorAgrees("cone.StudyCritic()", networks);
    }
}
