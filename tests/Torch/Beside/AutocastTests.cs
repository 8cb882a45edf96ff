using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>What lower precision leaves as it is.</summary>
[OwnEngine("the package has no autocast")]
public class AutocastTests
{
    [Fact]
    public void A_parameter_that_changes_within_a_scope_is_seen_by_the_next_call()
    {
        using var scope = Autocast.BFloat16();
        var convolution = Conv2d(3, 16, 3, padding: 1, bias: false);
        var linear = Linear(8, 4, hasBias: false);
        var (picture, vector) = (randn(2, 3, 8, 8), randn(2, 8));
        Assert.NotEqual(0, Sum(convolution.call(picture)) + Sum(linear.call(vector)));
        using (no_grad())
        {
            convolution.weight.zero_();
            linear.weight.zero_();
        }

        Assert.Equal(0, Sum(convolution.call(picture)));
        Assert.Equal(0, Sum(linear.call(vector)));
    }

    [Fact]
    public void Parameters_and_their_gradients_stay_in_full_precision()
    {
        var linear = Linear(8, 4);
        using (Autocast.BFloat16())
        {
            var result = linear.call(randn(2, 8));
            Assert.Equal(ScalarType.BFloat16, result.dtype);
            result.to(ScalarType.Float32).sum().backward();
        }

        Assert.Equal(ScalarType.Float32, linear.weight.dtype);
        Assert.Equal(ScalarType.Float32, linear.weight.grad!.dtype);
    }

    private static float Sum(Tensor values) => values.to(ScalarType.Float32).abs().sum().item<float>();
}
