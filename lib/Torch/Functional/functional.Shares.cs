using ArtGan.Torch;

namespace TorchSharp;

// Shares that sum to one, and dropout.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>e^x over its sum along a dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="dim">Which dimension.</param>
            /// <param name="dtype">Element type of the result.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>e^-x over its sum along a dimension.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">Which dimension.</param>
            public static Tensor softmin(Tensor x, long dim) => x.neg().softmax(dim);

            /// <summary>e^x over its sum along the channels of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="x">The input.</param>
            public static Tensor softmax2d(Tensor x) => x.softmax(-3);

            /// <summary>Logarithm of softmax.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">Which dimension.</param>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            /// <summary>Drops single values, and scales the rest so that the mean stays (Srivastava et al., 2014).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.dropout_.CallInPlace(input, input, p, training) : Operators.dropout.Call(input, p, training);

            /// <summary>Drops whole channels of (N, C, L).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.feature_dropout_.CallInPlace(input, input, p, training) : Operators.feature_dropout.Call(input, p, training);

            /// <summary>Drops whole channels of (N, C, H, W).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.feature_dropout_.CallInPlace(input, input, p, training) : Operators.feature_dropout.Call(input, p, training);

            /// <summary>Drops whole channels of (N, C, D, H, W).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Operators.feature_dropout_.CallInPlace(input, input, p, training) : Operators.feature_dropout.Call(input, p, training);

            /// <summary>Drops single values to the limit of SELU, so that mean and variance stay (Klambauer et al., arXiv:1706.02515).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Operators.alpha_dropout_.CallInPlace(input, input, p, training) : Operators.alpha_dropout.Call(input, p, training);

            /// <summary>Drops whole channels to the limit of SELU, so that mean and variance stay.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of dropping.</param>
            /// <param name="training">Otherwise the input is the result.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Operators.feature_alpha_dropout_.CallInPlace(input, input, p, training) : Operators.feature_alpha_dropout.Call(input, p, training);
        }
    }
}
