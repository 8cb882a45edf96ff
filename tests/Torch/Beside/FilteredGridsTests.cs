using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>Against the same filter as a convolution of each channel alone.</summary>
public sealed class FilteredGridsTests
{
    private static Tensor Reference(Tensor grids, bool doubling)
    {
        var channels = grids.shape[1];
        var line = tensor(new float[] { 1, 3, 3, 1 }, dtype: grids.dtype) / (doubling ? 4 : 8);
        var filters = outer(line, line).reshape(1, 1, 4, 4);
        // Channel by channel, so that nothing of grouped convolutions is relied on.
        return cat([.. Enumerable.Range(0, (int)channels).Select(channel =>
        {
            var one = grids.narrow(1, channel, 1);
            return doubling
                ? functional.conv_transpose2d(one, filters, strides: [2, 2], padding: [1, 1])
                : functional.conv2d(one, filters, strides: [2, 2], padding: [1, 1]);
        })], 1);
    }

    private static Tensor Apply(Tensor grids, bool doubling) => doubling ? FilteredGrids.Double(grids) : FilteredGrids.Halve(grids);

    [Theory]
    [InlineData(true, 1, 1, 1, 1)]
    [InlineData(true, 2, 3, 5, 4)]
    [InlineData(true, 3, 17, 2, 9)]
    [InlineData(false, 1, 1, 2, 2)]
    [InlineData(false, 2, 3, 6, 4)]
    [InlineData(false, 3, 17, 2, 10)]
    [InlineData(false, 2, 3, 7, 5)]
    public void Values_and_derivatives_are_those_of_the_convolution(bool doubling, int count, int channels, int height, int width)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var grids = randn(count, channels, height, width).requires_grad_();
        var (found, expected) = (Apply(grids, doubling), Reference(grids, doubling));
        Assert.Equal(expected.shape, found.shape);
        Assert.True(found.allclose(expected, 1e-5, 1e-6));

        var weights = randn(expected.shape).requires_grad_();
        Tensor Slope(Tensor of) => autograd.grad([of], [grids], [weights], retain_graph: true, create_graph: true)[0];
        var (slope, expectedSlope) = (Slope(found), Slope(expected));
        Assert.True(slope.allclose(expectedSlope, 1e-5, 1e-6));

        // As a gradient penalty differentiates once more, by what the first derivative is made of.
        Tensor Second(Tensor of) => autograd.grad([of.square().sum()], [weights])[0];
        Assert.True(Second(slope).allclose(Second(expectedSlope), 1e-4, 1e-5));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_layout_in_memory_will_do(bool doubling)
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var grids = randn(2, 6, 8, 4);
        var expected = Apply(grids, doubling);

        var turned = grids.transpose(2, 3).contiguous().transpose(2, 3);
        var last = grids.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        var part = cat([grids, grids], 1).narrow(1, 6, 6);

        Assert.All([turned, last, part], each => Assert.True(Apply(each, doubling).allclose(expected, 0, 0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_number_of_threads_changes_nothing(bool doubling)
    {
        using var scope = NewDisposeScope();
        var grids = randn(4, 16, 32, 32);
        var threads = get_num_threads();
        try
        {
            set_num_threads(1);
            var one = Apply(grids, doubling);
            set_num_threads(2);
            Assert.True(Apply(grids, doubling).allclose(one, 0, 0));
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_bfloat16_it_is_rounded_once(bool doubling)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var grids = randn(2, 5, 8, 6).bfloat16();
        var exact = Apply(grids.to(ScalarType.Float32), doubling);

        var rounded = Apply(grids, doubling);

        Assert.Equal(ScalarType.BFloat16, rounded.dtype);
        Assert.True(rounded.to(ScalarType.Float32).allclose(exact.bfloat16().to(ScalarType.Float32), 0, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_float64_it_is_the_same(bool doubling)
    {
        using var scope = NewDisposeScope();
        var grids = randn(2, 3, 4, 4, dtype: ScalarType.Float64);

        Assert.True(Apply(grids, doubling).allclose(Reference(grids, doubling), 1e-12, 1e-12));
    }

    [Fact]
    public void What_is_not_a_number_spreads_no_farther_than_the_filter_reaches()
    {
        using var scope = NewDisposeScope();
        var grids = zeros(1, 1, 8, 8);
        grids[0, 0, 4, 4] = tensor(float.NaN);

        var doubled = FilteredGrids.Double(grids).isnan();

        Assert.Equal(16, doubled.sum().item<long>());
        Assert.True(doubled.narrow(2, 7, 4).narrow(3, 7, 4).all().item<bool>());
    }

    [Fact]
    public void Anything_but_pictures_is_refused() =>
        Assert.Contains("(N, C, H, W)", Assert.Throws<TorchException>(() => FilteredGrids.Double(ones(3, 4))).Message, StringComparison.Ordinal);
}
