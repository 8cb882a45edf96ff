using ArtGan.Torch;

namespace TorchSharp;

// Losses of margins, distances and distributions.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Squared error near zero, absolute error beyond (Huber, 1964).</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="delta">Where the square ends.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Operators.huber_loss.Call(input, target, (long)reduction, delta);

            /// <summary>log(1 + e^(-target input)).</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">1 or -1.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operators.soft_margin_loss.Call(input, target, (long)reduction);

            /// <summary>The input where the target is 1, and what is left to the margin where it is -1.</summary>
            /// <param name="input">Distances.</param>
            /// <param name="target">1 or -1.</param>
            /// <param name="margin">The margin.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Operators.hinge_embedding_loss.Call(input, target, margin, (long)reduction);

            /// <summary>What is left to the margin of the wanted order.</summary>
            /// <param name="input1">One.</param>
            /// <param name="input2">The other.</param>
            /// <param name="target">1 where the first should be greater, -1 where the second should.</param>
            /// <param name="margin">The margin.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Operators.margin_ranking_loss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>1 - cos where the target is 1, cos - margin above zero where it is -1.</summary>
            /// <param name="input1">One.</param>
            /// <param name="input2">The other.</param>
            /// <param name="target">1 or -1, (N).</param>
            /// <param name="margin">The margin.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Operators.cosine_embedding_loss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>Hinge loss of classes.</summary>
            /// <param name="input">Scores (N, C).</param>
            /// <param name="target">Class numbers (N).</param>
            /// <param name="p">Power of the hinge, 1 or 2.</param>
            /// <param name="margin">The margin.</param>
            /// <param name="weight">Of each class, or null.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1, double margin = 1, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Operators.multi_margin_loss.Call(input, target, p, margin, weight, (long)reduction);

            /// <summary>Hinge loss of several classes at once.</summary>
            /// <param name="input">Scores (N, C).</param>
            /// <param name="target">Class numbers (N, C), ended by -1.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operators.multilabel_margin_loss.Call(input, target, (long)reduction);

            /// <summary>Binary cross-entropy of several classes at once.</summary>
            /// <param name="input">Logits (N, C).</param>
            /// <param name="target">Wanted probabilities (N, C).</param>
            /// <param name="weight">Of each class, or null.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                var losses = binary_cross_entropy_with_logits(input, target, weight, Reduction.None).mean([-1L]);
                return Reduced(losses, reduction);
            }

            /// <summary>How much nearer the negative is than the positive, less the margin.</summary>
            /// <param name="anchor">(N, D).</param>
            /// <param name="positive">Should be near, (N, D).</param>
            /// <param name="negative">Should be far, (N, D).</param>
            /// <param name="margin">The margin.</param>
            /// <param name="p">Which norm.</param>
            /// <param name="eps">Added to the differences.</param>
            /// <param name="swap">Take the nearer of anchor and positive (Balntas et al., 2016).</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                Operators.triplet_margin_loss.Call(anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            /// <summary>Negative log likelihood of counts.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="log_input">Whether the input holds logarithms of the means.</param>
            /// <param name="full">With Stirling's term.</param>
            /// <param name="eps">Added to the means before their logarithm.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
                Operators.poisson_nll_loss.Call(input, target, log_input, full, (double)eps, (long)reduction);

            /// <summary>Negative log likelihood of normally distributed values.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">What it should be.</param>
            /// <param name="variance">Their variances; broadcast.</param>
            /// <param name="full">With the constant term.</param>
            /// <param name="eps">The least variance; gradients pass below it.</param>
            /// <param name="reduction">What becomes of the single losses.</param>
            public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
            {
                ArgumentNullException.ThrowIfNull(variance);
                var held = variance.clone();
                using (no_grad())
                {
                    held.clamp_min_(eps);
                }

                var losses = held.log().add(input.sub(target).square().div(held)).mul(0.5);
                return Reduced(full ? losses.add(0.5 * Math.Log(2 * Math.PI)) : losses, reduction);
            }

            /// <summary>Cosine of the angle between vectors.</summary>
            /// <param name="x1">Some.</param>
            /// <param name="x2">Others; broadcast.</param>
            /// <param name="dim">Which dimension holds the vectors.</param>
            /// <param name="eps">The least product of their lengths.</param>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Operators.cosine_similarity.Call(x1, x2, dim, eps);

            /// <summary>Distances of vectors, along the last dimension.</summary>
            /// <param name="input1">The input.</param>
            /// <param name="input2">The other tensor; broadcast.</param>
            /// <param name="p">Which norm.</param>
            /// <param name="eps">Added to the differences.</param>
            /// <param name="keepdim">Keep the last dimension with size 1.</param>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Operators.pairwise_distance.Call(input1, input2, p, eps, keepdim);

            private static Tensor Reduced(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.Mean => losses.mean(),
                Reduction.Sum => losses.sum(),
                _ => losses,
            };
        }
    }
}
