using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    /// <summary>Adam with decay apart from the gradient (Loshchilov and Hutter, arXiv:1711.05101). Made by torch.optim.AdamW.</summary>
    public sealed class AdamW : AdamBase
    {
        /// <summary>AdamW over these parameters.</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
        /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>AdamW over groups of parameters.</summary>
        /// <param name="parameters">What is trained, in groups with options of their own.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
        /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public AdamW(IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, Given(lr, beta1, beta2, eps, weight_decay, amsgrad, maximize), decoupledDecay: true)
        {
        }

        /// <summary>The options of a group; null takes the optimiser's own value.</summary>
        public class Options : AdamOptions;

        /// <summary>Parameters with options of their own.</summary>
        public class ParamGroup : ParamGroup<Options>, IBetas
        {
            /// <summary>An empty group.</summary>
            public ParamGroup()
            {
            }

            /// <summary>A group.</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="options">How; null takes the optimiser's options.</param>
            public ParamGroup(IEnumerable<Parameter> parameters, Options? options)
                : base(parameters, options)
            {
            }

            /// <summary>A group.</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : base(parameters, Given(lr, beta1, beta2, eps, weight_decay, amsgrad, maximize))
            {
            }

            /// <summary>Decay of the gradients' mean, and of their squares' mean.</summary>
            public (double, double) Betas
            {
                get => (Options!.beta1!.Value, Options.beta2!.Value);
                set => (Options!.beta1, Options.beta2) = (OptimizerOptions.Checked(value.Item1, "beta1", 1), OptimizerOptions.Checked(value.Item2, "beta2", 1));
            }
        }

        internal override AdamOptions OwnOptions(OptimizerOptions? given) => Own<Options>(given);

        private static Options Given(double lr, double beta1, double beta2, double eps, double weight_decay, bool amsgrad, bool maximize) =>
            new() { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize };
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam with decay apart from the gradient (Loshchilov and Hutter, arXiv:1711.05101).</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam with decay apart from the gradient (Loshchilov and Hutter, arXiv:1711.05101).</summary>
            /// <param name="parameters">What is trained, with names.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam with decay apart from the gradient (Loshchilov and Hutter, arXiv:1711.05101).</summary>
            /// <param name="parameters">What is trained, in groups with options of their own.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
