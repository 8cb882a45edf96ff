using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Losses and distances against PyTorch's: x, y and z vectors in rows, s signs, c classes, p above zero.</summary>
public sealed class LossTests
{
    private static readonly Cases Of = new(Tolerance.Product, Inputs)
    {
        { "F.huber_loss(x, y, delta=0.5)", t => huber_loss(t["x"], t["y"], delta: 0.5) },
        { "F.huber_loss(x, y, reduction='none')", t => huber_loss(t["x"], t["y"], reduction: Reduction.None) },
        { "F.soft_margin_loss(x, s)", t => soft_margin_loss(t["x"], t["s"]) },
        { "F.hinge_embedding_loss(x, s, margin=0.4)", t => hinge_embedding_loss(t["x"], t["s"], margin: 0.4) },
        { "F.margin_ranking_loss(x, y, s, margin=0.4, reduction='sum')", t => margin_ranking_loss(t["x"], t["y"], t["s"], margin: 0.4, reduction: Reduction.Sum) },
        { "F.cosine_embedding_loss(x, y, s[:, 0], margin=0.1)", t => cosine_embedding_loss(t["x"], t["y"], t["s"].select(1, 0), margin: 0.1) },
        { "F.multi_margin_loss(x, c, p=2, margin=0.7)", t => multi_margin_loss(t["x"], t["c"], p: 2, margin: 0.7) },
        { "F.multilabel_margin_loss(x, torch.stack((c, torch.full_like(c, -1)) + (c,) * (x.shape[1] - 2), 1))", t => multi_label_margin_loss(t["x"], stack([t["c"], full_like(t["c"], -1), .. Enumerable.Repeat(t["c"], (int)t["x"].shape[1] - 2)], 1)) },
        { "F.multilabel_soft_margin_loss(x, p)", t => multilabel_soft_margin_loss(t["x"], t["p"]) },
        { "F.multilabel_soft_margin_loss(x, p, weight=p[0].detach(), reduction='sum')", t => multilabel_soft_margin_loss(t["x"], t["p"], t["p"][0].detach(), Reduction.Sum) },
        { "F.triplet_margin_loss(x, y, z, margin=0.5, swap=True)", t => triplet_margin_loss(t["x"], t["y"], t["z"], margin: 0.5, swap: true) },
        { "F.poisson_nll_loss(x, p, full=True)", t => poisson_nll_loss(t["x"], t["p"], full: true) },
        { "F.gaussian_nll_loss(x, y, p, full=True)", t => gaussian_nll_loss(t["x"], t["y"], t["p"], full: true) },
        { "F.gaussian_nll_loss(x, y, p, eps=0.5, reduction='none')", t => gaussian_nll_loss(t["x"], t["y"], t["p"], eps: 0.5f, reduction: Reduction.None) },
        { "F.cosine_similarity(x, y)", t => cosine_similarity(t["x"], t["y"]) },
        { "F.cosine_similarity(x, y, dim=0)", t => cosine_similarity(t["x"], t["y"], dim: 0) },
        { "F.pairwise_distance(x, y)", t => pairwise_distance(t["x"], t["y"]) },
        { "F.pairwise_distance(x, y, p=1, keepdim=True)", t => pairwise_distance(t["x"], t["y"], p: 1, keepdim: true) },
        { "F.normalize(x, p=3)", t => normalize(t["x"], p: 3) },
        { "F.kl_div(x.log_softmax(1), y.log_softmax(1), log_target=True, reduction='sum')", t => kl_div(t["x"].log_softmax(1), t["y"].log_softmax(1), reduction: Reduction.Sum) },
        { "F.bilinear(x, y, w)", t => bilinear(t["x"], t["y"], t["w"]) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    private static Input[] Inputs(Random random)
    {
        var (rows, columns) = (random.Next(2, 6), random.Next(2, 6));
        return
        [
            ("x", randn(rows, columns)),
            ("y", randn(rows, columns)),
            ("z", randn(rows, columns)),
            new("s", randn(rows, columns).sign(), Gradient: false),
            ("c", randint(0, columns, [rows])),
            ("p", rand(rows, columns) + 0.1),
            ("w", randn(3, columns, columns)),
        ];
    }
}
