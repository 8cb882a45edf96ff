using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;
using Xunit.Sdk;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>The comparison itself: it must see what differs.</summary>
public sealed class NetworkOracleTests
{
    [OracleFact]
    public void Another_activation_is_seen_in_results_and_gradients()
    {
        using var networks = Create();

        var message = Assert.ThrowsAny<XunitException>(() => NetworkOracle.GeneratorAgrees("dcgan.Generator(8, 1, latent=4, width=3, activation='leaky')", networks)).Message;

        Assert.Contains("out0: differs", message, StringComparison.Ordinal);
        Assert.Contains("grad:module.layers.project.weight: differs", message, StringComparison.Ordinal);
    }

    [OracleFact]
    public void Another_shape_is_named()
    {
        using var networks = Create();

        var message = Assert.Throws<OracleException>(() => NetworkOracle.GeneratorAgrees("dcgan.Generator(8, 1, latent=5, width=3)", networks)).Message;

        Assert.Contains("our layers.project.weight is [48, 4] where PyTorch's layers.0.weight is [48, 5]", message, StringComparison.Ordinal);
    }

    private static GanNetworks Create()
    {
        using var random = new Generator(5);
        return new Dcgan().Create(new ImageShape(1, 8), 0, NamedOptions.Parse("latent=4 generator_channels=3 discriminator_channels=2"), random);
    }
}
