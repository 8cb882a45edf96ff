using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    public sealed partial class RMSProp
    {
        /// <summary>RMSProp over these parameters.</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="alpha">Decay of the squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="momentum">Share of the last direction that is kept.</param>
        /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        /// <summary>RMSProp over groups of parameters.</summary>
        /// <param name="parameters">What is trained, in groups with options of their own.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="alpha">Decay of the squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="momentum">Share of the last direction that is kept.</param>
        /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
            : this(parameters, Given(lr, alpha, eps, weight_decay, momentum, centered, maximize))
        {
        }

        /// <summary>The options of a group; null takes the optimiser's own value.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>Decay of the squares' mean.</summary>
            public double? alpha { get; set; }

            /// <summary>Added to the divisor.</summary>
            public double? eps { get; set; }

            /// <summary>L2 penalty.</summary>
            public double? weight_decay { get; set; }

            /// <summary>Share of the last direction that is kept.</summary>
            public double? momentum { get; set; }

            /// <summary>Divide by the gradient's spread rather than its size.</summary>
            public bool? centered { get; set; }

            /// <summary>Climb rather than descend.</summary>
            public bool? maximize { get; set; }
        }

        /// <summary>Parameters with options of their own.</summary>
        public class ParamGroup : ParamGroup<Options>, IMomentum
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
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="alpha">Decay of the squares' mean.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1e-08, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
                : base(parameters, Given(lr, alpha, eps, weight_decay, momentum, centered, maximize: false))
            {
            }

            /// <summary>Share of the last direction that is kept.</summary>
            public double Momentum
            {
                get => Options!.momentum!.Value;
                set => Options!.momentum = OptimizerOptions.Checked(value, "momentum");
            }
        }

        private static Options Given(double lr, double alpha, double eps, double weight_decay, double momentum, bool centered, bool maximize) =>
            new() { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize };
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>RMSprop (Hinton, lecture 6 of Neural Networks for Machine Learning, 2012).</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="alpha">Decay of the squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <summary>RMSprop (Hinton, lecture 6 of Neural Networks for Machine Learning, 2012).</summary>
            /// <param name="parameters">What is trained, with names.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="alpha">Decay of the squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <summary>RMSprop (Hinton, lecture 6 of Neural Networks for Machine Learning, 2012).</summary>
            /// <param name="parameters">What is trained, in groups with options of their own.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="alpha">Decay of the squares' mean.</param>
            /// <param name="eps">Added to the divisor.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="centered">Divide by the gradient's spread rather than its size.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
