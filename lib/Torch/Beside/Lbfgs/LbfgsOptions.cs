namespace ArtGan.Torch;

/// <summary>The settings of L-BFGS; names and defaults are torch.optim.LBFGS's.</summary>
public sealed record LbfgsOptions
{
    /// <summary>Step length where none is searched for, and the first one tried where one is.</summary>
    public double LearningRate { get; init; } = 1;

    /// <summary>Iterations in one call of step, at least 1.</summary>
    public int MaxIterations { get; init; } = 20;

    /// <summary>Evaluations of the closure in one call of step; null allows five for each four iterations.</summary>
    public int? MaxEvaluations { get; init; }

    /// <summary>Stop when no element of the gradient is larger.</summary>
    public double GradientTolerance { get; init; } = 1e-7;

    /// <summary>Stop when neither parameters nor loss change by more.</summary>
    public double ChangeTolerance { get; init; } = 1e-9;

    /// <summary>Pairs of vectors kept, each as long as all parameters, at least 1; they are most of the memory.</summary>
    public int HistorySize { get; init; } = 100;

    /// <summary>
    /// What numbers change by in the first step on average, at least; the whole step is 1 long where absent, as torch has it, shared out among all numbers. With a
    /// million of them that is below the rounding of float32, and what is learnt of the curvature is noise.
    /// </summary>
    public double FirstMove { get; init; }

    /// <summary>The evaluations that are allowed.</summary>
    internal int AllowedEvaluations => MaxEvaluations ?? (MaxIterations * 5 / 4);

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    internal LbfgsOptions Validated()
    {
        OptionRange.Check("learning_rate", LearningRate, 0, double.MaxValue);
        OptionRange.Check("max_iterations", MaxIterations, 1);
        OptionRange.Check("max_evaluations", AllowedEvaluations, 1);
        OptionRange.Check("history_size", HistorySize, 1);
        OptionRange.Check("first_move", FirstMove, 0, double.MaxValue);
        return this;
    }
}
