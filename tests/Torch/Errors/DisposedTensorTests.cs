using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Errors;

/// <summary>Tensors that are used after they were disposed.</summary>
public class DisposedTensorTests
{
    private static readonly Dictionary<string, Action<Tensor>> Actions = new()
    {
        ["as left operand"] = tensor => tensor.add(1),
        ["as right operand"] = tensor => ones(2).add(tensor),
        ["in place"] = tensor => tensor.add_(1),
        ["in a list"] = tensor => cat([ones(2), tensor]),
        ["as an index"] = tensor => ones(2).index(tensor),
        ["shape"] = tensor => _ = tensor.shape,
        ["type"] = tensor => _ = tensor.dtype,
        ["device"] = tensor => _ = tensor.device,
        ["elements"] = tensor => tensor.data<float>(),
        ["bytes"] = tensor => _ = tensor.bytes.Length,
        ["backward"] = tensor => tensor.backward(),
        ["gradient"] = tensor => _ = tensor.grad,
        ["setting a gradient"] = tensor => ones(2).grad = tensor,
        ["training"] = tensor => tensor.requires_grad = true,
        ["differentiation"] = tensor => autograd.grad([tensor], [tensor]),
        ["as a parameter"] = tensor => _ = new Parameter(tensor),
    };

    public static TheoryData<string> Uses => [.. Actions.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Every_use_says_that_the_tensor_was_disposed(string use)
    {
        var tensor = ones(2);
        tensor.Dispose();
        var error = Assert.Throws<ObjectDisposedException>(() => Actions[use](tensor));
        Assert.Equal("Tensor", error.ObjectName);
        Assert.Contains("was disposed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_may_be_disposed_many_times()
    {
        TensorMemory.Collect();
        var before = TensorMemory.LiveTensors;
        var tensor = ones(2);
        Parallel.For(0, 100, _ => tensor.Dispose());
        Assert.True(tensor.IsInvalid);
        Assert.Equal(before, TensorMemory.LiveTensors);
    }

    [Fact]
    public void A_view_outlives_its_base()
    {
        var whole = arange(6, ScalarType.Float32);
        var part = whole[TensorIndex.Slice(2, 4)];
        whole.Dispose();
        Assert.Equal([2f, 3f], part.data<float>().ToArray());
    }
}
