using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Functions of single elements against PyTorch's: x any numbers, u between -1 and 1, p above zero, g above one.</summary>
public sealed class ElementwiseTests
{
    private static readonly Cases Of = new(Tolerance.Elementwise, Inputs)
    {
        { "x.tan()", t => t["x"].tan() },
        { "u.asin()", t => t["u"].asin() },
        { "u.acos()", t => t["u"].acos() },
        { "x.atan()", t => t["x"].atan() },
        { "x.sinh()", t => t["x"].sinh() },
        { "x.cosh()", t => t["x"].cosh() },
        { "x.asinh()", t => t["x"].asinh() },
        { "g.acosh()", t => t["g"].acosh() },
        { "u.atanh()", t => t["u"].atanh() },
        { "x.deg2rad()", t => deg2rad(t["x"]) },
        { "x.rad2deg()", t => rad2deg(t["x"]) },
        { "x.sinc()", t => t["x"].sinc() },
        { "x.atan2(y)", t => t["x"].atan2(t["y"]) },
        { "x.hypot(y)", t => t["x"].hypot(t["y"]) },
        { "x.exp2()", t => exp2(t["x"]) },
        { "p.log10()", t => log10(t["p"]) },
        { "x.erfc()", t => erfc(t["x"]) },
        { "u.erfinv()", t => erfinv(t["u"]) },
        { "p.lgamma()", t => lgamma(t["p"]) },
        { "p.digamma()", t => digamma(t["p"]) },
        { "(u / 2 + 0.5).logit()", t => logit((t["u"] / 2) + 0.5) },
        { "x.trunc()", t => trunc(t["x"]) },
        { "x.frac()", t => frac(t["x"]) },
        { "+x", t => t["x"].positive() },
        { "x.signbit()", t => signbit(t["x"]) },
        { "x.detach().sgn()", t => sgn(t["x"].detach()) },
        { "(10 * x).round(decimals=1)", t => (10 * t["x"]).round(1) },
        { "x.logaddexp(y)", t => logaddexp(t["x"], t["y"]) },
        { "x.xlogy(p)", t => xlogy(t["x"], t["p"]) },
        { "x.xlogy(0.7)", t => xlogy(t["x"], 0.7) },
        { "x.detach().floor_divide(0.7)", t => t["x"].detach().floor_divide(0.7) },
        { "torch.fmod(x, 0.9)", t => fmod(t["x"], 0.9) },
        { "torch.remainder(x, 0.9)", t => remainder(t["x"], 0.9) },
        { "torch.remainder(x, p) ", t => t["x"] % t["p"] },
        { "torch.add(x, 2, alpha=3)", t => add(t["x"], 2, 3) },
        { "x.detach().sigmoid().logit(0.2)", t => t["x"].detach().sigmoid().logit(0.2) },
        { "(x * 8).long() & (y * 8).long()", t => (t["x"] * 8).to(ScalarType.Int64) & (t["y"] * 8).to(ScalarType.Int64) },
        { "(x * 8).long() | (y * 8).long()", t => (t["x"] * 8).to(ScalarType.Int64) | (t["y"] * 8).to(ScalarType.Int64) },
        { "(x * 8).long() ^ (y * 8).long()", t => (t["x"] * 8).to(ScalarType.Int64) ^ (t["y"] * 8).to(ScalarType.Int64) },
        { "~(x * 8).long()", t => ~(t["x"] * 8).to(ScalarType.Int64) },
        { "~(x > y)", t => ~(t["x"] > t["y"]) },
        { "torch.multiply(x, 2) + torch.divide(y, p)", t => multiply(t["x"], 2) + divide(t["y"], t["p"]) },
        { "torch.clip(x, -0.5, 0.5)", t => clip(t["x"], -0.5, 0.5) },
        { "x.float_power(torch.full_like(x, 2))", t => t["x"].float_power(full_like(t["x"], 2)) },
        { "x.fmod(p)", t => fmod(t["x"], t["p"]) },
        { "x.fmod(0.7)", t => t["x"].fmod(0.7) },
        { "x.remainder(p)", t => remainder(t["x"], t["p"]) },
        { "x.remainder(0.7)", t => t["x"] % 0.7 },
        { "x.detach().floor_divide(p.detach())", t => floor_divide(t["x"].detach(), t["p"].detach()) },
        { "x.detach().heaviside(torch.ones_like(x))", t => heaviside(t["x"].detach(), ones_like(t["x"])) },
        { "x.copysign(y)", t => t["x"].copysign(t["y"]) },
        { "x.add(2, alpha=3)", t => t["x"].add(2, 3) },
        { "x.add(y, alpha=0.5)", t => add(t["x"], t["y"], 0.5) },
        { "x.sub(0.5)", t => t["x"].sub(target: 0.5) },
        { "torch.addcmul(x, y, p)", t => t["x"].addcmul(t["y"], t["p"], 1) },
        { "torch.addcmul(x, y, p, value=0.3)", t => addcmul(t["x"], t["y"], t["p"], 0.3) },
        { "torch.addcdiv(x, y, p)", t => t["x"].addcdiv(t["y"], t["p"]) },
        { "torch.addcdiv(x, y, p, value=0.3)", t => addcdiv(t["x"], t["y"], t["p"], 0.3) },
        { "torch.lerp(x, y, 0.3)", t => lerp(t["x"], t["y"], full([], 0.3, t["x"].dtype)) },
        { "torch.lerp(x, y, p)", t => lerp(t["x"], t["y"], t["p"]) },
        { "x.div(p, rounding_mode='floor')", t => div(t["x"], t["p"], RoundingMode.floor) },
        { "x.div(0.3, rounding_mode='trunc')", t => div(t["x"], (Scalar)0.3, RoundingMode.trunc) },
        { "x.clamp(min=-0.5)", t => clamp(t["x"], min: (Scalar)(-0.5)) },
        { "x.clamp(u - 1, u)", t => clamp(t["x"], t["u"] - 1, t["u"]) },
        { "x.clamp_min(0.1)", t => clamp_min(t["x"], 0.1) },
        { "x.clamp_max(0.1)", t => clamp_max(t["x"], 0.1) },
        { "x.clip(-0.2, 0.4)", t => t["x"].clip(-0.2, 0.4) },
        { "(x / (x > 0)).nan_to_num(1.5, 2.5, -3.5)", t => nan_to_num(t["x"] / (t["x"] > 0), 1.5, 2.5, -3.5) },
        { "x.fmax(y)", t => fmax(t["x"], t["y"]) },
        { "x.fmin(y)", t => fmin(t["x"], t["y"]) },
        { "torch.max(x, y)", t => max(t["x"], t["y"]) },
        { "torch.min(x, y)", t => min(t["x"], t["y"]) },
        { "x.negative() * x.absolute()", t => t["x"].negative() * t["x"].absolute() },
        { "x.multiply(y).subtract(2).divide(p)", t => t["x"].multiply(t["y"]).subtract(2).divide(t["p"]) },
        { "torch.complex(x, y).abs()", t => complex(t["x"], t["y"]).abs() },
        { "torch.complex(x, y).angle()", t => complex(t["x"], t["y"]).angle() },
        { "torch.view_as_real(torch.complex(x, y).conj() * 2j)", t => (complex(t["x"], t["y"]).conj() * tensor(0f, 2f)).view_as_real() },
        { "torch.view_as_real(torch.polar(p, x))", t => polar(t["p"], t["x"]).view_as_real() },
        { "torch.complex(x, y).real + torch.complex(x, y).imag", t => complex(t["x"], t["y"]).real + complex(t["x"], t["y"]).imag },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    private static Input[] Inputs(Random random)
    {
        var shape = Cases.Shape(random);
        return [("x", randn(shape)), ("y", randn(shape)), ("u", (rand(shape) * 1.8) - 0.9), ("p", rand(shape) + 0.1), ("g", rand(shape) + 1.1)];
    }
}
