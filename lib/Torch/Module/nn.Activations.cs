namespace TorchSharp;

// Functions of single elements, and shares.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Values below zero become zero.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>Logistic function.</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>Logistic function.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>Hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>Hyperbolic tangent.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>x times its logistic function.</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>x times its logistic function.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>Values below zero are scaled.</summary>
        /// <param name="negative_slope">The scale.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>alpha (e^x - 1) below zero.</summary>
        /// <param name="alpha">Limit below zero, negated.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>x times the normal distribution function.</summary>
        public static GELU GELU() => new(Modules.GELU.Approximate.none, false);

        /// <summary>x times the normal distribution function.</summary>
        /// <param name="inplace">Change the input itself.</param>
        public static GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);

        /// <summary>x times the normal distribution function.</summary>
        /// <param name="approximate">How the distribution function is computed.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);

        /// <summary>Smooth rectifier.</summary>
        /// <param name="beta">Steepness.</param>
        /// <param name="threshold">Above it, beta x is taken as it is.</param>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>e^x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>Rectifier cut off at 6.</summary>
        /// <param name="inplace">Change the input itself.</param>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>Continuously differentiable exponential unit (Barron, arXiv:1704.07483).</summary>
        /// <param name="alpha">Where it levels off below zero.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static CELU CELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);

        /// <summary>Self-normalising exponential unit (Klambauer et al., arXiv:1706.02515).</summary>
        /// <param name="inplace">Change the input itself.</param>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>x tanh(softplus(x)) (Misra, arXiv:1908.08681).</summary>
        public static Mish Mish() => new(false);

        /// <inheritdoc cref="Mish()"/>
        /// <param name="inplace">Write the result to the input.</param>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>Values cut off at two bounds.</summary>
        /// <param name="min_val">Lower bound.</param>
        /// <param name="max_val">Upper bound.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static Hardtanh Hardtanh(double min_val = -1, double max_val = 1, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>Logistic function of straight pieces.</summary>
        /// <param name="inplace">Change the input itself.</param>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>x times the logistic function of straight pieces (Howard et al., arXiv:1905.02244).</summary>
        /// <param name="inplace">Change the input itself.</param>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>Zero within a band around zero.</summary>
        /// <param name="lambda">Half the width of the band.</param>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>Values drawn towards zero.</summary>
        /// <param name="lambda">By how much.</param>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

        /// <summary>Logarithm of the logistic function.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign() => new();

        /// <summary>x - tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new();

        /// <summary>Values up to a bound are replaced.</summary>
        /// <param name="threshold">The bound.</param>
        /// <param name="value">What replaces them.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);

        /// <summary>One half of a dimension times the logistic function of the other (Dauphin et al., arXiv:1612.08083).</summary>
        /// <param name="dim">Which dimension.</param>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>Logarithm of e^x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>e^-x over its sum along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>Softmax over the channels of each pixel.</summary>
        public static Softmax2d Softmax2d() => new();

        /// <summary>Rectifier whose slope below zero is drawn while training (Xu et al., arXiv:1505.00853).</summary>
        /// <param name="lower">Least slope.</param>
        /// <param name="upper">Greatest slope.</param>
        /// <param name="inplace">Change the input itself.</param>
        public static RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) => new(lower, upper, inplace);

        /// <summary>Rectifier whose slope below zero is trained (He et al., arXiv:1502.01852).</summary>
        /// <param name="num_parameters">Slopes: 1, or one a channel.</param>
        /// <param name="init">Their first value.</param>
        /// <param name="device">Where they are.</param>
        /// <param name="dtype">Their element type.</param>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) => new(num_parameters, init, device, dtype);
    }
}
