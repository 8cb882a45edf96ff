using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch;

/// <summary>Values and gradients of operators against PyTorch's.</summary>
public class OperatorTests
{
    private static readonly Dictionary<string, Func<Tensor[], Tensor[]>> Cases = new()
    {
        ["tanh"] = t => [t[0].tanh()],
        ["sigmoid"] = t => [t[0].sigmoid()],
        ["relu"] = t => [relu(t[0])],
        ["exp"] = t => [t[0].exp()],
        ["square"] = t => [t[0].square()],
        ["sin"] = t => [t[0].sin()],
        ["cos"] = t => [t[0].cos()],
        ["abs"] = t => [t[0].abs()],
        ["neg"] = t => [-t[0]],
        ["erf"] = t => [t[0].erf()],
        ["expm1"] = t => [t[0].expm1()],
        ["log"] = t => [t[0].log()],
        ["sqrt"] = t => [t[0].sqrt()],
        ["rsqrt"] = t => [t[0].rsqrt()],
        ["log1p"] = t => [t[0].log1p()],
        ["log2"] = t => [t[0].log2()],
        ["reciprocal"] = t => [t[0].reciprocal()],
        ["leaky_relu"] = t => [leaky_relu(t[0], 0.2)],
        ["silu"] = t => [silu(t[0])],
        ["gelu"] = t => [gelu(t[0])],
        ["elu"] = t => [elu(t[0], 0.7)],
        ["softplus"] = t => [softplus(t[0], 2, 1)],
        ["hardtanh"] = t => [hardtanh(t[0], -0.5, 0.25)],
        ["clamp"] = t => [t[0].clamp(-0.5, 0.25)],
        ["pow"] = t => [t[0].pow(2.5)],
        ["softmax"] = t => [t[0].softmax(1)],
        ["log_softmax"] = t => [t[0].log_softmax(0)],
        ["lerp"] = t => [t[0].lerp(t[1], full([], 0.3, t[0].dtype))],
        ["arithmetic"] = t => [((2 - t[0]) * t[1] / (1.5 + (t[0] * t[0]))) - (3 / ((t[1] * t[1]) + 1))],
        ["broadcast"] = t => [(t[0] * t[1]) + t[0]],
        ["sum"] = t => [t[0].sum()],
        ["sum_dims"] = t => [t[0].sum([0, 2], true)],
        ["mean_dims"] = t => [t[0].mean([1])],
        ["var_dims"] = t => [t[0].var([1, 2], unbiased: false)],
        ["std"] = t => [t[0].std()],
        ["max_dim"] = t => Both(t[0].max(1)),
        ["min_dim"] = t => Both(t[0].min(2, true)),
        ["amax"] = t => [t[0].amax([0, 1])],
        ["argmax"] = t => [t[0].argmax(1)],
        ["topk"] = t => Both(t[0].topk(2, 2)),
        ["sort"] = t => Both(t[0].sort(1, true)),
        ["cumsum"] = t => [t[0].cumsum(1)],
        ["logsumexp"] = t => [t[0].logsumexp(1)],
        ["norm"] = t => [t[0].norm(1)],
        ["bincount"] = t => [t[0].bincount(null, 6)],
        ["permute"] = t => [t[0].permute(2, 0, 1).reshape(4, 6)],
        ["flip"] = t => [t[0].flip(1)],
        ["roll"] = t => [t[0].roll([1, -1], [1, 2])],
        ["unfold"] = t => [t[0].unfold(2, 2, 1)],
        ["gather"] = t => [t[0].gather(2, t[1])],
        ["index_tensor"] = t => [t[0][TensorIndex.Colon, TensorIndex.Tensor(t[1])]],
        ["index_mixed"] = t => [t[0][1, TensorIndex.None, TensorIndex.Slice(0, 3, 2), TensorIndex.Ellipsis, -1]],
        ["masked_fill"] = t => [t[0].masked_fill(t[0] > 0.5, -7.0)],
        ["where"] = t => [where(t[0] > t[1], t[0], t[1] * 2)],
        ["cat"] = t => [cat([t[0], t[1]], 1)],
        ["stack"] = t => [stack([t[0], t[1]], 1)],
        ["einsum"] = t => [einsum("bij,bjk->bik", t[0], t[1])],
        ["matmul"] = t => [t[0].matmul(t[1])],
        ["tril"] = t => [t[0].tril(-1)],
        ["linear"] = t => [linear(t[0], t[1], t[2])],
        ["conv2d"] = t => [conv2d(t[0], t[1], t[2], [2, 2], [1, 1])],
        ["conv2d_groups"] = t => [conv2d(t[0], t[1], null, [1, 1], [2, 2], [2, 2], 3)],
        ["conv_transpose2d_few"] = t => [conv_transpose2d(t[0], t[1], t[2], [2, 2], [1, 1])],
        ["conv_transpose2d"] = t => [conv_transpose2d(t[0], t[1], t[2], [2, 2], [1, 1])],
        ["conv_transpose2d_output_padding"] = t => [conv_transpose2d(t[0], t[1], null, [2, 2], [1, 1], [1, 1])],
        ["conv_transpose2d_groups"] = t => [conv_transpose2d(t[0], t[1], null, groups: 2)],
        ["batch_norm"] = t => [batch_norm(t[0], null, null, t[1], t[2], true)],
        ["instance_norm"] = t => [instance_norm(t[0])],
        ["group_norm"] = t => [group_norm(t[0], 2, t[1], t[2])],
        ["layer_norm"] = t => [layer_norm(t[0], [8, 8])],
        ["max_pool2d"] = t => [max_pool2d(t[0], 2)],
        ["avg_pool2d"] = t => [avg_pool2d(t[0], 3, 2, 1)],
        ["adaptive_avg_pool2d"] = t => [adaptive_avg_pool2d(t[0], 3)],
        ["pad_reflect"] = t => [pad(t[0], [1, 2, 3, 0], PaddingModes.Reflect)],
        ["pad_constant"] = t => [pad(t[0], [1, 2], value: 0.5)],
        ["pixel_shuffle"] = t => [pixel_shuffle(t[0], 2)],
        ["interpolate_nearest"] = t => [interpolate(t[0], scale_factor: [2, 2])],
        ["interpolate_bilinear"] = t => [interpolate(t[0], [5, 11], mode: InterpolationMode.Bilinear, align_corners: false)],
        ["interpolate_antialias"] = t => [interpolate(t[0], [3, 3], mode: InterpolationMode.Bilinear, antialias: true)],
        ["embedding"] = t => [t[0][t[1]]],
        ["one_hot"] = t => [one_hot(t[0], 4)],
        ["bce_with_logits"] = t => [binary_cross_entropy_with_logits(t[0], t[1])],
        ["bce"] = t => [binary_cross_entropy(t[0], t[1])],
        ["mse"] = t => [mse_loss(t[0], t[1])],
        ["l1_sum"] = t => [l1_loss(t[0], t[1], Reduction.Sum)],
        ["smooth_l1"] = t => [smooth_l1_loss(t[0], t[1], beta: 0.5)],
        ["cross_entropy"] = t => [cross_entropy(t[0], t[1], label_smoothing: 0.1)],
        ["nll"] = t => [nll_loss(t[0].log_softmax(1), t[1])],
        ["kl_div"] = t => [kl_div(t[0].log_softmax(1), t[1], false, Reduction.Sum)],
        ["penalty_conv"] = t => [Penalty(t[0], x => leaky_relu(conv2d(x, t[1], null, [2, 2], [1, 1]), 0.2).flatten(1).tanh().matmul(t[2]))],
        ["penalty_conv_transpose"] = t => [Penalty(t[0], x => conv_transpose2d(x, t[1], null, [2, 2], [1, 1]).tanh())],
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name)
    {
        var inputs = Fixture.Several(name, "in").Select(value => value.is_floating_point() ? value.clone().requires_grad_() : value).ToArray();
        var results = Cases[name](inputs);

        var expected = Fixture.Several(name, "out");
        Assert.Equal(expected.Length, results.Length);
        for (var index = 0; index < results.Length; index++)
        {
            Fixture.Near(expected[index], results[index], $"{name} result {index}");
        }

        if (results[0].is_floating_point() && results[0].requires_grad)
        {
            (results[0] * Fixture.Weights(results[0].detach())).sum().backward();
        }

        for (var index = 0; index < inputs.Length; index++)
        {
            var gradient = $"{name}/grad{index}";
            Assert.Equal(Fixture.Names.Contains(gradient), inputs[index].is_floating_point() && inputs[index].grad is not null);
            if (inputs[index].is_floating_point() && inputs[index].grad is { } actual)
            {
                Fixture.Near(Fixture.Get(gradient), actual, gradient, 1e-4);
            }
        }
    }

    [Fact]
    public void Every_fixture_with_a_result_has_a_case()
    {
        var recorded = Fixture.Names.Where(name => name.EndsWith("/out0", StringComparison.Ordinal)).Select(name => name[..^5])
            .Except(["adam", "adam_maximize", "adamw"]);
        Assert.Equal(recorded.Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));
    }

    private static Tensor Penalty(Tensor input, Func<Tensor, Tensor> network)
    {
        var gradient = autograd.grad([network(input).sum()], [input], retain_graph: true, create_graph: true)[0];
        return (gradient.flatten(1).norm(1) - 1).pow(2).mean();
    }

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
