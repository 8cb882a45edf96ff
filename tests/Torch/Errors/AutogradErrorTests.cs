using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Errors;

/// <summary>Gradients that cannot be had.</summary>
public class AutogradErrorTests
{
    [Fact]
    public void Only_a_scalar_goes_back_alone()
    {
        var trained = ones([2, 3], requires_grad: true);
        var error = Assert.Throws<TorchException>(() => (trained * trained).backward());
        Assert.Equal("backward", error.Operation);
        Assert.Contains("scalar", error.Message, StringComparison.Ordinal);
        Assert.Equal("result of MulBackward0, float32 [2, 3]", error.Arguments);
    }

    [Fact]
    public void What_depends_on_nothing_has_no_gradient()
    {
        var error = Assert.Throws<TorchException>(() => ones(3).sum().backward());
        Assert.Contains("does not require grad", error.Message, StringComparison.Ordinal);
        Assert.Equal("result float32 []", error.Arguments);
    }

    [Fact]
    public void A_graph_is_walked_once()
    {
        var trained = ones([2], requires_grad: true);
        var loss = (trained * trained).sum();
        loss.backward();
        var error = Assert.Throws<TorchException>(() => loss.backward());
        Assert.Contains("a second time", error.Message, StringComparison.Ordinal);
        Assert.Contains("SumBackward0", error.Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_without_part_in_the_output_is_named()
    {
        Tensor used = ones([2], requires_grad: true), unused = ones([5], requires_grad: true);
        var error = Assert.Throws<TorchException>(() => autograd.grad([used.sum()], [used, unused]));
        Assert.Equal("grad", error.Operation);
        Assert.Contains("input[1] float32 [5]", error.Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_tensor_is_told()
    {
        var trained = ones([3], requires_grad: true);
        var squared = trained * trained;
        var power = squared.pow(2);
        squared.add_(1);
        var error = Assert.Throws<TorchException>(() => power.sum().backward());
        Assert.Contains("inplace operation", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_that_is_trained_is_not_overwritten() =>
        Assert.Equal("add_", Assert.Throws<TorchException>(() => ones([3], requires_grad: true).add_(1)).Operation);

    [Fact]
    public void Whole_numbers_are_not_trained() =>
        Assert.Equal("requires_grad", Assert.Throws<TorchException>(() => arange(3).requires_grad_()).Operation);

    [Fact]
    public void A_gradient_of_another_shape_is_refused()
    {
        var trained = ones([3], requires_grad: true);
        Assert.Contains("result of MulBackward0, float32 [3], gradient[0] float32 [4]", Assert.Throws<TorchException>(() => (trained * trained).backward([ones(4)])).Arguments, StringComparison.Ordinal);
    }
}
