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

            /// <summary>Values below zero are scaled.</summary>
            /// <param name="input">The input.</param>
            /// <param name="negative_slope">The scale.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope) : input.leaky_relu(negative_slope);

            /// <summary>Logistic function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor sigmoid(Tensor x, bool inplace = false) => inplace ? x.sigmoid_() : x.sigmoid();

            /// <summary>Hyperbolic tangent.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_() : x.tanh();

            /// <summary>x times its logistic function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? Operators.silu_.CallInPlace(x, x) : x.silu();

            /// <summary>x times the normal distribution function.</summary>
            /// <param name="x">The input.</param>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <summary>alpha (e^x - 1) below zero.</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">Limit below zero, negated.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? Operators.elu_.CallInPlace(x, x, alpha) : x.elu(alpha);

            /// <summary>Values held between two limits.</summary>
            /// <param name="x">The input.</param>
            /// <param name="min_val">Lower limit.</param>
            /// <param name="max_val">Upper limit.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? Operators.hardtanh_.CallInPlace(x, x, min_val, max_val) : x.hardtanh(min_val, max_val);

            /// <summary>log(1 + e^(beta x)) / beta.</summary>
            /// <param name="x">The input.</param>
            /// <param name="beta">Steepness.</param>
            /// <param name="threshold">Above it, beta x is taken as it is.</param>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <summary>e^x over its sum along a dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="dim">Which dimension.</param>
            /// <param name="dtype">Element type of the result.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>Logarithm of softmax.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">Which dimension.</param>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>Drops single values, and scales the rest so that the mean stays.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.dropout_.CallInPlace(input, input, p, training) : Operators.dropout.Call(input, p, training);

            /// <summary>Drops whole channels of (N, C, H, W).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.feature_dropout_.CallInPlace(input, input, p, training) : Operators.feature_dropout.Call(input, p, training);
        }
    }
}
