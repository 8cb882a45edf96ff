using ArtGan.Models;

namespace ArtGan.Tests.Models;

public sealed class BilinearResamplingTests
{
    [Fact]
    public void A_constant_stays_constant_inside_and_fades_to_the_zeros_around()
    {
        using var scope = NewDisposeScope();
        using var doubling = BilinearResampling.Doubling();
        using var halving = BilinearResampling.Halving();
        var constant = full([2, 3, 6, 6], 0.7);

        var doubled = doubling.call(constant);
        var halved = halving.call(constant);

        Assert.Equal([2, 3, 12, 12], doubled.shape);
        Assert.Equal([2, 3, 3, 3], halved.shape);
        Assert.Equal(0.7, doubled.narrow(2, 1, 10).narrow(3, 1, 10).min().item<float>(), 1e-6);
        Assert.Equal(0.7, doubled.max().item<float>(), 1e-6);
        // A corner of a doubled grid sees 3 of 4 parts of itself in both directions, one of a halved grid 7 of 8.
        Assert.Equal(0.7 * 9 / 16, doubled[0, 0, 0, 0].item<float>(), 1e-6);
        Assert.Equal(0.7, halved[0, 0, 1, 1].item<float>(), 1e-6);
        Assert.Equal(0.7 * 49 / 64, halved[0, 0, 0, 0].item<float>(), 1e-6);
    }

    [Fact]
    public void Inside_doubling_is_bilinear_interpolation()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        using var doubling = BilinearResampling.Doubling();
        var grid = randn([1, 2, 5, 7], generator: random);

        var expected = functional.interpolate(grid, scale_factor: [2, 2], mode: InterpolationMode.Bilinear, align_corners: false);

        var difference = (doubling.call(grid) - expected).narrow(2, 1, 8).narrow(3, 1, 12).abs().max().item<float>();
        Assert.InRange(difference, 0, 1e-6);
    }

    [Fact]
    public void The_filter_is_no_state()
    {
        using var doubling = BilinearResampling.Doubling();
        Assert.Empty(doubling.state_dict());
        Assert.Empty(doubling.parameters());
    }
}
