namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers and the schedules of their learning rates.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private protected Optimizer()
            {
            }

            /// <summary>The groups of parameters, each with a learning rate that schedules change.</summary>
            public abstract IEnumerable<ILearningRateController> ParamGroups { get; }

            /// <summary>What is trained, of all groups.</summary>
            public abstract IEnumerable<Parameter> parameters();

            /// <summary>Forgets all gradients: they are null until the next backward pass.</summary>
            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    parameter.ClearGradient(drop: true);
                }
            }

            /// <summary>Adds parameters with options of their own; what is left open takes the optimiser's.</summary>
            /// <param name="param_group">The group, of the optimiser's own kind.</param>
            /// <exception cref="NotSupportedException">The optimiser has one group only.</exception>
            public virtual void add_param_group(Modules.ParamGroup param_group) =>
                throw new NotSupportedException($"{GetType().Name} trains one group of parameters; give them all to its constructor.");

            /// <summary>Changes the parameters once; those without a gradient stay.</summary>
            /// <param name="closure">Computes loss and gradients anew, when given.</param>
            /// <returns>The closure's loss, or null.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>
            /// What must be kept to go on later, exactly: tensors by name, and numbers as tensors. They are the optimiser's
            /// own and change with the next step.
            /// </summary>
            internal abstract Dictionary<string, Tensor> State();

            /// <summary>Goes on from a state; its tensors are copied.</summary>
            /// <param name="state">As <see cref="State"/> gave it.</param>
            /// <exception cref="ArtGan.UserException">It belongs to another optimiser or other parameters.</exception>
            internal abstract void Restore(Dictionary<string, Tensor> state);

            /// <summary>Disposes the optimiser's own tensors.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the optimiser's own tensors.</summary>
            /// <param name="disposing">Whether called by the user.</param>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>Computes the closure's loss with gradients on.</summary>
            /// <param name="closure">The closure, or null.</param>
            private protected static Tensor? Evaluate(Func<Tensor>? closure)
            {
                if (closure is null)
                {
                    return null;
                }

                using var recording = enable_grad();
                return closure();
            }
        }
    }
}
