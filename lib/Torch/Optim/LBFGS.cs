using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    /// <summary>L-BFGS with steps of fixed length, as libtorch has it. Made by torch.optim.LBFGS.</summary>
    public sealed class LBFGS : Optimizer, ILearningRateController
    {
        private readonly LbfgsMinimizer minimizer;

        internal LBFGS(IEnumerable<Parameter> parameters, LbfgsOptions options)
        {
            minimizer = new LbfgsMinimizer(parameters, options, searches: false);
            InitialLearningRate = options.LearningRate;
        }

        /// <summary>The length of the next step.</summary>
        public double LearningRate
        {
            get => minimizer.LearningRate;
            set => minimizer.LearningRate = value;
        }

        /// <summary>The length of a step at the start.</summary>
        public double InitialLearningRate { get; set; }

        /// <inheritdoc/>
        public override IEnumerable<ILearningRateController> ParamGroups => [this];

        /// <inheritdoc/>
        public override IEnumerable<Parameter> parameters() => minimizer.Parameters;

        /// <summary>Up to max_iter iterations.</summary>
        /// <param name="closure">Computes loss and gradients anew.</param>
        /// <returns>The loss before the first iteration.</returns>
        public override Tensor? step(Func<Tensor>? closure = null) =>
            minimizer.Step(closure ?? throw new ArgumentNullException(nameof(closure), "L-BFGS evaluates the loss several times a step; give step a closure."));

        /// <inheritdoc/>
        internal override Dictionary<string, Tensor> State() => minimizer.State();

        /// <inheritdoc/>
        internal override void Restore(Dictionary<string, Tensor> state) => minimizer.Restore(state);

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                minimizer.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>L-BFGS with steps of fixed length (Nocedal and Wright, Numerical Optimization, chapter 7).</summary>
            /// <param name="parameters">What is trained, with names; on one device and of one element type.</param>
            /// <param name="lr">Length of a step.</param>
            /// <param name="max_iter">Iterations a call of step.</param>
            /// <param name="max_eval">Evaluations a call of step; null allows five for each four iterations.</param>
            /// <param name="tolerange_grad">Stop when no element of the gradient is larger.</param>
            /// <param name="tolerance_change">Stop when neither parameters nor loss change by more.</param>
            /// <param name="history_size">Pairs of vectors kept.</param>
            public static LBFGS LBFGS(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-05, double tolerance_change = 1e-09, long history_size = 100) =>
                LBFGS(parameters.Select(named => named.parameter), lr, max_iter, max_eval, tolerange_grad, tolerance_change, history_size);

            /// <summary>L-BFGS with steps of fixed length (Nocedal and Wright, Numerical Optimization, chapter 7).</summary>
            /// <param name="parameters">What is trained, on one device and of one element type.</param>
            /// <param name="lr">Length of a step.</param>
            /// <param name="max_iter">Iterations a call of step.</param>
            /// <param name="max_eval">Evaluations a call of step; null allows five for each four iterations.</param>
            /// <param name="tolerange_grad">Stop when no element of the gradient is larger.</param>
            /// <param name="tolerance_change">Stop when neither parameters nor loss change by more.</param>
            /// <param name="history_size">Pairs of vectors kept.</param>
            public static LBFGS LBFGS(IEnumerable<Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-05, double tolerance_change = 1e-09, long history_size = 100) =>
                new(parameters, new LbfgsOptions
                {
                    LearningRate = lr,
                    MaxIterations = checked((int)max_iter),
                    MaxEvaluations = max_eval is { } most ? checked((int)most) : null,
                    GradientTolerance = tolerange_grad,
                    ChangeTolerance = tolerance_change,
                    HistorySize = checked((int)history_size),
                });
        }
    }
}
