namespace ArtGan.Torch;

/// <summary>
/// L-BFGS whose step lengths fulfil the strong Wolfe conditions: the algorithm of
/// torch.optim.LBFGS(line_search_fn="strong_wolfe"), which TorchSharp lacks.
/// </summary>
/// <remarks>
/// The closure clears the gradients, computes the loss, calls backward and returns the loss. It runs several times a step,
/// so a dispose scope of its own, with the loss moved out, keeps the peak of memory low.
/// </remarks>
public sealed class StrongWolfeLbfgs : IDisposable
{
    private readonly LbfgsMinimizer minimizer;

    /// <summary>Prepares the optimiser.</summary>
    /// <param name="parameters">What is trained, on one device and of one element type.</param>
    /// <param name="options">The settings; null takes PyTorch's.</param>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    public StrongWolfeLbfgs(IEnumerable<Parameter> parameters, LbfgsOptions? options = null) =>
        minimizer = new LbfgsMinimizer(parameters, options ?? new LbfgsOptions(), searches: true);

    /// <summary>The first step length tried in each search.</summary>
    public double LearningRate
    {
        get => minimizer.LearningRate;
        set => minimizer.LearningRate = value;
    }

    /// <summary>Up to <see cref="LbfgsOptions.MaxIterations"/> iterations.</summary>
    /// <param name="closure">Computes loss and gradients anew.</param>
    /// <returns>The loss before the first iteration.</returns>
    public Tensor Step(Func<Tensor> closure) => minimizer.Step(closure);

    /// <summary>Forgets all gradients.</summary>
    public void ZeroGradients()
    {
        foreach (var parameter in minimizer.Parameters)
        {
            parameter.grad = null;
        }
    }

    /// <summary>
    /// What must be kept to go on in the same bytes: tensors by name, and numbers as tensors. The tensors are the
    /// optimiser's own and change with the next step.
    /// </summary>
    public Dictionary<string, Tensor> State() => minimizer.State();

    /// <summary>Goes on from a state, whose tensors are copied.</summary>
    /// <param name="state">What <see cref="State"/> gave.</param>
    /// <exception cref="UserException">It belongs to another optimiser or other parameters.</exception>
    public void Restore(Dictionary<string, Tensor> state) => minimizer.Restore(state);

    /// <summary>Lets the vectors go.</summary>
    public void Dispose() => minimizer.Dispose();
}
