using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The functions behind the layers.</summary>
        public static partial class functional
        {
            /// <summary>Values below zero become zero.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_() : x.relu();

            /// <summary>Values held between 0 and 6.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.relu6_() : x.relu6();

            /// <summary>Values below zero are scaled.</summary>
            /// <param name="input">The input.</param>
            /// <param name="negative_slope">The scale.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope) : input.leaky_relu(negative_slope);

            /// <summary>Values below zero are scaled by learnt factors (He et al., arXiv:1502.01852).</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">The factors: one, or one a channel.</param>
            public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);

            /// <summary>Values below zero are scaled, by random factors while training.</summary>
            /// <param name="x">The input.</param>
            /// <param name="lower">Least factor.</param>
            /// <param name="upper">Greatest factor.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) => RRelu(x, lower, upper, training: false, inplace);

            internal static Tensor RRelu(Tensor x, double lower, double upper, bool training, bool inplace) =>
                inplace ? Operators.rrelu_.CallInPlace(x, x, lower, upper, training) : Operators.rrelu.Call(x, lower, upper, training);

            /// <summary>Logistic function.</summary>
            /// <param name="x">The input.</param>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <summary>Logistic function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_() : x.sigmoid();

            /// <summary>Logarithm of the logistic function.</summary>
            /// <param name="x">The input.</param>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>Hyperbolic tangent.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();

            /// <summary>x - tanh x.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Write the result to the input.</param>
            public static Tensor tanhshrink(Tensor x, bool inplace = false) => inplace ? x.sub_(x.tanh()) : x.sub(x.tanh());

            /// <summary>x / (1 + |x|).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Write the result to the input.</param>
            public static Tensor softsign(Tensor x, bool inplace = false) => inplace ? x.div_(x.abs().add(1)) : x.div(x.abs().add(1));

            /// <summary>x times its logistic function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);

            /// <summary>x times its logistic function (Elfwing et al., arXiv:1702.03118).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_() : x.silu();

            /// <summary>x tanh(softplus(x)) (Misra, arXiv:1908.08681).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? Operators.mish_.CallInPlace(x, x) : Operators.mish.Call(x);

            /// <summary>x times the normal distribution function (Hendrycks and Gimpel, arXiv:1606.08415).</summary>
            /// <param name="x">The input.</param>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <summary>x times the normal distribution function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.gelu_() : x.gelu();

            /// <summary>x times the normal distribution function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="approximate">How that is computed.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false) => inplace ? x.gelu_(approximate) : x.gelu(approximate);

            /// <summary>alpha (e^x - 1) below zero (Clevert et al., arXiv:1511.07289).</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">Limit below zero, negated.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? x.elu_(alpha) : x.elu(alpha);

            /// <summary>alpha (e^(x / alpha) - 1) below zero (Barron, arXiv:1704.07483).</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">Limit below zero, negated.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => inplace ? Operators.celu_.CallInPlace(x, x, alpha) : x.celu(alpha);

            /// <summary>Scaled exponential linear unit (Klambauer et al., arXiv:1706.02515).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? x.selu_() : x.selu();

            /// <summary>Values held between two limits.</summary>
            /// <param name="x">The input.</param>
            /// <param name="min_val">Lower limit.</param>
            /// <param name="max_val">Upper limit.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? x.hardtanh_(min_val, max_val) : x.hardtanh(min_val, max_val);

            /// <summary>x / 6 + 1 / 2 held between 0 and 1.</summary>
            /// <param name="input">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => inplace ? input.hardsigmoid_() : input.hardsigmoid();

            /// <summary>x times its hard sigmoid (Howard et al., arXiv:1905.02244).</summary>
            /// <param name="input">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardswish(Tensor input, bool inplace = false) => inplace ? input.hardswish_() : input.hardswish();

            /// <summary>Values near zero become zero.</summary>
            /// <param name="x">The input.</param>
            /// <param name="lambda">How near.</param>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Operators.hardshrink.Call(x, (Scalar)lambda);

            /// <summary>Values moved towards zero, and not past it.</summary>
            /// <param name="x">The input.</param>
            /// <param name="lambda">How far.</param>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Operators.softshrink.Call(x, (Scalar)lambda);

            /// <summary>log(1 + e^(beta x)) / beta.</summary>
            /// <param name="x">The input.</param>
            /// <param name="beta">Steepness.</param>
            /// <param name="threshold">Above it, beta x is taken as it is.</param>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <summary>One value in place of what is not above a threshold.</summary>
            /// <param name="x">The input.</param>
            /// <param name="threshold">The threshold.</param>
            /// <param name="value">The value.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Operators.threshold_.CallInPlace(x, x, threshold, value) : x.threshold(threshold, value);

            /// <summary>One half of a dimension times the logistic function of the other (Dauphin et al., arXiv:1612.08083).</summary>
            /// <param name="input">The input.</param>
            /// <param name="dim">The dimension, of even size.</param>
            public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);
        }
    }
}
