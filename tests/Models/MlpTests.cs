using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class MlpTests
{
    private static readonly NetworkOptions Small = new() { LatentSize = 2, Depth = 4, GeneratorChannels = 400, DiscriminatorChannels = 200, DiscriminatorNorm = Normalisation.None };

    [Fact]
    public void Points_may_lie_anywhere_and_pictures_are_held_to_their_range()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var points = new Mlp().Create(ImageShape.Points(2), 0, Small with { Initialisation = Initialisation.He }, random);
        using var pictures = new Mlp().Create(new ImageShape(3, 6), 0, Small with { Initialisation = Initialisation.He }, random);

        var (made, painted) = (points.Generator.call(randn([64, 2], generator: random)), pictures.Generator.call(randn([64, 2], generator: random)));

        Assert.Equal([64, 2], made.shape);
        Assert.True(made.abs().max().item<float>() > 1);
        Assert.Equal([64, 3, 6, 6], painted.shape);
        Assert.InRange(painted.abs().max().item<float>(), 0, 1);
        Assert.Equal([64], points.Discriminator.call(made).shape);
        Assert.Equal([64], pictures.Discriminator.call(painted).shape);
    }

    [Fact]
    public void The_generator_of_PacGANs_grid_has_its_parameters()
    {
        using var random = new Generator(1);
        using var networks = new Mlp().Create(ImageShape.Points(2), 0, Small with { Packing = 3 }, random);

        // Four hidden layers of 400 without bias before BatchNorm, and 2 numbers with one.
        Assert.Equal((2 * 400) + (3 * 400 * 400) + (4 * 2 * 400) + (400 * 2) + 2, networks.DescribeGenerator().Parameters);
        // Three packed points of 2 numbers each.
        Assert.Equal((6 * 200) + (3 * 200 * 200) + (4 * 200) + 200 + 1, networks.DescribeDiscriminator().Parameters);
    }

    [Fact]
    public void A_pack_is_judged_as_a_whole()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var networks = new Mlp().Create(ImageShape.Points(2), 0, Small with { Packing = 3 }, random);
        var points = randn([6, 2], generator: random);
        var changed = points.clone();
        changed[5].zero_();

        var (before, after) = (networks.Discriminator.Judge(points), networks.Discriminator.Judge(changed));

        Assert.Equal([2], before.shape);
        Assert.Equal(before[0].item<float>(), after[0].item<float>());
        Assert.NotEqual(before[1].item<float>(), after[1].item<float>());
    }

    [Fact]
    public void Without_hidden_layers_it_is_refused() => Assert.Equal(
        "An MLP without hidden layers learns straight lines alone; set depth to 1 or more, such as 3.",
        Assert.Throws<UserException>(() => new Mlp().Check(0, new NetworkOptions())).Message);
}
