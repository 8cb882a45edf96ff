namespace ArtGan.Torch;

/// <summary>
/// The last changes of parameters and gradient, from which L-BFGS makes its direction (Nocedal and Wright, Numerical
/// Optimization, algorithm 7.4). Vectors are made until the history is full; from then on the oldest are overwritten.
/// </summary>
internal sealed class LbfgsHistory(FlatParameters parameters, int capacity) : IDisposable
{
    // Below this curvature a pair says nothing reliable; the threshold is torch.optim.LBFGS's.
    private const double LeastCurvature = 1e-10;

    private readonly List<(Tensor GradientChange, Tensor Step, double InverseCurvature)> pairs = [];
    private readonly double[] weights = new double[capacity];

    // Where the next pair is written; a pair that falls out of the history becomes the spare one.
    private (Tensor GradientChange, Tensor Step)? spare;
    private double diagonalScale = 1;

    /// <summary>Takes in the last step, length times direction, and the change of the gradient along it.</summary>
    internal void Add(Tensor gradient, Tensor previousGradient, Tensor direction, double length)
    {
        var (change, step) = spare ??= (parameters.NewVector(), parameters.NewVector());
        change.copy_(gradient).sub_(previousGradient);
        step.copy_(direction).mul_(length);
        var curvature = VectorMath.Dot(change, step);
        if (!(curvature > LeastCurvature))
        {
            return;
        }

        spare = null;
        if (pairs.Count == capacity)
        {
            spare = (pairs[0].GradientChange, pairs[0].Step);
            pairs.RemoveAt(0);
        }

        pairs.Add((change, step, 1 / curvature));
        diagonalScale = curvature / VectorMath.Dot(change, change);
    }

    /// <summary>Writes the direction: minus the inverse Hessian as the history has it, times the gradient.</summary>
    internal void WriteDirection(Tensor gradient, Tensor direction)
    {
        direction.copy_(gradient).mul_(-1);
        for (var index = pairs.Count - 1; index >= 0; index--)
        {
            var pair = pairs[index];
            weights[index] = VectorMath.Dot(pair.Step, direction) * pair.InverseCurvature;
            direction.add_(pair.GradientChange, -weights[index]);
        }

        direction.mul_(diagonalScale);
        for (var index = 0; index < pairs.Count; index++)
        {
            var pair = pairs[index];
            direction.add_(pair.Step, weights[index] - (VectorMath.Dot(pair.GradientChange, direction) * pair.InverseCurvature));
        }
    }

    internal void Save(Dictionary<string, Tensor> state)
    {
        state["diagonal_scale"] = tensor(diagonalScale, ScalarType.Float64);
        state["inverse_curvatures"] = tensor(pairs.Select(pair => pair.InverseCurvature).ToArray(), ScalarType.Float64);
        for (var index = 0; index < pairs.Count; index++)
        {
            state[$"gradient_change.{index}"] = pairs[index].GradientChange;
            state[$"step.{index}"] = pairs[index].Step;
        }
    }

    internal void Load(Dictionary<string, Tensor> state, Func<string, Tensor> taken)
    {
        var curvatures = taken("inverse_curvatures").data<double>().ToArray();
        if (curvatures.Length > capacity)
        {
            throw new UserException($"The optimiser's state holds {curvatures.Length} pairs of vectors, more than the history of {capacity}; give it the history size it was saved with.");
        }

        Clear();
        diagonalScale = taken("diagonal_scale").item<double>();
        for (var index = 0; index < curvatures.Length; index++)
        {
            pairs.Add((Copy(taken($"gradient_change.{index}")), Copy(taken($"step.{index}")), curvatures[index]));
        }
    }

    public void Dispose() => Clear();

    private Tensor Copy(Tensor source)
    {
        var vector = parameters.NewVector();
        return source.numel() == parameters.Length
            ? vector.copy_(source).DetachFromDisposeScope()
            : throw new UserException($"The optimiser's state is for {source.numel()} numbers, the parameters hold {parameters.Length}; it was saved with another network.");
    }

    private void Clear()
    {
        foreach (var (change, step, _) in pairs)
        {
            change.Dispose();
            step.Dispose();
        }

        pairs.Clear();
        spare?.GradientChange.Dispose();
        spare?.Step.Dispose();
        spare = null;
    }
}
