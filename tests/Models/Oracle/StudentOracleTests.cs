using ArtGan.Models;
using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>The student report's networks beside PyTorch.</summary>
public sealed class StudentOracleTests
{
    [OracleTheory]
    [InlineData(32, 3, "", "")]
    [InlineData(48, 1, "norm_decay=0.92 leaky_slope=0.2", "decay=0.92")]
    [InlineData(128, 3, "generator_channels=1 generator_dropout=0.6", "width=1, dropout=0.6")]
    public void TensorFlow_generator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new TensorFlowDcgan(), size, channels, $"latent=5 generator_channels=2 discriminator_channels=1 noise=unit-uniform {options}");
        NetworkOracle.GeneratorAgrees($"student.TensorFlowGenerator({size}, {channels}, **{{'latent': 5, 'width': 2, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData(32, 3, "", "")]
    [InlineData(16, 1, "discriminator_hidden=4 verdict=sigmoid", "hidden=4, verdict='sigmoid'")]
    [InlineData(32, 3, "discriminator_hidden=4 discriminator_dropout=0.6 packing=2", "hidden=4, dropout=0.6, packing=2")]
    public void TensorFlow_discriminator(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new TensorFlowDcgan(), size, channels, $"latent=5 generator_channels=1 discriminator_channels=2 {options}");
        NetworkOracle.DiscriminatorAgrees($"student.TensorFlowDiscriminator({size}, {channels}, **{{'width': 2, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData(32, 3, "", "")]
    [InlineData(40, 1, "discriminator_dropout=0.8 norm_decay=0.9 verdict=sigmoid", "dropout=0.8, momentum=0.9, verdict='sigmoid'")]
    public void Keras_pair(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new KerasDcgan(), size, channels, $"latent=5 generator_channels=2 discriminator_channels=2 {options}");
        var momentum = options.Contains("norm_decay", StringComparison.Ordinal) ? "0.9" : "0.8";
        NetworkOracle.GeneratorAgrees($"student.KerasGenerator({size}, {channels}, latent=5, width=2, momentum={momentum})", networks);
        NetworkOracle.DiscriminatorAgrees($"student.KerasDiscriminator({size}, {channels}, **{{'width': 2, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData(10, 3, "", "")]
    [InlineData(25, 1, "discriminator_dropout=0.25 verdict=sigmoid", "dropout=0.25, verdict='sigmoid'")]
    public void Keras_pair_without_convolutions(int size, int channels, string options, string arguments)
    {
        using var networks = Create(new KerasMlp(), size, channels, $"latent=5 generator_channels=3 discriminator_channels=6 {options}");
        NetworkOracle.GeneratorAgrees($"student.MlpGenerator({size}, {channels}, latent=5, width=3)", networks);
        NetworkOracle.DiscriminatorAgrees($"student.MlpDiscriminator({size}, {channels}, **{{'width': 6, **dict({arguments})}})", networks);
    }

    [OracleTheory]
    [InlineData(16, 3, "linear")]
    [InlineData(32, 1, "sigmoid")]
    public void Keras_art_dcgan(int size, int channels, string verdict)
    {
        using var networks = Create(new KerasArtDcgan(), size, channels, $"latent=3 generator_channels=1 discriminator_channels=1 verdict={verdict}");
        NetworkOracle.GeneratorAgrees($"student.ArtGenerator({size}, {channels}, latent=3, width=1)", networks);
        NetworkOracle.DiscriminatorAgrees($"student.ArtDiscriminator({size}, {channels}, width=1, verdict='{verdict}')", networks);
    }

    private static GanNetworks Create(INetworkFamily family, int size, int channels, string options)
    {
        using var random = new Generator(5);
        return family.Create(new ImageShape(channels, size), 0, NamedOptions.Parse(options), random);
    }
}
