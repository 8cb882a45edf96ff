using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>What is easily got wrong: empty tensors, dimensions from the end, strides, types, kept dimensions.</summary>
public sealed class EdgeTests
{
    private static readonly Cases Of = new(Tolerance.Product, Inputs)
    {
        { "e.sum() + e.sum(0).sum() + e.prod()", t => t["e"].sum() + t["e"].sum(0).sum() + t["e"].prod() },
        { "torch.sum(x, 0) + torch.prod(x, 0)", t => sum(t["x"], 0) + prod(t["x"], 0) },
        { "e.sum(-1, True)", t => t["e"].sum(-1, true) },
        { "e.cumsum(0)", t => t["e"].cumsum(0) },
        { "torch.cat((e, e[:, :1]), -1)", t => cat([t["e"], t["e"][.., ..1]], -1) },
        { "e @ x", t => t["e"].matmul(t["x"]) },
        { "F.relu(e) + F.leaky_relu(e, 0.2)", t => relu(t["e"]) + leaky_relu(t["e"], 0.2) },
        { "F.linear(e, x.T)", t => linear(t["e"], t["x"].T) },
        { "F.softmax(e, -1)", t => softmax(t["e"], -1) },
        { "F.one_hot(e.long().flatten(), 3)", t => one_hot(t["e"].to(ScalarType.Int64).flatten(), 3) },
        { "x.T.flatten() + x.T.reshape(-1)", t => t["x"].T.flatten() + t["x"].T.reshape(-1) },
        { "F.relu(x.T)", t => relu(t["x"].T) },
        { "F.leaky_relu(x.T[1:], 0.1)", t => leaky_relu(t["x"].T[1..], 0.1) },
        { "F.leaky_relu(x, -0.5)", t => leaky_relu(t["x"], -0.5) },
        { "F.layer_norm(x.T, x.T.shape[-1:])", t => layer_norm(t["x"].T, [t["x"].shape[0]]) },
        { "F.max_pool2d(p.transpose(-1, -2), 2)", t => max_pool2d(t["p"].transpose(-1, -2), 2) },
        { "F.max_pool2d(p[:0], 2)", t => max_pool2d(t["p"][..0], 2) },
        { "F.avg_pool2d(p[0], 2)", t => avg_pool2d(t["p"][0], 2) },
        { "F.max_pool2d(p[0], 2)", t => max_pool2d(t["p"][0], 2) },
        { "F.conv2d(p[:0], w)", t => conv2d(t["p"][..0], t["w"]) },
        { "F.conv2d(p[0], w)", t => conv2d(t["p"][0], t["w"]) },
        { "F.conv2d(p.transpose(-1, -2), w.flip(-1))", t => conv2d(t["p"].transpose(-1, -2), t["w"].flip(-1)) },
        { "F.conv_transpose2d(p[0], w.transpose(0, 1))", t => conv_transpose2d(t["p"][0], t["w"].transpose(0, 1)) },
        { "F.batch_norm(p.transpose(-1, -2), None, None, training=True)", t => batch_norm(t["p"].transpose(-1, -2), null, null, training: true) },
        { "F.interpolate(p.transpose(-1, -2), scale_factor=2)", t => interpolate(t["p"].transpose(-1, -2), scale_factor: [2, 2]) },
        { "F.pad(p[..., 1:], (1, 0, -1, 2))", t => pad(t["p"][TensorIndex.Ellipsis, 1..], [1, 0, -1, 2]) },
        { "x.std(-1, keepdim=True)", t => t["x"].std(-1, keepdim: true) },
        { "x.var((-1, -2))", t => t["x"].var(new long[] { -1, -2 }) },
        { "x.max(-1, True).values", t => t["x"].max(-1, true).values },
        { "x.norm(dim=-1, keepdim=True, p=1)", t => t["x"].norm(-1, true, 1) },
        { "x.unsqueeze(-1).squeeze(-1)", t => t["x"].unsqueeze(-1).squeeze(-1) },
        { "x.unflatten(-1, (-1, 1))", t => t["x"].unflatten(-1, -1, 1) },
        { "x.flip(-1, -2)", t => t["x"].flip(-1, -2) },
        { "x[-1] + x[..., -1].sum() + x[::2].sum()", t => t["x"][-1] + t["x"][TensorIndex.Ellipsis, -1].sum() + t["x"][TensorIndex.Slice(step: 2)].sum() },
        { "x[None, :, None, 1:-1]", t => t["x"][TensorIndex.Null, TensorIndex.Colon, TensorIndex.Null, 1..^1] },
        { "((i / 2) + 1).to(x.dtype)", t => ((t["i"] / 2) + 1).to(t["x"].dtype) },
        { "(i * 2.5).to(x.dtype)", t => (t["i"] * 2.5).to(t["x"].dtype) },
        { "i + x", t => t["i"] + t["x"] },
        { "i.float().mean() + i.sum()", t => t["i"].to(ScalarType.Float32).mean() + t["i"].sum() },
        { "(i > 1).sum()", t => (t["i"] > 1).sum() },
        { "(i > 1) * 2", t => (t["i"] > 1) * 2 },
        { "1 - (i > 1).long()", t => 1 - (t["i"] > 1).to(ScalarType.Int64) },
        { "2 ** i.clamp(0, 3)", t => full_like(t["i"], 2).pow(t["i"].clamp(0, 3)) },
        { "i % 2", t => t["i"] % 2 },
        { "i.cumsum(0) + i.prod(0)", t => t["i"].cumsum(0) + t["i"].prod(0) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    private static Input[] Inputs(Random random)
    {
        var (rows, columns) = (random.Next(3, 6), random.Next(3, 6));
        return
        [
            ("x", randn(rows, columns)),
            ("e", empty(0, rows)),
            ("i", randint(-3, 4, [rows, columns])),
            ("p", randn(random.Next(1, 4), 2, 6, 5)),
            ("w", randn(3, 2, 2, 3)),
        ];
    }
}
