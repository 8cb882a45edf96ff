using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that share options.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>What is trained.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>How; the optimiser fills in what is left open.</summary>
    public OptimizerOptions? Options { get; set; }

    /// <summary>The learning rate of the next step.</summary>
    public double LearningRate
    {
        get => Options?.LearningRate ?? throw new InvalidOperationException("The group has no learning rate yet; hand it to an optimiser first.");
        set => (Options ?? throw new InvalidOperationException("The group has no options yet; hand it to an optimiser first.")).LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => Options?.InitialLearningRate ?? 0;
        set => (Options ?? throw new InvalidOperationException("The group has no options yet; hand it to an optimiser first.")).InitialLearningRate = value;
    }
}

/// <summary>Parameters that share options of one optimiser.</summary>
/// <typeparam name="TOptions">The optimiser's options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>An empty group.</summary>
    public ParamGroup()
    {
    }

    /// <summary>A group.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="options">How; null takes the optimiser's options.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options;
    }

    /// <summary>How; the optimiser fills in what is left open.</summary>
    public new TOptions? Options
    {
        get => (TOptions?)base.Options;
        set => base.Options = value;
    }
}
