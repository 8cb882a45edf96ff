using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>Moves a painting's pixels down an objective.</summary>
internal sealed class StyleDescent : IDisposable
{
    // L-BFGS leaves out pairs of little curvature (torch.optim.LBFGS: 1e-10), which is all of them where the loss is near 1 and pixels go to 255.
    private const double LeastLoss = 1e4;

    // Of 255: a thousand times what float32 rounds by there. In float64 torch's own first step is large enough.
    private const double FirstMove = 0.01;

    private readonly Parameter painting;
    private readonly StyleObjective objective;
    private readonly LbfgsMinimizer? lbfgs;
    private readonly optim.Optimizer? adam;
    private double? scale;

    /// <summary>Begins.</summary>
    /// <param name="start">(1, 3, height, width), 0..255; copied.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="options">The optimiser and its settings.</param>
    /// <param name="history">Pairs that L-BFGS remembers.</param>
    public StyleDescent(Tensor start, StyleObjective objective, NeuralStyleOptions options, int history)
    {
        this.objective = objective;
        painting = new Parameter(start.detach().clone().DetachFromDisposeScope());
        if (options.Optimizer == StyleOptimizer.Adam)
        {
            adam = optim.Adam([painting], options.Rate);
            return;
        }

        // As neural-style has it: no tolerances, and each call of step is one iteration.
        var settings = new LbfgsOptions { LearningRate = options.Rate, MaxIterations = 1, MaxEvaluations = 30, HistorySize = history, FirstMove = start.dtype == ScalarType.Float64 ? 0 : FirstMove, GradientTolerance = -1, ChangeTolerance = -1 };
        lbfgs = new LbfgsMinimizer([painting], settings, searches: options.Optimizer == StyleOptimizer.StrongWolfe);
    }

    /// <summary>The painting as it is, (1, 3, height, width); it changes with the next step.</summary>
    public Tensor Painting => painting;

    /// <summary>One step.</summary>
    /// <returns>The loss before it.</returns>
    public double Step()
    {
        using var scope = NewDisposeScope();
        if (lbfgs is not null) return Number(lbfgs.Step(Evaluate)) / scale!.Value;
        var loss = Number(Evaluate()) / scale!.Value;
        adam!.step();
        return loss;
    }

    /// <summary>The loss as it is.</summary>
    public double Loss()
    {
        using var scope = NewDisposeScope();
        return Number(objective.Evaluate(painting.detach()).Loss);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lbfgs?.Dispose();
        adam?.Dispose();
        painting.grad?.Dispose();
        painting.Dispose();
    }

    private Tensor Evaluate()
    {
        using var scope = NewDisposeScope();
        painting.grad = null;
        var (loss, gradient) = objective.Evaluate(painting.detach());
        scale ??= Number(loss) is var first && first is > 0 and < LeastLoss ? LeastLoss / first : 1;
        if (scale != 1)
        {
            gradient.mul_(scale.Value);
            loss.mul_(scale.Value);
        }

        painting.grad = gradient.DetachFromDisposeScope();
        return loss.MoveToOuterDisposeScope();
    }

    private static double Number(Tensor loss) => loss.to(ScalarType.Float64).item<double>();
}
