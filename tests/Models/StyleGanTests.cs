using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class StyleGanTests
{
    private static readonly NetworkOptions Small = new()
    {
        LatentSize = 6,
        Depth = 1,
        GeneratorChannels = 4,
        DiscriminatorChannels = 4,
        Minibatch = MinibatchLayer.Deviation,
        Style = new StyleOptions { StyleSize = 5, MappingLayers = 2 },
    };

    [Theory]
    [InlineData(28, 1, 6)]
    [InlineData(64, 3, 10)]
    public void Latents_become_styles_and_styles_become_pictures(int size, int channels, int layers)
    {
        using var scope = NewDisposeScope();
        using var networks = Create(size, channels);
        var generator = (IStyleGenerator)networks.Generator;

        var styles = generator.Map(randn(3, 6));
        var pictures = generator.Synthesise(styles);

        // Two a grid, as the authors count them.
        Assert.Equal(layers, generator.StyleLayers);
        Assert.Equal([3, layers, 5], styles.shape);
        Assert.Equal([3, channels, size, size], pictures.shape);
        Assert.Equal([3], networks.Discriminator.call(pictures).shape);
        Assert.InRange(pictures.std().item<float>(), 0.05, 20);
    }

    [Fact]
    public void Demodulated_weights_have_length_one()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(4);
        using var layer = new ModulatedConvolution(random, 5, 8, 6, 3);
        var weighing = randn([7, 8], generator: random) * 3;
        var weights = layer.named_parameters().Single(pair => pair.name == "convolution.weight").parameter / Math.Sqrt(8 * 9);

        var used = weights.unsqueeze(0) * weighing.reshape(7, 1, 8, 1, 1) * layer.Demodulation(weighing).reshape(7, 6, 1, 1, 1);

        Assert.InRange((used.square().sum([2L, 3L, 4L]) - 1).abs().max().item<float>(), 0, 1e-5);
    }

    [Fact]
    public void A_stored_weight_is_used_at_the_size_of_its_fan_in()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(4);
        using var layer = new EqualisedConvolution(random, 16, 32, 3, gain: 2);
        var stored = layer.named_parameters().Single(pair => pair.name == "weight").parameter;

        Assert.Equal(1, stored.std().item<float>(), 0.03);
        Assert.InRange((layer.ScaledWeight - (stored * (2 / Math.Sqrt(16 * 9)))).abs().max().item<float>(), 0, 1e-7);
    }

    [Fact]
    public void Training_paints_with_other_noise_each_time_and_evaluation_always_with_the_same()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(28, 1);
        var generator = networks.Generator;
        using (no_grad())
        {
            foreach (var (_, strength) in generator.named_parameters().Where(pair => pair.name.EndsWith("strength", StringComparison.Ordinal)))
            {
                strength.fill_(1);
            }
        }

        var styles = ((IStyleGenerator)generator).Map(randn(2, 6));
        Tensor Paint() => ((IStyleGenerator)generator).Synthesise(styles).detach();

        Assert.False(Paint().IsNear(Paint()));
        generator.eval();
        Assert.True(Paint().IsNear(Paint()));
        generator.train();
        manual_seed(9);
        var seeded = Paint();
        manual_seed(9);
        Assert.True(seeded.IsNear(Paint()));
    }

    [Fact]
    public void Truncation_draws_styles_towards_the_mean_that_training_has_seen()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(28, 1);
        var generator = (IStyleGenerator)networks.Generator;
        var latents = randn(64, 6);
        Assert.Equal(0, generator.MeanStyle.abs().max().item<float>());

        var styles = generator.Map(latents).select(1, 0).detach();

        Assert.InRange((generator.MeanStyle - (styles.mean([0L]) * 0.005)).abs().max().item<float>(), 0, 1e-6);
        networks.Generator.eval();
        var before = generator.MeanStyle.clone();
        var half = generator.Map(latents, truncation: 0.5).select(1, 3);
        Assert.InRange((half - ((styles + before) / 2)).abs().max().item<float>(), 0, 1e-5);
        Assert.InRange((generator.Map(latents, truncation: 0).select(1, 0) - before).abs().max().item<float>(), 0, 1e-6);
        Assert.True(generator.MeanStyle.IsNear(before));
    }

    [Fact]
    public void Coarse_and_fine_layers_can_have_different_styles()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(28, 1);
        networks.Generator.eval();
        var generator = (IStyleGenerator)networks.Generator;
        var (first, second) = (generator.Map(randn(1, 6)), generator.Map(randn(1, 6)));
        var pictures = Enumerable.Range(0, generator.StyleLayers + 1)
            .Select(coarse => generator.Synthesise(cat([first.narrow(1, 0, coarse), second.narrow(1, coarse, generator.StyleLayers - coarse)], 1)).detach()).ToArray();

        Assert.True(pictures[0].IsNear(generator.Synthesise(second).detach()));
        Assert.True(pictures[^1].IsNear(generator.Synthesise(first).detach()));
        // Every layer's style matters.
        Assert.All(pictures.Zip(pictures.Skip(1)), pair => Assert.False(pair.First.IsNear(pair.Second)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.5, 20, 44)]
    [InlineData(1, 64, 64)]
    public void In_training_that_share_of_pictures_mixes_two_styles(double share, int fewest, int most)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = new StyleGan().Create(new ImageShape(1, 28), 0, Small with { Style = Small.Style with { Mixing = share } }, random);
        var latents = randn([64, 6], generator: random);
        manual_seed(3);

        var plain = ((IStyleGenerator)networks.Generator).Synthesise(((IStyleGenerator)networks.Generator).Map(latents));
        var painted = networks.Generator.Paint(latents);

        // Noise has no strength yet, so that pictures differ by their styles alone.
        var mixed = (plain - painted).abs().amax([1L, 2L, 3L]).gt(1e-6).sum().item<long>();
        Assert.InRange(mixed, fewest, most);
    }

    [Fact]
    public void A_class_changes_the_picture()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = new StyleGan().Create(new ImageShape(1, 28), 4, Small with { Conditioning = Conditioning.Projection }, random);
        networks.Generator.eval();
        var latents = randn(1, 6);
        Tensor Of(int label) => networks.Generator.Paint(latents, full([1], label, dtype: ScalarType.Int64)).detach();

        Assert.Equal(4, networks.Generator.Classes);
        Assert.False(Of(0).IsNear(Of(3)));
        Assert.True(networks.Generator.call(latents).detach().IsNear(Of(0)));
        Assert.True(networks.Discriminator.NeedsLabels);
    }

    [Fact]
    public void A_summary_counts_every_parameter()
    {
        using var networks = Create(28, 1);
        var (generator, discriminator) = (networks.DescribeGenerator(), networks.DescribeDiscriminator());

        Assert.Equal(networks.Generator.parameters().Sum(parameter => parameter.numel()), generator.Parameters);
        Assert.Equal(networks.Discriminator.parameters().Sum(parameter => parameter.numel()), discriminator.Parameters);
        // Of the parameters outside of layers there is the first grid alone.
        Assert.Equal(16 * 7 * 7, generator.Layers.Single(layer => layer.Name == "others").Parameters);
    }

    private static GanNetworks Create(int size, int channels)
    {
        using var random = new Generator(1);
        return new StyleGan().Create(new ImageShape(channels, size), 0, Small, random);
    }
}
