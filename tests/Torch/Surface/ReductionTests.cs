using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Sums, statistics, extremes and orders against PyTorch's, of tensors of three dimensions.</summary>
public sealed class ReductionTests
{
    private static readonly Cases Of = new(Tolerance.Product, Inputs)
    {
        { "x.sum((0, 1), keepdim=True)", t => t["x"].sum(0, 1, keepdim: true) },
        { "x.sum((0, 1, 2))", t => t["x"].sum(0, 1, 2) },
        { "x.sum(1, dtype=torch.float64)", t => sum(t["x"], 1, type: ScalarType.Float64) },
        { "x.mean()", t => mean(t["x"]) },
        { "x.mean((0, 2))", t => mean(t["x"], [0, 2]) },
        { "x.prod()", t => prod(t["x"]) },
        { "x.prod(1, keepdim=True)", t => prod(t["x"], 1, keepdim: true) },
        { "torch.where(x > 0, x, torch.full_like(x, math.nan)).nansum()", t => where(t["x"] > 0, t["x"], full_like(t["x"], double.NaN)).nansum() },
        { "torch.where(x > 0, x, torch.full_like(x, math.nan)).nanmean(1)", t => where(t["x"] > 0, t["x"], full_like(t["x"], double.NaN)).nanmean(1) },
        { "x.cumprod(1)", t => cumprod(t["x"], 1) },
        { "x.logcumsumexp(2)", t => logcumsumexp(t["x"], 2) },
        { "x.logsumexp(2)", t => logsumexp(t["x"], 2) },
        { "i.count_nonzero()", t => count_nonzero(t["i"]) },
        { "i.count_nonzero((0, 2))", t => count_nonzero(t["i"], [0, 2]) },
        { "x.diff()", t => diff(t["x"]) },
        { "x.diff(2, 0, prepend=x, append=x)", t => diff(t["x"], 2, 0, t["x"], t["x"]) },
        { "x.std()", t => std(t["x"]) },
        { "x.std((0, 1), unbiased=False)", t => t["x"].std((0, 1), unbiased: false) },
        { "x.std((0, 1, 2), keepdim=True)", t => t["x"].std((0, 1, 2), keepdim: true) },
        { "x.std(1)", t => std(t["x"], 1) },
        { "x.var(2, unbiased=False)", t => var(t["x"], 2, unbiased: false) },
        { "x.var((0, 1)).to(torch.float64)", t => t["x"].var((0, 1), type: ScalarType.Float64) },
        { "x.var((0, 1, 2))", t => t["x"].var((0, 1, 2)) },
        { "torch.std_mean(x)", t => Cases.Both(t["x"].std_mean()) },
        { "torch.var_mean(x, unbiased=False)", t => Cases.Both(t["x"].var_mean(unbiased: false)) },
        { "torch.std_mean(x, (0, 1), keepdim=True)", t => Cases.Both(t["x"].std_mean((0, 1), keepdim: true)) },
        { "torch.std_mean(x, (0, 1, 2))", t => Cases.Both(t["x"].std_mean((0, 1, 2))) },
        { "torch.var_mean(x, 2)", t => Cases.Both(t["x"].var_mean(2)) },
        { "torch.var_mean(x, (0, 2))", t => Cases.Both(t["x"].var_mean(new long[] { 0, 2 })) },
        { "x.amax((0, 2))", t => t["x"].amax(0, 2) },
        { "x.amax((0, 2), keepdim=True)", t => amax(t["x"], [0, 2], keepdim: true) },
        { "x.amin((1,))", t => amin(t["x"], [1]) },
        { "torch.aminmax(x.detach(), dim=1)", t => Cases.Both(t["x"].detach().aminmax(1)) },
        { "torch.aminmax(x.detach())", t => Cases.Both(t["x"].detach().aminmax()) },
        { "torch.cummax(x, 1)", t => Cases.Both(t["x"].cummax(1)) },
        { "torch.cummin(x, 0)", t => Cases.Both(t["x"].cummin(0)) },
        { "x.max(2)", t => Cases.Both(max(t["x"], 2)) },
        { "x.argmin(1, keepdim=True)", t => argmin(t["x"], 1, keepdim: true) },
        { "x.median()", t => median(t["x"]) },
        { "x.nanmedian()", t => t["x"].nanmedian() },
        { "i.mode(2).values", t => mode(t["i"], 2).values },
        { "x.quantile(q, dim=1)", t => quantile(t["x"], t["q"], 1) },
        { "x.nanquantile(q, dim=2, keepdim=True)", t => t["x"].nanquantile(t["q"], 2, keepdim: true) },
        { "x.argsort(1, descending=True)", t => argsort(t["x"], 1, descending: true) },
        { "torch.sort(x, stable=True, dim=0)", t => Cases.Both(sort(t["x"], 0, stable: true)) },
        { "x.msort()", t => t["x"].msort() },
        { "x.kthvalue(2, 1)", t => Cases.Both(Tensor.kthvalue(t["x"], 2, 1)) },
        { "x.topk(2, 1, largest=False)", t => Cases.Both(topk(t["x"], 2, 1, largest: false)) },
        { "torch.unique(i, return_inverse=True, return_counts=True)", t => All(t["i"].unique(return_inverse: true, return_counts: true)) },
        { "torch.unique(i, dim=0)", t => unique(t["i"], dim: 0).output },
        { "torch.unique_consecutive(i, return_inverse=True, return_counts=True)", t => All(t["i"].unique_consecutive(return_inverse: true, return_counts: true)) },
        { "torch.bincount(i.flatten(), x.flatten().detach(), 9)", t => bincount(t["i"].flatten(), t["x"].flatten().detach(), 9) },
        { "torch.histc(x.detach(), 5, -2, 2)", t => histc(t["x"].detach(), 5, -2, 2) },
        { "x.dist(torch.ones_like(x), 3)", t => dist(t["x"], ones_like(t["x"]), 3) },
        { "torch.std_mean(x, 1, keepdim=True)", t => Cases.Both(std_mean(t["x"], 1, keepdim: true)) },
        { "torch.var_mean(x, (0, 1), unbiased=False)", t => Cases.Both(var_mean(t["x"], new long[] { 0, 1 }, unbiased: false)) },
        { "torch.std_mean(x, False)", t => Cases.Both(std_mean(t["x"], false)) },
        { "torch.aminmax(x.detach(), dim=-1)", t => Cases.Both(aminmax(t["x"].detach(), -1)) },
        { "torch.cummax(x, -1)", t => Cases.Both(cummax(t["x"], -1)) },
        { "torch.nansum(x) + torch.nanmean(x)", t => nansum(t["x"]) + nanmean(t["x"]) },
        { "(x > 0).all(-1, True)", t => all(t["x"] > 0, -1, true) },
        { "(x > 0).any(0)", t => any(t["x"] > 0, 0) },
        { "x.renorm(2, 0, 0.75)", t => renorm(t["x"], 2, 0, 0.75f) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    [Fact]
    public void A_result_goes_into_a_tensor_that_is_given()
    {
        var (greatest, smallest) = (empty(2), empty(2));
        Assert.Same(greatest, tensor(new float[,] { { 1, 5 }, { 4, 2 } }).amax(new long[] { 1 }, @out: greatest));
        tensor(new float[,] { { 1, 5 }, { 4, 2 } }).amin(new long[] { 1 }, @out: smallest);
        Assert.Equal([5, 4, 1, 2], cat([greatest, smallest]).data<float>().ToArray());
    }

    [Fact]
    public void What_was_not_asked_of_unique_is_null()
    {
        var (values, inverse, counts) = tensor([3, 1, 3]).unique();
        Assert.Equal([1, 3], values.data<int>().ToArray());
        Assert.Null(inverse);
        Assert.Null(counts);
    }

    private static Tensor[] All((Tensor, Tensor?, Tensor?) found) => [found.Item1, found.Item2!, found.Item3!];

    private static Input[] Inputs(Random random)
    {
        var shape = new long[] { random.Next(2, 5), random.Next(2, 5), random.Next(2, 5) };
        return [("x", randn(shape)), ("i", randint(0, 4, shape)), new("q", tensor([0.2, 0.5, 0.9]), Gradient: false)];
    }
}
