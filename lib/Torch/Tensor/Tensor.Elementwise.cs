using ArtGan.Torch;

namespace TorchSharp;

// Functions of each element.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Absolute values.</summary>
        public Tensor abs() => Operators.abs.Call(this);

        /// <summary>Negated values.</summary>
        public Tensor neg() => Operators.neg.Call(this);

        /// <summary>e to the power of each value.</summary>
        public Tensor exp() => Operators.exp.Call(this);

        /// <summary>Natural logarithms.</summary>
        public Tensor log() => Operators.log.Call(this);

        /// <summary>Square roots.</summary>
        public Tensor sqrt() => Operators.sqrt.Call(this);

        /// <summary>One over the square roots.</summary>
        public Tensor rsqrt() => Operators.rsqrt.Call(this);

        /// <summary>Squares.</summary>
        public Tensor square() => Operators.square.Call(this);

        /// <summary>Sines of angles in radians.</summary>
        public Tensor sin() => Operators.sin.Call(this);

        /// <summary>Cosines of angles in radians.</summary>
        public Tensor cos() => Operators.cos.Call(this);

        /// <summary>Hyperbolic tangents.</summary>
        public Tensor tanh() => Operators.tanh.Call(this);

        /// <summary>Logistic function, 1 / (1 + e^-x).</summary>
        public Tensor sigmoid() => Operators.sigmoid.Call(this);

        /// <summary>Values below zero become zero.</summary>
        public Tensor relu() => NativeLayers.LeakyRelu(this, slope: 0);

        /// <summary>x times its logistic function.</summary>
        public Tensor silu() => Operators.silu.Call(this);

        /// <summary>Rounded down.</summary>
        public Tensor floor() => Operators.floor.Call(this);

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => Operators.ceil.Call(this);

        /// <summary>-1, 0 or 1.</summary>
        public Tensor sign() => Operators.sign.Call(this);

        /// <summary>One over each value.</summary>
        public Tensor reciprocal() => Operators.reciprocal.Call(this);

        /// <summary>Natural logarithms of one plus each value.</summary>
        public Tensor log1p() => Operators.log1p.Call(this);

        /// <summary>e to the power of each value, minus one.</summary>
        public Tensor expm1() => Operators.expm1.Call(this);

        /// <summary>Logarithms to base 2.</summary>
        public Tensor log2() => Operators.log2.Call(this);

        /// <summary>Logarithms to base 10.</summary>
        public Tensor log10() => Operators.log10.Call(this);

        /// <summary>Tangents of angles in radians.</summary>
        public Tensor tan() => Operators.tan.Call(this);

        /// <summary>Arc tangents.</summary>
        public Tensor atan() => Operators.atan.Call(this);

        /// <summary>Error function.</summary>
        public Tensor erf() => Operators.erf.Call(this);

        /// <summary>Absolute values, in place.</summary>
        public Tensor abs_() => Operators.abs_.CallInPlace(this, this);

        /// <summary>Negated values, in place.</summary>
        public Tensor neg_() => Operators.neg_.CallInPlace(this, this);

        /// <summary>e to the power of each value, in place.</summary>
        public Tensor exp_() => Operators.exp_.CallInPlace(this, this);

        /// <summary>Natural logarithms, in place.</summary>
        public Tensor log_() => Operators.log_.CallInPlace(this, this);

        /// <summary>Square roots, in place.</summary>
        public Tensor sqrt_() => Operators.sqrt_.CallInPlace(this, this);

        /// <summary>Hyperbolic tangents, in place.</summary>
        public Tensor tanh_() => Operators.tanh_.CallInPlace(this, this);

        /// <summary>Logistic function, in place.</summary>
        public Tensor sigmoid_() => Operators.sigmoid_.CallInPlace(this, this);

        /// <summary>Values below zero become zero, in place.</summary>
        public Tensor relu_() => NativeLayers.LeakyReluInPlace(this, slope: 0);

        /// <summary>Rounded down, in place.</summary>
        public Tensor floor_() => Operators.floor_.CallInPlace(this, this);

        /// <summary>Rounded up, in place.</summary>
        public Tensor ceil_() => Operators.ceil_.CallInPlace(this, this);

        /// <summary>Zeros, in place.</summary>
        public Tensor zero_() => Operators.zero_.CallInPlace(this, this);

        /// <summary>Rounded to the nearest, halves to even.</summary>
        /// <param name="decimals">Decimal places kept.</param>
        public Tensor round(long decimals = 0) => Operators.round_decimals.Call(this, decimals);

        /// <summary>log(1 + e^(beta x)) / beta.</summary>
        /// <param name="beta">Steepness.</param>
        /// <param name="threshold">Above it, beta x is taken as it is.</param>
        public Tensor softplus(double beta = 1, double threshold = 20) => Operators.softplus.Call(this, beta, threshold);

        /// <summary>Values below zero are scaled.</summary>
        /// <param name="negative_slope">The scale.</param>
        public Tensor leaky_relu(Scalar negative_slope) => NativeLayers.LeakyRelu(this, negative_slope.ToDouble());

        /// <summary>Values below zero are scaled, in place.</summary>
        /// <param name="negative_slope">The scale.</param>
        public Tensor leaky_relu_(Scalar negative_slope) => NativeLayers.LeakyReluInPlace(this, negative_slope.ToDouble());

        /// <summary>alpha (e^x - 1) below zero.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        public Tensor elu(double alpha = 1) => Operators.elu.Call(this, alpha);

        /// <summary>x times the normal distribution function.</summary>
        public Tensor gelu() => Operators.gelu.Call(this);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limit.</param>
        /// <param name="max">Upper limit.</param>
        public Tensor hardtanh(Scalar min, Scalar max) => Operators.hardtanh.Call(this, min, max);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limit, or none.</param>
        /// <param name="max">Upper limit, or none.</param>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Operators.clamp.Call(this, min, max);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limits, or none.</param>
        /// <param name="max">Upper limits, or none.</param>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Operators.clamp_Tensor.Call(this, min, max);

        /// <summary>Values held between two limits, in place.</summary>
        /// <param name="min">Lower limit, or none.</param>
        /// <param name="max">Upper limit, or none.</param>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Operators.clamp_.CallInPlace(this, this, min, max);

        /// <summary>Every element becomes one value, in place.</summary>
        /// <param name="value">The value.</param>
        public Tensor fill_(Scalar value) => Operators.fill__Scalar.CallInPlace(this, this, value);

        /// <summary>Which values are not a number.</summary>
        public Tensor isnan() => Operators.isnan.Call(this);

        /// <summary>Which values are infinite.</summary>
        public Tensor isinf() => Operators.isinf.Call(this);

        /// <summary>Which values are finite.</summary>
        public Tensor isfinite() => Operators.isfinite.Call(this);

        /// <summary>Which values are zero.</summary>
        public Tensor logical_not() => Operators.logical_not.Call(this);

        /// <summary>Where both are not zero.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor logical_and(Tensor other) => Operators.logical_and.Call(this, other);

        /// <summary>Where one is not zero.</summary>
        /// <param name="other">The other tensor.</param>
        public Tensor logical_or(Tensor other) => Operators.logical_or.Call(this, other);

        /// <summary>this + weight (end - this).</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp(Tensor end, Scalar weight) => Operators.lerp_Scalar.Call(this, end, weight);

        /// <summary>this + weight (end - this).</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp(Tensor end, Tensor weight) => Operators.lerp_Tensor.Call(this, end, weight);

        /// <summary>this + weight (end - this), in place.</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp_(Tensor end, Scalar weight) => Operators.lerp__Scalar.CallInPlace(this, this, end, weight);

        /// <summary>this + weight (end - this), in place.</summary>
        /// <param name="end">The other end.</param>
        /// <param name="weight">0 is this, 1 is the other end.</param>
        public Tensor lerp_(Tensor end, Tensor weight) => Operators.lerp__Tensor.CallInPlace(this, this, end, weight);

        /// <summary>Takes the values of another tensor, converted to this one's type and device.</summary>
        /// <param name="source">The values; broadcast to this shape.</param>
        /// <param name="nonBlocking">Do not wait for a copy between pinned memory and a GPU.</param>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Operators.copy_.CallInPlace(this, this, source, nonBlocking);
    }
}
