using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What becomes of the single losses; the numbers are libtorch's.</summary>
        public enum Reduction : long
        {
            /// <summary>They stay.</summary>
            None = 0,

            /// <summary>Their mean.</summary>
            Mean = 1,

            /// <summary>Their sum.</summary>
            Sum = 2,
        }

        public static partial class functional
        {
            /// <summary>Binary cross-entropy of probabilities.</summary>
            /// <param name="input">Probabilities.</param>
            /// <param name="target">Wanted probabilities.</param>
            /// <param name="weight">Of each loss, or null.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Operators.binary_cross_entropy.Call(input, target, weight, (long)reduction);

            /// <summary>Binary cross-entropy of logits, stable for large ones.</summary>
            /// <param name="input">Logits.</param>
            /// <param name="target">Wanted probabilities.</param>
            /// <param name="weight">Of each loss, or null.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            /// <param name="pos_weights">Of the positive ones, or null.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Operators.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>Squared error.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operators.mse_loss.Call(input, target, (long)reduction);

            /// <summary>Absolute error.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operators.l1_loss.Call(input, target, (long)reduction);

            /// <summary>Absolute error, squared near zero.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            /// <param name="beta">Where the square ends.</param>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                Operators.smooth_l1_loss.Call(input, target, (long)reduction, beta);

            /// <summary>Negative log likelihood of class numbers.</summary>
            /// <param name="input">Log probabilities (N, C, ...).</param>
            /// <param name="target">Class numbers (N, ...).</param>
            /// <param name="weight">Of each class, or null.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Operators.nll_loss_nd.Call(input, target, weight, (long)reduction);

            /// <summary>Cross-entropy of logits with class numbers or probabilities.</summary>
            /// <param name="input">Logits (N, C, ...).</param>
            /// <param name="target">Class numbers (N, ...), or probabilities of the input's shape.</param>
            /// <param name="weight">Of each class, or null.</param>
            /// <param name="ignore_index">A class number that does not count.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            /// <param name="label_smoothing">Share of the target spread over all classes.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Operators.cross_entropy_loss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>Kullback-Leibler divergence of log probabilities.</summary>
            /// <param name="input">Log probabilities.</param>
            /// <param name="target">Wanted probabilities, or their logarithms.</param>
            /// <param name="log_target">Whether the target holds logarithms.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Operators.kl_div.Call(input, target, (long)reduction, log_target);
        }
    }
}
