using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Second-order gradients of everything that a gradient penalty touches, but for the convolutions.</summary>
internal static class SecondOrderCases
{
    private static readonly (string, long[])[] Matrix = [("x", [3, 4])];
    private static readonly (string, long[])[] Pair = [("x", [3, 4]), ("y", [3, 1])];
    private static readonly (string, long[])[] Picture = [("x", [2, 3, 6, 5])];
    private static readonly (string, long[])[] Normalised = [("x", [3, 4, 5, 2]), ("w", [4]), ("b", [4])];

    public static SecondOrderTable All { get; } = new()
    {
        { "x + y", t => t["x"] + t["y"], Pair },
        { "x - y", t => t["x"] - t["y"], Pair },
        { "x * y", t => t["x"] * t["y"], Pair },
        { "x / y", t => t["x"] / t["y"], Fill.NonZero, Pair },
        { "x ** y", t => t["x"].pow(t["y"]), Fill.Positive, Pair },
        { "x ** 3", t => t["x"].pow(3), Matrix },
        { "x.square()", t => t["x"].square(), Matrix },
        { "x.sqrt()", t => t["x"].sqrt(), Fill.Positive, Matrix },
        { "x.rsqrt()", t => t["x"].rsqrt(), Fill.Positive, Matrix },
        { "x.exp()", t => t["x"].exp(), Matrix },
        { "x.log()", t => t["x"].log(), Fill.Positive, Matrix },
        { "x.abs()", t => t["x"].abs(), Matrix },
        { "x.mean()", t => t["x"].mean(), Matrix },
        { "x.sum(1)", t => t["x"].sum(1), Matrix },
        { "x.mean([0], True)", t => t["x"].mean([0], true), Matrix },
        { "x.var(1)", t => t["x"].var(1), Matrix },
        { "x.std(1)", t => t["x"].std(1), Matrix },
        { "x.norm(2)", t => t["x"].norm(2f), Matrix },
        { "x.norm(2, 1)", t => t["x"].norm(1), Matrix },
        { "x.flatten(1).norm(2, 1)", t => t["x"].flatten(1).norm(1), Picture },
        { "x.softmax(1)", t => t["x"].softmax(1), Matrix },
        { "x.log_softmax(1)", t => t["x"].log_softmax(1), Matrix },
        { "x.logsumexp([1])", t => t["x"].logsumexp(1), Matrix },
        { "x.maximum(y)", t => t["x"].maximum(t["y"]), Pair },
        { "x.clamp(-0.5, 0.5)", t => t["x"].clamp(-0.5, 0.5), Matrix },
        { "x.lerp(y.expand(3, 4), 0.3)", t => t["x"].lerp(t["y"].expand(3, 4), full([], 0.3, t["x"].dtype)), Pair },
        { "x.max(1).values", t => t["x"].max(1).values, Matrix },
        { "x @ y", t => t["x"].matmul(t["y"]), ("x", [3, 4]), ("y", [4, 2]) },
        { "F.linear(x, w, b)", t => linear(t["x"], t["w"], t["b"]), ("x", [3, 4]), ("w", [2, 4]), ("b", [2]) },
        { "F.linear(x, w)", t => linear(t["x"], t["w"]), ("x", [1, 4]), ("w", [1, 4]) },

        { "x.relu()", t => t["x"].relu(), Matrix },
        { "F.leaky_relu(x, 0.2)", t => leaky_relu(t["x"], 0.2), Matrix },
        { "F.elu(x, 0.7)", t => elu(t["x"], 0.7), Matrix },
        { "F.silu(x)", t => silu(t["x"]), Matrix },
        { "F.gelu(x)", t => gelu(t["x"]), Matrix },
        { "F.softplus(x)", t => softplus(t["x"]), Matrix },
        { "x.tanh()", t => t["x"].tanh(), Matrix },
        { "x.sigmoid()", t => t["x"].sigmoid(), Matrix },
        { "F.leaky_relu(x * 1, 0.2, inplace=True)", t => leaky_relu(t["x"] * 1, 0.2, inplace: true), Matrix },
        { "F.relu(x * 1, inplace=True)", t => relu(t["x"] * 1, inplace: true), Matrix },

        { "F.batch_norm(x, None, None, w.contiguous(), b.contiguous(), True)", t => batch_norm(t["x"], null, null, t["w"].contiguous(), t["b"].contiguous(), true), Normalised },
        { "F.batch_norm(x, None, None, training=True)", t => batch_norm(t["x"], null, null, training: true), ("x", [3, 4, 5, 2]) },
        { "F.batch_norm(x, None, None, w.contiguous(), b.contiguous(), True) * 1", t => batch_norm(t["x"], null, null, t["w"].contiguous(), t["b"].contiguous(), true) * 1, ("x", [16, 4]), ("w", [4]), ("b", [4]) },
        {
            "F.batch_norm(x, torch.full((4,), 0.3), torch.full((4,), 0.7), w.contiguous(), b.contiguous())",
            t => batch_norm(t["x"], full(4, 0.3, dtype: t["x"].dtype), full(4, 0.7, dtype: t["x"].dtype), t["w"].contiguous(), t["b"].contiguous()), Normalised
        },
        { "F.leaky_relu(F.batch_norm(x, None, None, w.contiguous(), b.contiguous(), True), 0.2)", t => leaky_relu(batch_norm(t["x"], null, null, t["w"].contiguous(), t["b"].contiguous(), true), 0.2), Normalised },
        { "F.instance_norm(x, weight=w, bias=b)", t => instance_norm(t["x"], weight: t["w"], bias: t["b"]), Normalised },
        { "F.instance_norm(x)", t => instance_norm(t["x"]), ("x", [3, 4, 5, 2]) },
        { "F.group_norm(x, 2, w, b)", t => group_norm(t["x"], 2, t["w"], t["b"]), Normalised },
        { "F.layer_norm(x, [4], w, b)", t => layer_norm(t["x"], [4], t["w"], t["b"]), ("x", [3, 2, 4]), ("w", [4]), ("b", [4]) },
        { "F.layer_norm(x, [5, 2])", t => layer_norm(t["x"], [5, 2]), ("x", [3, 4, 5, 2]) },

        { "F.avg_pool2d(x, 2)", t => avg_pool2d(t["x"], 2), Picture },
        { "F.max_pool2d(x, 2)", t => max_pool2d(t["x"], 2), Picture },
        { "F.adaptive_avg_pool2d(x, 2)", t => adaptive_avg_pool2d(t["x"], 2), Picture },
        { "F.interpolate(x, scale_factor=2)", t => interpolate(t["x"], scale_factor: [2, 2]), Picture },
        { "F.interpolate(x, (9, 4), mode='bilinear', align_corners=False)", t => interpolate(t["x"], [9, 4], mode: InterpolationMode.Bilinear, align_corners: false), Picture },
        { "F.pad(x, (1, 2, 0, 1))", t => pad(t["x"], [1, 2, 0, 1]), Picture },
        { "F.pad(x, (1, 2, 3, 0), mode='reflect')", t => pad(t["x"], [1, 2, 3, 0], PaddingModes.Reflect), Picture },
        { "F.pad(x, (1, 2, 3, 0), mode='replicate')", t => pad(t["x"], [1, 2, 3, 0], PaddingModes.Replicate), Picture },
        { "F.pixel_shuffle(x.repeat(1, 4, 1, 1), 2)", t => pixel_shuffle(t["x"].repeat(1, 4, 1, 1), 2), Picture },
        { "F.binary_cross_entropy_with_logits(x, torch.ones_like(x))", t => binary_cross_entropy_with_logits(t["x"], ones_like(t["x"])), Matrix },
        { "F.mse_loss(x, y.expand(3, 4))", t => mse_loss(t["x"], t["y"].expand(3, 4)), Pair },
    };
}
