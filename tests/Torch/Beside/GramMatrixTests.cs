using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>Gram matrices of features, with their gradients.</summary>
public sealed class GramMatrixTests
{
    [Fact]
    public void All_pairs_of_channels_are_multiplied_and_differentiated()
    {
        var features = randn(2, 3, 4, 5).requires_grad_();
        var weights = randn(2, 3, 3);
        var (gram, expected) = (GramMatrix.Of(features), Products(features));
        Assert.Equal([2L, 3, 3], gram.shape);
        Assert.True(gram.allclose(expected, 1e-4, 1e-4));
        Assert.True(Slope(gram).allclose(Slope(expected), 1e-4, 1e-4));

        Tensor Slope(Tensor of) => autograd.grad([(of * weights).sum()], [features])[0];
    }

    [Fact]
    public void Anything_but_pictures_is_refused() =>
        Assert.Contains("(N, C, H, W)", Assert.Throws<TorchException>(() => GramMatrix.Of(ones(3, 4))).Message, StringComparison.Ordinal);

    private static Tensor Products(Tensor features) => features.flatten(2).bmm(features.flatten(2).transpose(1, 2));
}
