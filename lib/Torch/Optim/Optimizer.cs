namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : ILearningRateController, IDisposable
        {
            private readonly Parameter[] trained;

            /// <summary>An optimiser of these parameters.</summary>
            /// <param name="parameters">What is trained.</param>
            /// <param name="learningRate">The learning rate.</param>
            /// <exception cref="ArgumentException">There are none.</exception>
            protected Optimizer(IEnumerable<Parameter> parameters, double learningRate)
            {
                trained = [.. parameters];
                if (trained.Length == 0)
                {
                    throw new ArgumentException("An optimiser needs at least one parameter.", nameof(parameters));
                }

                LearningRate = learningRate;
                InitialLearningRate = learningRate;
            }

            /// <summary>The learning rate of the next step.</summary>
            public double LearningRate { get; set; }

            /// <summary>The learning rate at the start.</summary>
            public double InitialLearningRate { get; }

            /// <summary>What a schedule changes: one group, all parameters.</summary>
            public IEnumerable<ILearningRateController> ParamGroups => [this];

            /// <summary>What is trained.</summary>
            public IEnumerable<Parameter> parameters() => trained;

            /// <summary>Forgets all gradients.</summary>
            /// <param name="set_to_none">Drop them rather than fill them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in trained)
                {
                    parameter.ClearGradient(set_to_none);
                }
            }

            /// <summary>Changes the parameters once.</summary>
            /// <param name="closure">Computes loss and gradients anew, when given.</param>
            /// <returns>The closure's loss, or null.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>What must be kept to go on later: tensors by name, and numbers as tensors of one element.</summary>
            public abstract Dictionary<string, Tensor> state_dict();

            /// <summary>Goes on from a state.</summary>
            /// <param name="state">As <see cref="state_dict"/> gave it.</param>
            public abstract void load_state_dict(Dictionary<string, Tensor> state);

            /// <summary>Disposes the optimiser's own tensors.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                GC.SuppressFinalize(this);
            }

            /// <summary>The parameters as an array.</summary>
            protected IReadOnlyList<Parameter> Trained => trained;

            /// <summary>Disposes the optimiser's own tensors.</summary>
            /// <param name="disposing">Whether called by the user.</param>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>Computes the closure's loss with gradients on.</summary>
            /// <param name="closure">The closure, or null.</param>
            protected static Tensor? Evaluate(Func<Tensor>? closure)
            {
                if (closure is null)
                {
                    return null;
                }

                using var recording = enable_grad();
                return closure();
            }
        }

        /// <summary>Adam (Kingma and Ba, arXiv:1412.6980).</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">L2 penalty.</param>
        /// <param name="amsgrad">Not supported; false.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam with decay apart from the gradient (Loshchilov and Hutter, arXiv:1711.05101).</summary>
        /// <param name="parameters">What is trained.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay of the gradients' mean.</param>
        /// <param name="beta2">Decay of their squares' mean.</param>
        /// <param name="eps">Added to the divisor.</param>
        /// <param name="weight_decay">Share of the learning rate by which weights shrink.</param>
        /// <param name="amsgrad">Not supported; false.</param>
        /// <param name="maximize">Climb rather than descend.</param>
        public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
