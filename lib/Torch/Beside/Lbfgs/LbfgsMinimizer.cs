namespace ArtGan.Torch;

/// <summary>
/// L-BFGS as in torch.optim.LBFGS (Nocedal and Wright, Numerical Optimization, chapter 7), with steps of fixed length
/// or searched for. All vectors are made once and written in place.
/// </summary>
internal sealed class LbfgsMinimizer : IDisposable
{
    private readonly FlatParameters parameters;
    private readonly LbfgsOptions options;
    private readonly LbfgsHistory history;
    private readonly Tensor gradient;
    private readonly Tensor previousGradient;
    private readonly Tensor direction;
    private readonly Tensor? start;
    private readonly StrongWolfeSearch? search;
    private Func<Tensor>? closure;
    private double length;
    private double previousLoss;
    private long iterations;
    private long evaluations;

    internal LbfgsMinimizer(IEnumerable<Parameter> parameters, LbfgsOptions options, bool searches)
    {
        this.options = options.Validated();
        this.parameters = new FlatParameters(parameters);
        history = new LbfgsHistory(this.parameters, options.HistorySize);
        gradient = this.parameters.NewVector();
        previousGradient = this.parameters.NewVector();
        direction = this.parameters.NewVector();
        LearningRate = options.LearningRate;
        if (searches)
        {
            start = this.parameters.NewVector();
            search = new StrongWolfeSearch(EvaluateAt, this.parameters.NewVector, options.ChangeTolerance);
        }
    }

    internal IReadOnlyList<Parameter> Parameters => parameters.Parameters;

    internal double LearningRate { get; set; }

    /// <summary>Up to the allowed number of iterations; gives the loss at the start.</summary>
    internal Tensor Step(Func<Tensor> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        closure = loss;
        using var silent = no_grad();
        var first = Evaluate();
        evaluations++;
        parameters.CopyGradients(gradient);
        if (!(VectorMath.Largest(gradient) <= options.GradientTolerance))
        {
            Minimize(VectorMath.Number(first));
        }

        closure = null;
        return first;
    }

    /// <summary>All that the next step depends on; the vectors are the minimizer's own.</summary>
    internal Dictionary<string, Tensor> State()
    {
        var state = new Dictionary<string, Tensor>
        {
            ["counts"] = tensor(new[] { iterations, evaluations }, ScalarType.Int64),
            ["numbers"] = tensor(new[] { LearningRate, length, previousLoss }, ScalarType.Float64),
            ["direction"] = direction,
            ["previous_gradient"] = previousGradient,
        };
        history.Save(state);
        return state;
    }

    /// <summary>Goes on from a state, whose tensors are copied.</summary>
    /// <exception cref="UserException">It is another optimiser's.</exception>
    internal void Restore(Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Tensor Taken(string key) => state.TryGetValue(key, out var found) ? found : throw new UserException($"The optimiser's state lacks '{key}'; it was saved by another optimiser.");
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        if (Taken("direction").numel() != parameters.Length)
        {
            throw new UserException($"The optimiser's state is for {Taken("direction").numel()} numbers, the parameters hold {parameters.Length}; it was saved with another network.");
        }

        var counts = Taken("counts").data<long>().ToArray();
        var numbers = Taken("numbers").data<double>().ToArray();
        (iterations, evaluations) = (counts[0], counts[1]);
        (LearningRate, length, previousLoss) = (numbers[0], numbers[1], numbers[2]);
        direction.copy_(Taken("direction"));
        previousGradient.copy_(Taken("previous_gradient"));
        history.Load(state, Taken);
    }

    public void Dispose()
    {
        history.Dispose();
        search?.Dispose();
        foreach (var vector in new[] { gradient, previousGradient, direction, start })
        {
            vector?.Dispose();
        }
    }

    private void Minimize(double loss)
    {
        var evaluationsNow = 1;
        for (var iteration = 1; ; iteration++)
        {
            iterations++;
            if (iterations > 1)
            {
                history.Add(gradient, previousGradient, direction, length);
                history.WriteDirection(gradient, direction);
            }
            else
            {
                direction.copy_(gradient).mul_(-1);
            }

            previousGradient.copy_(gradient);
            previousLoss = loss;
            length = iterations == 1 ? Math.Min(1, Math.Max(1, options.FirstMove * parameters.Length) / VectorMath.AbsoluteSum(gradient)) * LearningRate : LearningRate;
            var slope = VectorMath.Dot(gradient, direction);
            if (slope > -options.ChangeTolerance)
            {
                return;
            }

            var last = iteration == options.MaxIterations;
            var (newLoss, count) = search is null ? Walk(loss, last) : Search(loss, slope);
            loss = newLoss;
            evaluationsNow += count;
            evaluations += count;
            if (last || evaluationsNow >= options.AllowedEvaluations || (count > 0 && VectorMath.Largest(gradient) <= options.GradientTolerance) ||
                VectorMath.Largest(direction) * length <= options.ChangeTolerance || Math.Abs(loss - previousLoss) < options.ChangeTolerance)
            {
                return;
            }
        }
    }

    // The loss after the last step is not needed, so it is not computed.
    private (double Loss, int Evaluations) Walk(double loss, bool last)
    {
        parameters.Move(direction, length);
        if (last)
        {
            return (loss, 0);
        }

        var value = Evaluate();
        parameters.CopyGradients(gradient);
        return (VectorMath.Number(value), 1);
    }

    private (double Loss, int Evaluations) Search(double loss, double slope)
    {
        parameters.CopyValues(start!);
        var (found, count) = search!.Search(new StrongWolfeSearch.Point(0, loss, gradient, slope), length, direction);
        length = found.Length;
        if (!ReferenceEquals(found.Gradient, gradient))
        {
            gradient.copy_(found.Gradient);
        }

        parameters.Move(direction, length);
        return (found.Loss, count);
    }

    private double EvaluateAt(double place, Tensor target)
    {
        parameters.Move(direction, place);
        var value = Evaluate();
        parameters.CopyGradients(target);
        parameters.SetValues(start!);
        return VectorMath.Number(value);
    }

    private Tensor Evaluate()
    {
        using var recording = enable_grad();
        return closure!();
    }
}
