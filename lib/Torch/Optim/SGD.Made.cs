using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    public sealed partial class SGD
    {
        /// <summary>SGD over these parameters.</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="momentum">Share of the last direction that is kept.</param>
        /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>SGD over groups of parameters.</summary>
        /// <param name="parameters">What is trained, in groups with options of their own.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="momentum">Share of the last direction that is kept.</param>
        /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this(parameters, Given(lr, momentum, dampening, weight_decay, nesterov, maximize))
        {
        }

        /// <summary>The options of a group; null takes the optimiser's own value.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>Share of the last direction that is kept.</summary>
            public double? momentum { get; set; }

            /// <summary>Share of the gradient that does not enter the momentum.</summary>
            public double? dampening { get; set; }

            /// <summary>L2 penalty.</summary>
            public double? weight_decay { get; set; }

            /// <summary>Look ahead along the momentum; needs momentum and no dampening.</summary>
            public bool? nesterov { get; set; }

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
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : base(parameters, Given(lr, momentum, dampening, weight_decay, nesterov, maximize))
            {
            }

            /// <summary>Share of the last direction that is kept.</summary>
            public double Momentum
            {
                get => Options!.momentum!.Value;
                set => Options!.momentum = OptimizerOptions.Checked(value, "momentum");
            }
        }

        private static Options Given(double lr, double momentum, double dampening, double weight_decay, bool nesterov, bool maximize) =>
            new() { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Gradient descent with momentum (Sutskever et al., 2013).</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="learningRate">Learning rate.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Gradient descent with momentum (Sutskever et al., 2013).</summary>
            /// <param name="parameters">What is trained, with names.</param>
            /// <param name="learningRate">Learning rate.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Gradient descent with momentum (Sutskever et al., 2013).</summary>
            /// <param name="parameters">What is trained, in groups with options of their own.</param>
            /// <param name="learningRate">Learning rate.</param>
            /// <param name="momentum">Share of the last direction that is kept.</param>
            /// <param name="dampening">Share of the gradient that does not enter the momentum.</param>
            /// <param name="weight_decay">L2 penalty.</param>
            /// <param name="nesterov">Look ahead along the momentum; needs momentum and no dampening.</param>
            /// <param name="maximize">Climb rather than descend.</param>
            public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
