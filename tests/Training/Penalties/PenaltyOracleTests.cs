using ArtGan.Tests.Torch.Oracle;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>
/// Every penalty beside its formula in PyTorch, written from the papers: its value, and its gradient for the
/// discriminator's weights, which is of the second order; for single samples and for packs.
/// </summary>
public sealed class PenaltyOracleTests
{
    private const int Samples = 12, Coordinates = 3, Units = 5;

    private const string Length = SmallJudge.Python + """
        def away_from_one(x):
            x = x.detach().requires_grad_()
            total = 0
            # Verdict by verdict, so that no sum over a batch can hide a wrong dimension.
            for i in range(x.shape[0] // packing):
                pack = x[i * packing:(i + 1) * packing].detach().requires_grad_()
                slope, = torch.autograd.grad(judge(pack).sum(), pack, create_graph=True)
                total = total + ((slope ** 2).sum().sqrt() - 1) ** 2
            return total / (x.shape[0] // packing)
        def zero_centred(x):
            total = 0
            for i in range(x.shape[0] // packing):
                pack = x[i * packing:(i + 1) * packing].detach().requires_grad_()
                slope, = torch.autograd.grad(judge(pack).sum(), pack, create_graph=True)
                total = total + (slope ** 2).sum() / 2
            return total / (x.shape[0] // packing)

        """;

    /// <summary>Name, formula over x (real), y (painted), the shares a of each sample and the noise n, and packing.</summary>
    public static TheoryData<string, string, int> Formulas
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var packing in (int[])[1, 2, 4])
            {
                data.Add("gradient-penalty", "away_from_one(a * x + (1 - a) * y)", packing);
                data.Add("dragan", "away_from_one(x + a * n * 0.5 * ((x - x.mean()) ** 2).mean().sqrt())", packing);
                data.Add("r1", "zero_centred(x)", packing);
                data.Add("r2", "zero_centred(y)", packing);
            }

            return data;
        }
    }

    [OracleTheory]
    [MemberData(nameof(Formulas))]
    public void Values_and_second_order_gradients_are_those_of_the_papers(string name, string formula, int packing)
    {
        var penalty = Penalties.Create(new PenaltyOptions { Names = name })[0];
        using var random = new Generator(4);
        var (noise, shares) = Draws(name, packing);
        PyTorch.Agrees(
            $"{Length.Replace("packing", $"{packing}", StringComparison.Ordinal)}return {formula}",
            t => penalty.Charge(Judged(t, packing, random)),
            Tolerance.Product,
            new("x", randn(Samples, Coordinates), Gradient: false), new("y", randn(Samples, Coordinates) + 1, Gradient: false),
            new("a", shares, Gradient: false), new("n", noise, Gradient: false),
            ("w", randn(Units, packing * Coordinates)), ("v", randn(Units)));
    }

    private static JudgedBatch Judged(IReadOnlyDictionary<string, Tensor> t, int packing, Generator random)
    {
        random.manual_seed(4);
        return new SmallJudge(t["w"], t["v"], packing).Judged(t["x"].detach().requires_grad_(), t["y"].detach().requires_grad_(), random);
    }

    /// <summary>What the penalty draws from its stream: noise for each number of a sample where it has any, then one share a pack.</summary>
    private static (Tensor Noise, Tensor Shares) Draws(string name, int packing)
    {
        using var random = new Generator(4);
        var noise = name == "dragan" ? rand([Samples, Coordinates], generator: random) : zeros(Samples, Coordinates);
        var shares = rand([Samples / packing, 1], generator: random).repeat_interleave(packing, 0);
        return (noise, shares);
    }
}
