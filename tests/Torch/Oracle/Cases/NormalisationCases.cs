using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Normalisations, their running statistics included.</summary>
internal static class NormalisationCases
{
    private static readonly (string, long[])[] Picture = [("x", [3, 4, 5, 2]), ("w", [4]), ("b", [4])];
    private static readonly (string, long[], Filling)[] Running = [("x", [3, 4, 5, 2], Fill.Real), ("w", [4], Fill.Real), ("b", [4], Fill.Real), ("m", [4], Fill.Real), ("v", [4], Fill.Positive)];

    public static CaseTable All { get; } = new(Tolerance.Product)
    {
        { "F.batch_norm(x, None, None, w.contiguous(), b.contiguous(), True)", t => batch_norm(t["x"], null, null, t["w"].contiguous(), t["b"].contiguous(), true), Picture },
        { "F.batch_norm(x, None, None, training=True)", t => batch_norm(t["x"], null, null, training: true), Picture },
        { "F.batch_norm(x, None, None, w.contiguous(), b.contiguous(), True, eps=0.1)", t => batch_norm(t["x"], null, null, t["w"].contiguous(), t["b"].contiguous(), true, eps: 0.1), ("x", [6, 3]), ("w", [3]), ("b", [3]) },
        {
            "m, v = m.detach().contiguous(), v.detach().contiguous()\nreturn F.batch_norm(x, m, v, w.contiguous(), b.contiguous(), True, 0.3), m, v",
            t => WithStatistics(t, (m, v) => batch_norm(t["x"], m, v, t["w"].contiguous(), t["b"].contiguous(), true, 0.3)), Running
        },
        {
            "m, v = m.detach().contiguous(), v.detach().contiguous()\nreturn F.batch_norm(x, m, v, w.contiguous(), b.contiguous()), m, v",
            t => WithStatistics(t, (m, v) => batch_norm(t["x"], m, v, t["w"].contiguous(), t["b"].contiguous())), Running
        },
        {
            "m, v = m.detach().contiguous(), v.detach().contiguous()\nreturn F.batch_norm(x, m, v), m, v",
            t => WithStatistics(t, (m, v) => batch_norm(t["x"], m, v)), Running
        },
        { "F.instance_norm(x)", t => instance_norm(t["x"]), Picture },
        { "F.instance_norm(x, weight=w, bias=b, eps=1e-3)", t => instance_norm(t["x"], weight: t["w"], bias: t["b"], eps: 1e-3), Picture },
        { "F.group_norm(x, 2)", t => group_norm(t["x"], 2), Picture },
        { "F.group_norm(x, 2, w, b, 1e-3)", t => group_norm(t["x"], 2, t["w"], t["b"], 1e-3), Picture },
        { "F.group_norm(x, 1, w, b)", t => group_norm(t["x"], 1, t["w"], t["b"]), Picture },
        { "F.layer_norm(x, [5, 2])", t => layer_norm(t["x"], [5, 2]), Picture },
        { "F.layer_norm(x, [4], w, b, 1e-3)", t => layer_norm(t["x"], [4], t["w"], t["b"], 1e-3), ("x", [3, 2, 4]), ("w", [4]), ("b", [4]) },
    };

    private static Tensor[] WithStatistics(IReadOnlyDictionary<string, Tensor> t, Func<Tensor, Tensor, Tensor> work)
    {
        var (mean, variance) = (t["m"].detach().contiguous(), t["v"].detach().contiguous());
        return [work(mean, variance), mean, variance];
    }
}
