using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Operators that overwrite a tensor, against PyTorch's: the tensor, what is returned, and gradients through it.</summary>
public sealed class InPlaceTests
{
    private static readonly Cases Of = new(Tolerance.Elementwise, Inputs)
    {
        { "x.clone().sin_()", t => t["x"].clone().sin_() },
        { "x.clone().cos_()", t => t["x"].clone().cos_() },
        { "x.clone().atan_()", t => t["x"].clone().atan_() },
        { "p.clone().log1p_()", t => t["p"].clone().log1p_() },
        { "p.clone().log2_()", t => t["p"].clone().log2_() },
        { "p.clone().log10_()", t => t["p"].clone().log10_() },
        { "x.clone().expm1_()", t => t["x"].clone().expm1_() },
        { "p.clone().rsqrt_()", t => t["p"].clone().rsqrt_() },
        { "p.clone().reciprocal_()", t => t["p"].clone().reciprocal_() },
        { "x.clone().erf_()", t => t["x"].clone().erf_() },
        { "x.clone().sign_()", t => t["x"].clone().sign_() },
        { "x.clone().trunc_()", t => t["x"].clone().trunc_() },
        { "x.clone().frac_()", t => t["x"].clone().frac_() },
        { "p.clone().div_(2).logit_()", t => t["p"].clone().div_(2).logit_() },
        { "(10 * x).round_()", t => (10 * t["x"]).round_() },
        { "x.clone().add_(2, alpha=3)", t => t["x"].clone().add_(2, 3) },
        { "x.clone().add_(p, alpha=3)", t => t["x"].clone().add_(t["p"], 3) },
        { "x.clone().sub_(2)", t => t["x"].clone().sub_(target: 2) },
        { "x.clone().addcmul_(p, p)", t => t["x"].clone().addcmul_(t["p"], t["p"], 1) },
        { "x.clone().addcdiv_(p, p + 1, value=0.2)", t => t["x"].clone().addcdiv_(t["p"], t["p"] + 1, 0.2) },
        { "x.clone().addcdiv_(p, p + 1)", t => t["x"].clone().addcdiv_(t["p"], t["p"] + 1) },
        { "x.clone().lerp_(p, 0.2)", t => t["x"].clone().lerp_(t["p"], full([], 0.2, t["p"].dtype)) },
        { "x.clone().clamp_(-p, p)", t => t["x"].clone().clamp_(-t["p"], t["p"]) },
        { "x.clone().clamp_min_(0.1)", t => t["x"].clone().clamp_min_(0.1) },
        { "x.clone().clamp_max_(0.1)", t => t["x"].clone().clamp_max_(0.1) },
        { "F.relu6(x.clone(), inplace=True)", t => t["x"].clone().relu6_() },
        { "F.silu(x.clone(), inplace=True)", t => t["x"].clone().silu_() },
        { "F.selu(x.clone(), inplace=True)", t => t["x"].clone().selu_() },
        { "F.hardsigmoid(x.clone(), inplace=True)", t => t["x"].clone().hardsigmoid_() },
        { "F.hardswish(x.clone(), inplace=True)", t => t["x"].clone().hardswish_() },
        { "F.mish(x.clone(), inplace=True)", t => functional.mish(t["x"].clone(), inplace: true) },
        { "F.elu(x.clone(), 0.5, inplace=True)", t => t["x"].clone().elu_(0.5) },
        { "F.hardtanh(x.clone(), -0.5, 0.5, inplace=True)", t => t["x"].clone().hardtanh_(-0.5, 0.5) },
        { "x.clone().tril_()", t => t["x"].clone().tril_() },
        { "x.clone().triu_(1)", t => t["x"].clone().triu_(1) },
        { "x.clone().unsqueeze_(1).squeeze_(1).transpose_(0, 1)", t => t["x"].clone().unsqueeze_(1).squeeze_(1).transpose_(0, 1) },
        { "x.clone().index_add_(0, i, p[:2], alpha=2)", t => t["x"].clone().index_add_(0, t["i"], t["p"][..2], 2) },
        { "x.clone().index_copy_(0, i, p[:2])", t => t["x"].clone().index_copy_(0, t["i"], t["p"][..2]) },
        { "x.clone().index_fill_(0, i, 4.5)", t => t["x"].clone().index_fill_(0, t["i"], 4.5) },
        { "x.clone().masked_fill_(p > 0.5, 4.5)", t => t["x"].clone().masked_fill_(t["p"] > 0.5, 4.5) },
        { "x.clone().masked_scatter_(p > 0.5, p)", t => t["x"].clone().masked_scatter_(t["p"] > 0.5, t["p"]) },
        { "x.clone().scatter_add_(0, torch.arange(p.numel()).view_as(p) % 2, p)", t => t["x"].clone().scatter_add_(0, arange(t["p"].numel()).view_as(t["p"]) % 2, t["p"]) },
        { "(x > 0).logical_and_(p > 0.5).logical_or_(x < -1).logical_xor_(p > 0.2).logical_not_()", t => (t["x"] > 0).logical_and_(t["p"] > 0.5).logical_or_(t["x"] < -1).logical_xor_(t["p"] > 0.2).logical_not_() },
        { "i.clone().bitwise_and_(i + 1).bitwise_or_(i * 2).bitwise_xor_(i + 5).bitwise_not_()", t => t["i"].clone().bitwise_and_(t["i"] + 1).bitwise_or_(t["i"] * 2).bitwise_xor_(t["i"] + 5).bitwise_not_() },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void The_tensor_and_its_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    [Fact]
    public void What_is_returned_is_the_tensor_itself()
    {
        var x = ones(3);
        Assert.Same(x, x.sin_());
        Assert.Same(x, x.fill_(2f));
        Assert.Equal([2, 2, 2], x.data<float>().ToArray());
        Assert.Same(x, x.gelu_());
    }

    private static Input[] Inputs(Random random)
    {
        var shape = new long[] { random.Next(2, 6), random.Next(2, 6) };
        return [("x", randn(shape)), ("p", rand(shape) + 0.1), ("i", tensor([1L, 0L]))];
    }
}
