using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class UNetTests
{
    private static readonly NetworkOptions Pixels = new() { GeneratorChannels = 2, DiscriminatorChannels = 2, GeneratorNorm = Normalisation.None };
    private static readonly NetworkOptions Bottleneck = Pixels with { LatentSize = 5, UNet = new UNetOptions { Noise = UNetNoise.Bottleneck } };

    [Fact]
    public void The_pair_of_the_study_has_its_parameters()
    {
        using var random = new Generator(1);
        using var networks = new UNet().Create(new ImageShape(3, 32), 0, new NetworkOptions { GeneratorNorm = Normalisation.None, Verdict = Verdict.Sigmoid }, random);

        long Pair(long before, long after) => 9 * ((before * after) + (after * after));
        long Doubling(long after) => (4 * 2 * after * after) + after;
        var generator = Pair(3, 64) + Pair(64, 128) + Pair(128, 256) + Pair(256, 512) + Pair(512, 1024)
            + Doubling(512) + Doubling(256) + Doubling(128) + Doubling(64)
            + Pair(1024, 512) + Pair(512, 256) + Pair(256, 128) + Pair(128, 64) + (64 * 3) + 3;
        Assert.Equal(generator, networks.DescribeGenerator().Parameters);
        Assert.Equal([3, 32, 32], networks.Generator.Latents.Shape);
        // Weights, biases, BatchNorm's two numbers a channel, and the 2 x 2 grid's verdict.
        var critic = (9 * ((3 * 64) + (64 * 128) + (128 * 256) + (256 * 512))) + (3 * (64 + 128 + 256 + 512)) + (512 * 4) + 1;
        Assert.Equal(critic, networks.DescribeDiscriminator().Parameters);
        Assert.True(networks.Discriminator.IsBounded);
    }

    [Fact]
    public void Skips_carry_the_noise_of_a_pixel_to_the_same_pixel()
    {
        using var scope = NewDisposeScope();

        var (joined, none) = (Nearness(UNetSkips.Joined), Nearness(UNetSkips.None));

        Assert.True(joined > 2 * none, $"{joined:0.000} joined, {none:0.000} without");

        // Of all that the noise does to one pixel, the share of the noise within two pixels of it.
        static double Nearness(UNetSkips skips)
        {
            using var random = new Generator(3);
            var options = Pixels with { GeneratorChannels = 8, GeneratorActivation = Activation.LeakyRelu, Initialisation = Initialisation.He, UNet = new UNetOptions { Skips = skips, Output = UNetOutput.Linear } };
            using var networks = new UNet().Create(new ImageShape(1, 32), 0, options, random);
            var noise = randn([1, 1, 32, 32], generator: random).requires_grad_();
            var effect = autograd.grad([networks.Generator.call(noise)[0, 0, 16, 16]], [noise])[0].abs()[0, 0];
            return effect.narrow(0, 14, 5).narrow(1, 14, 5).sum().item<float>() / effect.sum().item<float>();
        }
    }

    [Fact]
    public void Gates_start_nearly_closed()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var networks = new UNet().Create(new ImageShape(3, 32), 0, Bottleneck with { UNet = Bottleneck.UNet with { Skips = UNetSkips.Gated } }, random);

        var openings = networks.Generator.named_parameters().Where(pair => pair.name.EndsWith("opening", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, openings.Count);
        Assert.All(openings, pair => Assert.Equal(0.018, pair.parameter.sigmoid().max().item<float>(), 0.001));
    }

    [Fact]
    public void The_learnt_picture_starts_without_grain_and_is_learnt()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var networks = new UNet().Create(new ImageShape(3, 32), 0, Bottleneck, random);
        var picture = networks.Generator.get_parameter("picture")!;

        networks.Generator.call(randn([4, 5], generator: random)).sum().backward();

        Assert.InRange(picture.std().item<float>(), 0.2, 2);
        // Without grain, which skips would carry into every picture: neighbours are nearly alike.
        Assert.InRange(picture.diff(dim: 3).abs().max().item<float>(), 1e-4, 0.4);
        Assert.True(picture.grad!.abs().max().item<float>() > 0);
    }

    [Theory]
    [InlineData("Linear", 1.0)]
    [InlineData("Tanh", 0.0)]
    public void Only_a_linear_output_leaves_the_range(string output, double least)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        var options = Pixels with { GeneratorChannels = 8, Initialisation = Initialisation.He, UNet = new UNetOptions { Output = Enum.Parse<UNetOutput>(output) } };
        using var networks = new UNet().Create(new ImageShape(1, 32), 0, options, random);

        var furthest = networks.Generator.call(randn([8, 1, 32, 32], generator: random)).abs().max().item<float>();

        Assert.Equal(output == "Linear", furthest > 1);
        Assert.True(furthest >= least);
    }

    [Theory]
    [InlineData(28, "size to a multiple of 16 from 32 on, such as 32.")]
    [InlineData(16, "size to a multiple of 16 from 32 on, such as 32.")]
    [InlineData(250, "size to a multiple of 16 from 32 on, such as 256.")]
    public void A_size_that_cannot_be_halved_is_refused(int size, string way) =>
        Assert.EndsWith(way, Assert.Throws<UserException>(() => new UNet().Check(size, Pixels)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_pixel_noise_leaves_without_effect_is_refused()
    {
        string Refusal(NetworkOptions options) => Assert.Throws<UserException>(() => new UNet().Check(32, options)).Message;

        Assert.EndsWith("set unet_noise=bottleneck or conditioning=none.", Refusal(Pixels with { Conditioning = Conditioning.Embedding }), StringComparison.Ordinal);
        Assert.EndsWith("set unet_noise=bottleneck or unet_skips=gated.", Refusal(Pixels with { UNet = new UNetOptions { Skips = UNetSkips.Modulated } }), StringComparison.Ordinal);
        Assert.EndsWith("leave latent out or set unet_noise=bottleneck.", Refusal(Pixels with { LatentSize = 7 }), StringComparison.Ordinal);
    }
}
