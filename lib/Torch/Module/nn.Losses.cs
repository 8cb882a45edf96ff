namespace TorchSharp;

// Losses and distances.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Squared error.</summary>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Absolute error.</summary>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Binary cross-entropy of probabilities.</summary>
        /// <param name="weight">Of each loss, or null.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>Binary cross-entropy of logits.</summary>
        /// <param name="weight">Of each loss, or null.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        /// <param name="pos_weights">Of the positive ones, or null.</param>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);

        /// <summary>Cross-entropy of logits.</summary>
        /// <param name="weight">Of each class, or null.</param>
        /// <param name="ignore_index">A class number that does not count.</param>
        /// <param name="reduction">What becomes of the single losses.</param>
        public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
            new(weight, ignore_index ?? -100, reduction);

        /// <summary>Squared difference near zero, absolute beyond (Girshick, arXiv:1504.08083).</summary>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        /// <param name="beta">Where it changes.</param>
        public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) => new(reduction, beta);

        /// <summary>Squared difference near zero, straight beyond (Huber, 1964).</summary>
        /// <param name="delta">Where it changes.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) => new(delta, reduction);

        /// <summary>Kullback-Leibler divergence of logarithmic probabilities from a target.</summary>
        /// <param name="log_target">Whether the target is logarithmic too.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);

        /// <summary>Negative logarithmic likelihood of class numbers, from logarithmic probabilities.</summary>
        /// <param name="weight">Weight of each class.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>Logistic loss of two classes, 1 and -1.</summary>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Distances kept small for 1, and beyond a margin for -1.</summary>
        /// <param name="margin">How far apart the two sides have to be.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>The first ranked above the second for 1, below for -1.</summary>
        /// <param name="margin">How far apart the two sides have to be.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static MarginRankingLoss MarginRankingLoss(double margin = 0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>Directions kept alike for 1, and apart for -1.</summary>
        /// <param name="margin">How far apart the two sides have to be.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>An anchor kept nearer to its like than to others (Schroff et al., arXiv:1503.03832).</summary>
        /// <param name="margin">How far apart the two sides have to be.</param>
        /// <param name="p">Which norm.</param>
        /// <param name="eps">Added to distances.</param>
        /// <param name="swap">Count the nearer of anchor and positive.</param>
        /// <param name="reduction">Mean, sum or no reduction.</param>
        public static TripletMarginLoss TripletMarginLoss(double margin = 1, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) => new(margin, p, eps, swap, reduction);

        /// <summary>Cosine of the angle between vectors along a dimension.</summary>
        /// <param name="dim">Which dimension.</param>
        /// <param name="eps">Least length that is divided by.</param>
        public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-08) => new(dim, eps);

        /// <summary>Distance of vectors along the last dimension.</summary>
        /// <param name="p">Which norm.</param>
        /// <param name="eps">Added to differences.</param>
        /// <param name="keepdim">Keep the dimension with size 1.</param>
        public static PairwiseDistance PairwiseDistance(double p = 2, double eps = 1e-06, bool keepdim = false) => new(p, eps, keepdim);
    }
}
