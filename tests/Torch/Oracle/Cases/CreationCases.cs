using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>New tensors, from arguments alone or from the random stream, which both sides seed alike.</summary>
internal static class CreationCases
{
    private static readonly (string, long[])[] Nothing = [];
    private static readonly (string, long[], Filling)[] Shares = [("p", [3, 4], Fill.Share)];
    private static readonly (string, long[])[] Numbers = [("x", [2, 3, 4, 5])];

    public static CaseTable All { get; } = new(Tolerance.Exact)
    {
        { "torch.zeros(2, 3)", _ => zeros(2, 3), Nothing },
        { "torch.zeros(2, dtype=torch.bool)", _ => zeros(2, dtype: ScalarType.Bool), Nothing },
        { "torch.ones(2, 3, 4)", _ => ones(2, 3, 4), Nothing },
        { "torch.ones(4, 3, 2, 1, dtype=torch.int32)", _ => ones(4, 3, 2, 1, dtype: ScalarType.Int32), Nothing },
        { "torch.full((2, 3), 1.5)", _ => full(2, 3, 1.5), Nothing },
        { "torch.empty(2, 3).fill_(1)", _ => empty(2, 3).fill_(1), Nothing },
        { "torch.arange(5)", _ => arange(5), Nothing },
        { "torch.arange(2, 7)", _ => arange(2, 7), Nothing },
        { "torch.arange(5, dtype=torch.float32)", _ => arange(5, dtype: ScalarType.Float32), Nothing },
        { "torch.linspace(-1, 1, 7)", _ => linspace(-1, 1, 7), Nothing },
        { "torch.eye(3)", _ => eye(3), Nothing },
        { "torch.eye(2, 4, dtype=torch.int64)", _ => eye(2, 4, ScalarType.Int64), Nothing },

        { "torch.rand(2, 3)", _ => rand(2, 3), Nothing },
        { "torch.rand(7, 5, 3, generator=torch.Generator().manual_seed(5))", _ => rand(7, 5, 3, generator: new Generator(5)), Nothing },
        { "torch.randn(20)", _ => randn(20), Nothing },
        { "torch.randn(3, 1, dtype=torch.float64)", _ => randn(3, 1, dtype: ScalarType.Float64), Nothing },
        { "torch.randn((4, 9), generator=torch.Generator().manual_seed(5))", _ => randn([4, 9], generator: new Generator(5)), Nothing },
        { "torch.randint(10, (3, 4))", _ => randint(10, [3, 4]), Nothing },
        { "torch.randint(3, 90, (9,))", _ => randint(3, 90, [9]), Nothing },
        { "torch.randint(-3, 9, (9,), generator=torch.Generator().manual_seed(5))", _ => randint(-3, 9, [9], generator: new Generator(5)), Nothing },
        { "torch.randperm(11)", _ => randperm(11), Nothing },
        { "torch.randperm(11, generator=torch.Generator().manual_seed(5))", _ => randperm(11, generator: new Generator(5)), Nothing },
        { "torch.normal(2.0, 0.5, (3, 4))", _ => normal(2, 0.5, [3, 4]), Nothing },
        { "torch.rand_like(x)", t => rand_like(t["x"]), Numbers },
        { "torch.randn_like(x)", t => randn_like(t["x"]), Numbers },
        { "torch.empty(12).normal_(1, 2)", _ => empty(12).normal_(1, 2), Nothing },
        { "torch.empty(12).uniform_(-1, 2)", _ => empty(12).uniform_(-1, 2), Nothing },
        { "torch.empty(12).bernoulli_(0.3)", _ => empty(12).bernoulli_(0.3), Nothing },
        { "torch.empty(3, 4).bernoulli_(p.detach())", t => [empty(3, 4).bernoulli_(t["p"].detach())], Shares },
        { "torch.empty(12).normal_(generator=torch.Generator().manual_seed(5))", _ => empty(12).normal_(generator: new Generator(5)), Nothing },
        { "p.multinomial(5, True)", t => [t["p"].multinomial(5, true)], Shares },
        { "p.multinomial(2)", t => [t["p"].multinomial(2)], Shares },
        { "F.dropout(x, 0.3)", t => dropout(t["x"], 0.3), Numbers },
        { "F.dropout(x, 0.3, training=False)", t => dropout(t["x"], 0.3, training: false), Numbers },
        { "F.dropout(x * 1, 0.3, inplace=True)", t => dropout(t["x"] * 1, 0.3, inplace: true), Numbers },
        { "F.dropout2d(x, 0.4)", t => dropout2d(t["x"], 0.4), Numbers },
        { "F.dropout2d(x * 1, 0.4, inplace=True)", t => dropout2d(t["x"] * 1, 0.4, inplace: true), Numbers },
    };
}
