using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Tests.Models;

public sealed class ProGanTests
{
    private static readonly NetworkOptions Small = new()
    {
        LatentSize = 6,
        Depth = 1,
        GeneratorChannels = 3,
        DiscriminatorChannels = 3,
        Minibatch = MinibatchLayer.Deviation,
        Growth = new GrowthOptions { StartSize = 4, HoldKimg = 1, FadeKimg = 2 },
    };

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1000, 0, 1)]
    [InlineData(1500, 1, 0.25)]
    [InlineData(2500, 1, 0.75)]
    [InlineData(3000, 1, 1)]
    [InlineData(4000, 1, 1)]
    [InlineData(5000, 2, 0.5)]
    [InlineData(6000, 2, 1)]
    [InlineData(123456789, 2, 1)]
    public void Each_grid_is_held_and_then_the_next_one_faded_in(long picturesShown, int stage, double share)
    {
        var schedule = new GrowthSchedule(Small.Growth, 16, 2);
        Assert.Equal(new GrowthLevel(stage, share), schedule.At(picturesShown));
    }

    [Fact]
    public void Growth_may_begin_late_and_without_fading()
    {
        var late = new GrowthSchedule(new GrowthOptions { StartSize = 8, HoldKimg = 1, FadeKimg = 0 }, 32, 3);
        var atOnce = new GrowthSchedule(new GrowthOptions { StartSize = 4, HoldKimg = 0, FadeKimg = 0 }, 32, 3);

        Assert.Equal([new(1, 1), new(2, 1), new(3, 1), new(3, 1)], new long[] { 999, 1000, 2000, 9000 }.Select(late.At));
        Assert.Equal(new GrowthLevel(3, 1), atOnce.At(0));
    }

    [Fact]
    public void At_the_beginning_of_fading_the_coarse_picture_shows_and_at_its_end_the_fine_one()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(16, Small);
        var (generator, growth) = (networks.Generator, networks.Growth!);
        var latents = randn(4, 6);
        Tensor At(long picturesShown)
        {
            growth.Advance(picturesShown);
            return generator.call(latents);
        }

        var (coarse, nearlyCoarse, half, nearlyFine, fine) = (At(1000), At(1001), At(2000), At(2999), At(3000));

        Assert.Equal([4, 3, 16, 16], coarse.shape);
        // Four pixels are one in each direction, then two.
        Assert.True(coarse.IsNear(Blocks(coarse, 4)));
        Assert.True(fine.IsNear(Blocks(fine, 2)));
        Assert.False(fine.IsNear(Blocks(fine, 4)));
        Assert.InRange((nearlyCoarse - coarse).abs().max().item<float>(), 1e-9, 0.01);
        Assert.InRange((nearlyFine - fine).abs().max().item<float>(), 1e-9, 0.01);
        Assert.InRange((half - ((coarse + fine) / 2)).abs().max().item<float>(), 0, 1e-5);
    }

    [Fact]
    public void Real_pictures_are_as_coarse_and_as_faded_as_painted_ones()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(16, Small);
        var real = randn(2, 3, 16, 16);
        Tensor At(long picturesShown)
        {
            networks.Growth!.Advance(picturesShown);
            return networks.Growth.Present(real);
        }

        Assert.True(At(0).IsNear(Blocks(real, 4)));
        Assert.InRange((At(2000) - ((Blocks(real, 4) + Blocks(real, 2)) / 2)).abs().max().item<float>(), 0, 1e-6);
        Assert.True(At(3000).IsNear(Blocks(real, 2)));
        Assert.True(At(6000).IsNear(real));
    }

    [Fact]
    public void Only_grids_in_use_are_computed()
    {
        using var scope = NewDisposeScope();
        using var networks = Create(16, Small);
        networks.Growth!.Advance(2000);

        networks.Discriminator.call(networks.Generator.call(randn(4, 6))).sum().backward();

        string[] Touched(Module network, string list) =>
            [.. network.named_parameters().Where(pair => pair.name.Contains($"{list}.", StringComparison.Ordinal) && pair.parameter.grad is not null).Select(pair => pair.name.Split($"{list}.")[1][..1]).Distinct()];
        Assert.Equal(["0", "1"], Touched(networks.Generator, "stages"));
        Assert.Equal(["0", "1"], Touched(networks.Generator, "painters"));
        Assert.Equal(["0", "1"], Touched(networks.Discriminator, "stages"));
        Assert.Equal(["0", "1"], Touched(networks.Discriminator, "seeing"));
    }

    [Fact]
    public void An_average_of_weights_follows_the_growth_exactly_and_not_on_average()
    {
        using var networks = Create(16, Small);
        using var average = new MovingAverage(networks.Generator, halfLife: 1000);
        networks.Growth!.Advance(5000);
        average.Update(1);

        using var other = Create(16, Small);
        using (no_grad())
        {
            other.Generator.load_state_dict(average.State);
        }

        Assert.Equal(5000, ((ProGanGenerator)other.Generator).Meter.PicturesShown);
        Assert.Equal(new GrowthLevel(2, 0.5), ((ProGanGenerator)other.Generator).Meter.Level);
    }

    [Fact]
    public void A_summary_shows_all_grids_and_leaves_the_growth_where_it_was()
    {
        using var networks = Create(16, Small);
        networks.Growth!.Advance(1500);

        var summary = networks.DescribeGenerator();

        Assert.Equal(networks.Generator.parameters().Sum(parameter => parameter.numel()) - EarlierPainters(networks), summary.Layers.Where(layer => layer.Name != "others").Sum(layer => layer.Parameters));
        Assert.Equal(new GrowthLevel(1, 0.25), ((ProGanGenerator)networks.Generator).Meter.Level);
    }

    [Fact]
    public void What_cannot_be_built_is_refused()
    {
        var start = Assert.Throws<UserException>(() => new ProGan().Check(28, Small));
        Assert.Equal("'start_size' is 4, but pictures of 28 x 28 grow through 7, 14, 28; choose one of these.", start.Message);
        var minibatch = Assert.Throws<UserException>(() => new ProGan().Check(16, Small with { Minibatch = MinibatchLayer.Discrimination }));
        Assert.Contains("minibatch=deviation", minibatch.Message, StringComparison.Ordinal);
        Assert.Throws<UserException>(() => new ProGan().Check(27, Small));
    }

    // A fully grown network paints with its last grid alone.
    private static long EarlierPainters(GanNetworks networks) =>
        networks.Generator.named_parameters().Where(pair => pair.name.StartsWith("painters.0", StringComparison.Ordinal) || pair.name.StartsWith("painters.1", StringComparison.Ordinal)).Sum(pair => pair.parameter.numel());

    /// <summary>Squares of pixels as their mean.</summary>
    private static Tensor Blocks(Tensor pictures, long edge) =>
        functional.interpolate(functional.avg_pool2d(pictures, edge), scale_factor: [edge, edge]);

    private static GanNetworks Create(int size, NetworkOptions options)
    {
        using var random = new Generator(1);
        return new ProGan().Create(new ImageShape(3, size), 0, options, random);
    }
}
