using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Losses with each reduction.</summary>
internal static class LossCases
{
    private static readonly (string, long[], Filling)[] Reals = [("x", [4, 3], Fill.Real), ("y", [4, 3], Fill.Real)];
    private static readonly (string, long[], Filling)[] Logits = [("x", [4, 3], Fill.Real), ("y", [4, 3], Fill.Share), ("w", [3], Fill.Share)];
    private static readonly (string, long[], Filling)[] Shares = [("x", [4, 3], Fill.Share), ("y", [4, 3], Fill.Share), ("w", [3], Fill.Share)];
    private static readonly (string, long[], Filling)[] Classes = [("x", [6, 3], Fill.Real), ("i", [6], Fill.Below(3)), ("w", [3], Fill.Share)];

    public static CaseTable All { get; } = new(Tolerance.Product)
    {
        { "F.mse_loss(x, y)", t => [mse_loss(t["x"], t["y"])], Reals },
        { "F.mse_loss(x, y, reduction='none')", t => [mse_loss(t["x"], t["y"], Reduction.None)], Reals },
        { "F.mse_loss(x, y, reduction='sum')", t => [mse_loss(t["x"], t["y"], Reduction.Sum)], Reals },
        { "F.l1_loss(x, y)", t => [l1_loss(t["x"], t["y"])], Reals },
        { "F.l1_loss(x, y, reduction='sum')", t => [l1_loss(t["x"], t["y"], Reduction.Sum)], Reals },
        { "F.smooth_l1_loss(x, y)", t => [smooth_l1_loss(t["x"], t["y"])], Reals },
        { "F.smooth_l1_loss(x, y, reduction='none', beta=0.5)", t => [smooth_l1_loss(t["x"], t["y"], Reduction.None, 0.5)], Reals },
        { "F.binary_cross_entropy_with_logits(x, y)", t => [binary_cross_entropy_with_logits(t["x"], t["y"])], Logits },
        { "F.binary_cross_entropy_with_logits(x, y, w.detach(), reduction='none')", t => [binary_cross_entropy_with_logits(t["x"], t["y"], t["w"].detach(), Reduction.None)], Logits },
        { "F.binary_cross_entropy_with_logits(x, y, pos_weight=w.detach(), reduction='sum')", t => [binary_cross_entropy_with_logits(t["x"], t["y"], reduction: Reduction.Sum, pos_weights: t["w"].detach())], Logits },
        { "F.binary_cross_entropy(x, y.detach())", t => [binary_cross_entropy(t["x"], t["y"].detach())], Shares },
        { "F.binary_cross_entropy(x, y.detach(), w.detach(), reduction='sum')", t => [binary_cross_entropy(t["x"], t["y"].detach(), t["w"].detach(), Reduction.Sum)], Shares },
        { "F.kl_div(x.log_softmax(1), y, reduction='sum')", t => [kl_div(t["x"].log_softmax(1), t["y"], false, Reduction.Sum)], Logits },
        { "F.kl_div(x.log_softmax(1), y.log_softmax(1), log_target=True, reduction='mean')", t => [kl_div(t["x"].log_softmax(1), t["y"].log_softmax(1))], Reals },
        { "F.nll_loss(x.log_softmax(1), i)", t => [nll_loss(t["x"].log_softmax(1), t["i"])], Classes },
        { "F.nll_loss(x.log_softmax(1), i, w.detach(), reduction='none')", t => [nll_loss(t["x"].log_softmax(1), t["i"], t["w"].detach(), Reduction.None)], Classes },
        { "F.cross_entropy(x, i)", t => [cross_entropy(t["x"], t["i"])], Classes },
        { "F.cross_entropy(x, i, w.detach(), label_smoothing=0.1)", t => [cross_entropy(t["x"], t["i"], t["w"].detach(), label_smoothing: 0.1)], Classes },
        { "F.cross_entropy(x, i, ignore_index=1, reduction='sum')", t => [cross_entropy(t["x"], t["i"], ignore_index: 1, reduction: Reduction.Sum)], Classes },
        { "F.cross_entropy(x, y.softmax(1))", t => [cross_entropy(t["x"], t["y"].softmax(1))], Reals },
    };
}
