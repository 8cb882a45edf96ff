using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    /// <summary>Adam (Kingma and Ba, arXiv:1412.6980). Made by torch.optim.Adam.</summary>
    public sealed class Adam : OptimizerHelper, IBetas
    {
        private readonly AdamRule rule = new(decoupledDecay: false);
        private readonly Options defaults;

        /// <summary>Adam over these parameters.</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>Adam over groups of parameters.</summary>
        /// <param name="parameters">What is trained, in groups with options of their own.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public Adam(IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(AdamRule.SlotNames)
        {
            defaults = Given(lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
            foreach (var group in parameters)
            {
                add_param_group(group);
            }
        }

        /// <summary>The options of a group; null takes the optimiser's own value.</summary>
        public class Options : OptimizerOptions, IAdamOptions
        {
            /// <summary>Decay of the gradients' mean.</summary>
            public double? beta1 { get; set; }

            /// <summary>Decay of their squares' mean.</summary>
            public double? beta2 { get; set; }

            /// <summary>Weight decay.</summary>
            public double? weight_decay { get; set; }

            /// <summary>Added to the divisor.</summary>
            public double? eps { get; set; }

            /// <summary>Divide by the greatest mean of squares so far (Reddi et al., arXiv:1904.09237).</summary>
            public bool? amsgrad { get; set; }

            /// <summary>Climb rather than descend.</summary>
            public bool? maximize { get; set; }
        }

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
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : base(parameters, Given(lr, beta1, beta2, eps, weight_decay, amsgrad, maximize))
            {
            }

            /// <summary>Decay of the gradients' mean, and of their squares' mean.</summary>
            public (double, double) Betas
            {
                get => AdamRule.Betas(Options!);
                set => AdamRule.SetBetas(Options!, value);
            }
        }

        /// <summary>Decay of the gradients' mean, and of their squares' mean; setting it sets it for all groups.</summary>
        public (double, double) Betas
        {
            get => AdamRule.Betas(GroupOptions<Options>().First());
            set => GroupOptions<Options>().ToList().ForEach(options => AdamRule.SetBetas(options, value));
        }

        internal override OptimizerOptions Completed(OptimizerOptions? given) => AdamRule.Completed(Own<Options>(given), defaults);

        internal override IEnumerable<int> Kept(OptimizerOptions options) => AdamRule.Kept(options);

        internal override void Update(OptimizerOptions options, OptimizerSlots kept) => rule.Update(options, kept);

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
            /// <summary>Adam (Kingma and Ba, arXiv:1412.6980).</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam (Kingma and Ba, arXiv:1412.6980).</summary>
            /// <param name="parameters">What is trained, with names.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam (Kingma and Ba, arXiv:1412.6980).</summary>
            /// <param name="parameters">What is trained, in groups with options of their own.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Decay of the gradients' mean.</param>
            /// <param name="beta2">Decay of their squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="amsgrad">Divide by the greatest mean of squares so far.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
