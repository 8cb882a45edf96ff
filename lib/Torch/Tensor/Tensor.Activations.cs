using ArtGan.Torch;

namespace TorchSharp;

// The non-linear functions of networks.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Values below zero become zero.</summary>
        public Tensor relu() => NativeLayers.LeakyRelu(this, slope: 0);

        /// <summary>Values below zero become zero, in place.</summary>
        public Tensor relu_() => NativeLayers.LeakyReluInPlace(this, slope: 0);

        /// <summary>Values held between 0 and 6.</summary>
        public Tensor relu6() => Operators.relu6.Call(this);

        /// <summary>Values held between 0 and 6, in place.</summary>
        public Tensor relu6_() => Operators.relu6_.CallInPlace(this, this);

        /// <summary>Logistic function, 1 / (1 + e^-x).</summary>
        public Tensor sigmoid() => Operators.sigmoid.Call(this);

        /// <summary>Logistic function, 1 / (1 + e^-x), in place.</summary>
        public Tensor sigmoid_() => Operators.sigmoid_.CallInPlace(this, this);

        /// <summary>Hyperbolic tangent.</summary>
        public Tensor tanh() => Operators.tanh.Call(this);

        /// <summary>Hyperbolic tangent, in place.</summary>
        public Tensor tanh_() => Operators.tanh_.CallInPlace(this, this);

        /// <summary>x times its logistic function (Elfwing et al., arXiv:1702.03118).</summary>
        public Tensor silu() => Operators.silu.Call(this);

        /// <summary>x times its logistic function (Elfwing et al., arXiv:1702.03118), in place.</summary>
        public Tensor silu_() => Operators.silu_.CallInPlace(this, this);

        /// <summary>Scaled exponential linear unit (Klambauer et al., arXiv:1706.02515).</summary>
        public Tensor selu() => Operators.selu.Call(this);

        /// <summary>Scaled exponential linear unit (Klambauer et al., arXiv:1706.02515), in place.</summary>
        public Tensor selu_() => Operators.selu_.CallInPlace(this, this);

        /// <summary>x / 6 + 1 / 2 held between 0 and 1.</summary>
        public Tensor hardsigmoid() => Operators.hardsigmoid.Call(this);

        /// <summary>x / 6 + 1 / 2 held between 0 and 1, in place.</summary>
        public Tensor hardsigmoid_() => Operators.hardsigmoid_.CallInPlace(this, this);

        /// <summary>x times its hard sigmoid (Howard et al., arXiv:1905.02244).</summary>
        public Tensor hardswish() => Operators.hardswish.Call(this);

        /// <summary>x times its hard sigmoid (Howard et al., arXiv:1905.02244), in place.</summary>
        public Tensor hardswish_() => Operators.hardswish_.CallInPlace(this, this);

        /// <summary>Logarithm of the logistic function.</summary>
        public Tensor log_sigmoid() => Operators.log_sigmoid.Call(this);

        /// <summary>x times the normal distribution function.</summary>
        public Tensor gelu() => Operators.gelu.Call(this);

        /// <summary>x times the normal distribution function.</summary>
        /// <param name="approximate">How that is computed.</param>
        public Tensor gelu(GELU.Approximate approximate) => Operators.gelu.Call(this, approximate.ToString());

        /// <summary>x times the normal distribution function, in place.</summary>
        public Tensor gelu_() => Operators.gelu_.CallInPlace(this, this);

        /// <summary>x times the normal distribution function, in place.</summary>
        /// <param name="approximate">How that is computed.</param>
        public Tensor gelu_(GELU.Approximate approximate) => Operators.gelu_.CallInPlace(this, this, approximate.ToString());

        /// <summary>alpha (e^x - 1) below zero.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        public Tensor elu(double alpha = 1) => Operators.elu.Call(this, alpha);

        /// <summary>alpha (e^(input_scale x) - 1) below zero, all scaled.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        /// <param name="scale">Multiplies the result.</param>
        /// <param name="input_scale">Multiplies x in the exponent.</param>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Operators.elu.Call(this, alpha, scale, input_scale);

        /// <summary>alpha (e^x - 1) below zero, in place.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        public Tensor elu_(double alpha = 1) => Operators.elu_.CallInPlace(this, this, alpha);

        /// <summary>e^x - 1 below zero, smooth everywhere (Barron, arXiv:1704.07483).</summary>
        public Tensor celu() => Operators.celu.Call(this);

        /// <summary>alpha (e^(x / alpha) - 1) below zero, smooth everywhere (Barron, arXiv:1704.07483).</summary>
        /// <param name="alpha">Limit below zero, negated; 1 when null.</param>
        public Tensor celu(Scalar alpha) => Operators.celu.Call(this, alpha);

        /// <summary>Values below zero are scaled.</summary>
        /// <param name="negative_slope">The scale.</param>
        public Tensor leaky_relu(Scalar negative_slope) => NativeLayers.LeakyRelu(this, negative_slope.ToDouble());

        /// <summary>Values below zero are scaled, in place.</summary>
        /// <param name="negative_slope">The scale.</param>
        public Tensor leaky_relu_(Scalar negative_slope) => NativeLayers.LeakyReluInPlace(this, negative_slope.ToDouble());

        /// <summary>Values below zero are scaled by learnt factors (He et al., arXiv:1502.01852).</summary>
        /// <param name="target">The factors: one, or one a channel.</param>
        public Tensor prelu(Tensor target) => Operators.prelu.Call(this, target);

        /// <summary>log(1 + e^(beta x)) / beta.</summary>
        /// <param name="beta">Steepness.</param>
        /// <param name="threshold">Above it, beta x is taken as it is.</param>
        public Tensor softplus(double beta = 1, double threshold = 20) => Operators.softplus.Call(this, beta, threshold);

        /// <summary>Values held between two limits.</summary>
        /// <param name="min">Lower limit.</param>
        /// <param name="max">Upper limit.</param>
        public Tensor hardtanh(Scalar min, Scalar max) => Operators.hardtanh.Call(this, min, max);

        /// <summary>Values held between two limits, in place.</summary>
        /// <param name="min">Lower limit.</param>
        /// <param name="max">Upper limit.</param>
        public Tensor hardtanh_(Scalar min, Scalar max) => Operators.hardtanh_.CallInPlace(this, this, min, max);

        /// <summary>One value in place of what is not above a threshold.</summary>
        /// <param name="threshold">The threshold.</param>
        /// <param name="value">The value.</param>
        public Tensor threshold(Scalar threshold, Scalar value) => Operators.threshold.Call(this, threshold, value);

        /// <summary>One half of a dimension times the logistic function of the other (Dauphin et al., arXiv:1612.08083).</summary>
        /// <param name="dim">The dimension, of even size.</param>
        public Tensor glu(long dim = -1) => Operators.glu.Call(this, dim);
    }
}
