using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class DcganTests
{
    private static readonly NetworkOptions Small = new() { LatentSize = 5, GeneratorChannels = 3, DiscriminatorChannels = 2, Refinements = 1, DiscriminatorHidden = 4 };

    [Theory]
    [InlineData(8, 1)]
    [InlineData(28, 1)]
    [InlineData(32, 3)]
    [InlineData(40, 3)]
    [InlineData(64, 3)]
    [InlineData(128, 3)]
    [InlineData(256, 3)]
    [InlineData(512, 1)]
    public void Latents_become_pictures_and_pictures_become_logits(int size, int channels)
    {
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(channels, size), 0, Small, random);
        using var scope = NewDisposeScope();

        var pictures = networks.Generator.call(randn([4, 5], generator: random));

        Assert.Equal([4, channels, size, size], pictures.shape);
        Assert.InRange(pictures.abs().max().item<float>(), 0, 1);
        Assert.Equal([4], networks.Discriminator.call(pictures).shape);
    }

    [Theory]
    [InlineData(27, "28")]
    [InlineData(30, "28")]
    [InlineData(4, "8")]
    [InlineData(33, "32")]
    public void A_size_that_cannot_be_reached_is_refused_with_a_near_one(int size, string near)
    {
        using var random = new Generator(1);
        var error = Assert.Throws<UserException>(() => new Dcgan().Create(new ImageShape(1, size), 0, Small, random));
        Assert.Contains($"such as {near}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_the_name_people_use()
    {
        var error = Assert.Throws<UserException>(() => (Small with { LatentSize = 0 }).Validated());
        Assert.Equal("'latent' is 0 but must be from 1 to 4096; choose another value.", error.Message);
    }

    [Fact]
    public void At_28_px_the_summary_counts_every_layer()
    {
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(1, 28), 0, new NetworkOptions { LatentSize = 100, GeneratorChannels = 64, DiscriminatorChannels = 64 }, random);
        var (generator, discriminator) = (networks.DescribeGenerator(), networks.DescribeDiscriminator());

        // 100 x 128 x 49, BatchNorm 2 x 128, 128 x 64 x 16, BatchNorm 2 x 64, 64 x 16 + 1.
        Assert.Equal(627_200 + 256 + 131_072 + 128 + 1_025, generator.Parameters);
        // 16 x 64 + 64, 64 x 128 x 16, BatchNorm 2 x 128, 128 x 49 + 1.
        Assert.Equal(1_088 + 131_072 + 256 + 6_273, discriminator.Parameters);
        Assert.Equal(networks.Generator.parameters().Sum(parameter => parameter.numel()), generator.Parameters);
        Assert.Equal(["project", "grid", "norm0", "relu0", "up1", "norm1", "relu1", "paint", "tanh"], generator.Layers.Select(layer => layer.Name));
        Assert.Equal([128, 7, 7], generator.Layers[1].OutputShape);
        Assert.Equal([1, 28, 28], generator.Layers[^1].OutputShape);
        Assert.Contains("up1", generator.ToString(), StringComparison.Ordinal);
        Assert.Contains("64 x 14 x 14", generator.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refinement_is_a_convolution_on_the_first_grid()
    {
        using var random = new Generator(1);
        using var plain = new Dcgan().Create(new ImageShape(1, 28), 0, Small with { Refinements = 0 }, random);
        using var refined = new Dcgan().Create(new ImageShape(1, 28), 0, Small with { Refinements = 2 }, random);

        // Two times 6 x 6 x 9 weights and BatchNorm's 2 x 6.
        Assert.Equal(2 * (324 + 12), refined.DescribeGenerator().Parameters - plain.DescribeGenerator().Parameters);
        Assert.Equal([6, 7, 7], refined.DescribeGenerator().Layers.Single(layer => layer.Name == "refine2").OutputShape);
    }

    [Theory]
    [InlineData(128, 5)]
    [InlineData(256, 6)]
    public void Without_biases_it_is_art_DCGAN(int size, int doublings)
    {
        // main.lua has ngf 160 and ndf 40; the layers are the same at a twentieth of both.
        const int Ngf = 8, Ndf = 2;
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(3, size), 0, new NetworkOptions { GeneratorChannels = Ngf, DiscriminatorChannels = Ndf, Biases = Biases.None }, random);

        // Kernels of 4 x 4 in all layers; BatchNorm's two numbers a channel behind all but the last of the generator, and all but the first and last of the discriminator.
        var painting = Enumerable.Range(0, doublings).Select(power => (long)Ngf << power).Reverse().ToArray();
        var judging = Enumerable.Range(0, doublings).Select(power => (long)Ndf << power).ToArray();
        Assert.Equal(16 * Products([100, .. painting, 3]) + (2 * painting.Sum()), networks.DescribeGenerator().Parameters);
        Assert.Equal(16 * Products([3, .. judging, 1]) + (2 * judging.Skip(1).Sum()), networks.DescribeDiscriminator().Parameters);

        static long Products(long[] channels) => channels.Zip(channels.Skip(1), (before, after) => before * after).Sum();
    }

    [Fact]
    public void Dropout_is_of_whole_channels_and_of_training_alone()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(1, 8), 0, Small with { GeneratorDropout = 0.5, DiscriminatorDropout = 0.5 }, random);
        var latents = randn([4, 5], generator: random);
        networks.Generator.train();
        Assert.False(networks.Generator.call(latents).equal(networks.Generator.call(latents)).all().item<bool>());
        networks.Generator.eval();
        Assert.True(networks.Generator.call(latents).equal(networks.Generator.call(latents)).all().item<bool>());
    }

    [Fact]
    public void A_hidden_layer_stands_between_the_last_grid_and_the_judgement()
    {
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(1, 28), 0, Small, random);

        var layers = networks.DescribeDiscriminator().Layers;

        Assert.Equal(["trunk.hidden", "trunk.norm_hidden", "trunk.leaky_hidden", "head.judge"], layers.TakeLast(4).Select(layer => layer.Name));
        // 4 channels on 7 x 7 to 4 units, BatchNorm 2 x 4, and those to 1 with a bias.
        Assert.Equal([4 * 49 * 4, 8, 0, 4 + 1], layers.TakeLast(4).Select(layer => layer.Parameters));
    }

    [Fact]
    public void A_summary_leaves_mode_and_running_statistics_alone()
    {
        using var random = new Generator(1);
        using var networks = new Dcgan().Create(new ImageShape(1, 8), 0, Small, random);
        networks.Generator.train();
        var before = networks.Generator.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());

        networks.DescribeGenerator();

        Assert.True(networks.Generator.training);
        Assert.All(networks.Generator.state_dict(), entry => Assert.True(entry.Value.equal(before[entry.Key]).all().item<bool>()));
    }

    [Fact]
    public void First_weights_follow_the_paper_and_the_seed()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var again = new Generator(3);
        using var first = new Dcgan().Create(new ImageShape(1, 28), 0, new NetworkOptions(), random);
        using var second = new Dcgan().Create(new ImageShape(1, 28), 0, new NetworkOptions(), again);
        var weights = first.Generator.state_dict();

        Assert.Equal(0.02, weights["layers.project.weight"].std().item<float>(), 0.001);
        Assert.Equal(0, weights["layers.project.weight"].mean().item<float>(), 0.001);
        Assert.Equal(1, weights["layers.norm0.weight"].mean().item<float>(), 0.01);
        Assert.Equal(0, weights["layers.paint.bias"].item<float>());
        Assert.All(weights, entry => Assert.True(entry.Value.equal(second.Generator.state_dict()[entry.Key]).all().item<bool>()));
    }
}
