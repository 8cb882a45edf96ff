using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class R3GanTests
{
    private static readonly NetworkOptions Small = new() { LatentSize = 6, Depth = 1, GeneratorChannels = 4, DiscriminatorChannels = 4, MaxChannels = 16 };

    [Theory]
    [InlineData(28, 1)]
    [InlineData(32, 3)]
    [InlineData(64, 3)]
    [InlineData(128, 3)]
    [InlineData(256, 3)]
    public void Latents_become_pictures_and_pictures_become_logits(int size, int channels)
    {
        using var networks = Create(new ImageShape(channels, size), Small);
        using var scope = NewDisposeScope();
        using var random = new Generator(2);

        var pictures = networks.Generator.call(randn([3, 6], generator: random));

        Assert.Equal([3, channels, size, size], pictures.shape);
        Assert.Equal([3], networks.Discriminator.call(pictures).shape);
        Assert.InRange(pictures.std().item<float>(), 0.05, 20);
    }

    /// <summary>Table 6 of the paper, in millions; the sizes of its networks are those of the authors' train.py.</summary>
    [Theory]
    [InlineData(32, 0, "768,768,768,768", 20.73, 20.68)]
    [InlineData(32, 10, "768,768,768,768", 20.78, 21.28)]
    [InlineData(64, 0, "768,768,768,768,384", 22.43, 22.38)]
    [InlineData(256, 0, "768,768,768,768,384,192,96", 23.06, 23.01)]
    public void The_papers_networks_have_the_papers_number_of_parameters(int size, int classes, string channels, double generator, double discriminator)
    {
        var options = new NetworkOptions
        {
            LatentSize = 64,
            LabelSize = 64,
            Depth = 2,
            Conditioning = classes > 0 ? Conditioning.Projection : Conditioning.None,
            Residual = new ResidualOptions { StageChannels = channels },
        };
        using var networks = Create(new ImageShape(3, size), options, classes);

        Assert.Equal(generator, Millions(networks.Generator));
        Assert.Equal(discriminator, Millions(networks.Discriminator));
    }

    [Fact]
    public void A_block_starts_as_the_identity_and_then_learns_not_to_be()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var block = new ResidualBlock(random, 8, new ResidualOptions { GroupSize = 4 }, blocks: 6);
        var input = randn([2, 8, 5, 5], generator: random).requires_grad_();

        var output = block.call(input);

        Assert.True(output.equal(input).all().item<bool>());
        output.square().sum().backward();
        var narrow = block.named_parameters().Single(pair => pair.name == "inner.narrow.weight").parameter;
        Assert.True(narrow.grad!.abs().min().item<float>() > 0);
    }

    [Fact]
    public void First_weights_shrink_with_the_fourth_root_of_the_number_of_blocks()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var block = new ResidualBlock(random, 64, new ResidualOptions(), blocks: 16);
        var weights = block.named_parameters().ToDictionary(pair => pair.name, pair => (Tensor)pair.parameter);

        // sqrt(2 / 1.04) / 16^(1/4), over the root of the fan in: 64, and 16 x 9 in a group.
        Assert.Equal(1.38675 / 2 / 8, weights["inner.widen.weight"].std().item<float>(), 0.002);
        Assert.Equal(1.38675 / 2 / 12, weights["inner.mix.weight"].std().item<float>(), 0.002);
        Assert.Equal([128, 16, 3, 3], weights["inner.mix.weight"].shape);
        Assert.Equal(0, weights["inner.widen.bias"].abs().max().item<float>());
    }

    [Fact]
    public void The_same_seed_gives_the_same_first_weights_whatever_the_engines_own_stream_holds()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var first = Create(new ImageShape(1, 28), Small);
        manual_seed(2);
        using var second = Create(new ImageShape(1, 28), Small);
        var states = new[] { first, second }.Select(pair => pair.Generator.state_dict().Concat(pair.Discriminator.state_dict()).Select(entry => entry.Value).ToArray()).ToArray();

        Assert.All(states[0].Zip(states[1]), pair => Assert.True(pair.First.equal(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void A_summary_counts_every_parameter()
    {
        using var networks = Create(new ImageShape(1, 28), Small);
        var (generator, discriminator) = (networks.DescribeGenerator(), networks.DescribeDiscriminator());

        Assert.Equal(networks.Generator.parameters().Sum(parameter => parameter.numel()), generator.Parameters);
        Assert.Equal(networks.Discriminator.parameters().Sum(parameter => parameter.numel()), discriminator.Parameters);
        Assert.Equal([1, 28, 28], generator.Layers.Last(layer => layer.Name == "paint").OutputShape);
    }

    [Theory]
    [InlineData(0, "auto", 16, "depth=1")]
    [InlineData(1, "16,8", 16, "2 grids")]
    [InlineData(1, "16,8,x", 16, "smallest grid first")]
    [InlineData(1, "16,8,9", 4, "groups of 4")]
    public void What_cannot_be_built_is_refused(int depth, string channels, int group, string advice)
    {
        var options = Small with { Depth = depth, Residual = new ResidualOptions { StageChannels = channels, GroupSize = group } };
        var error = Assert.Throws<UserException>(() => new R3Gan().Check(28, options));
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    private static double Millions(Module network) => Math.Round(network.parameters().Sum(parameter => parameter.numel()) / 1e6, 2);

    private static GanNetworks Create(ImageShape shape, NetworkOptions options, int classes = 0)
    {
        using var random = new Generator(1);
        return new R3Gan().Create(shape, classes, options, random);
    }
}
