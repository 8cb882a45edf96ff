using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>RMSprop (Hinton, lecture 6 of Neural Networks for Machine Learning, 2012). Made by torch.optim.RMSProp.</summary>
public sealed partial class RMSProp : OptimizerHelper, IMomentum
{
    private const int Square = 0;
    private const int Direction = 1;
    private const int Mean = 2;

    private readonly Options defaults;

    private RMSProp(IEnumerable<ParamGroup> groups, Options defaults)
        : base("square", "momentum", "mean")
    {
        this.defaults = defaults;
        foreach (var group in groups)
        {
            add_param_group(group);
        }
    }

    /// <summary>Share of the last direction that is kept; setting it sets it for all groups.</summary>
    public double Momentum
    {
        get => GroupOptions<Options>().First().momentum!.Value;
        set => GroupOptions<Options>().ToList().ForEach(options => options.momentum = OptimizerOptions.Checked(value, "momentum"));
    }

    internal override OptimizerOptions Completed(OptimizerOptions? given)
    {
        var options = Own<Options>(given);
        options.LearningRate = OptimizerOptions.Checked(options.LearningRate ?? defaults.LearningRate!.Value, "lr");
        options.alpha = OptimizerOptions.Checked(options.alpha ?? defaults.alpha!.Value, "alpha");
        options.eps = OptimizerOptions.Checked(options.eps ?? defaults.eps!.Value, "eps");
        options.weight_decay = OptimizerOptions.Checked(options.weight_decay ?? defaults.weight_decay!.Value, "weight_decay");
        options.momentum = OptimizerOptions.Checked(options.momentum ?? defaults.momentum!.Value, "momentum");
        options.centered ??= defaults.centered;
        options.maximize ??= defaults.maximize;
        return options;
    }

    internal override IEnumerable<int> Kept(OptimizerOptions options) =>
        [Square, .. ((Options)options).momentum > 0 ? [Direction] : Array.Empty<int>(), .. ((Options)options).centered!.Value ? [Mean] : Array.Empty<int>()];

    internal override void Update(OptimizerOptions options, OptimizerSlots kept)
    {
        var settings = (Options)options;
        var step = GradientStep.Of(kept, settings.maximize!.Value, settings.weight_decay!.Value);
        if (step.Parameters.Length == 0)
        {
            return;
        }

        var (alpha, rate) = (settings.alpha!.Value, settings.LearningRate!.Value);
        var squares = step.Slots(Square);
        Operators._foreach_mul__Scalar.CallMany(squares, alpha);
        Operators._foreach_addcmul__Scalar.CallMany(squares, step.Gradients, step.Gradients, 1 - alpha);
        Tensor[] divisors;
        if (settings.centered!.Value)
        {
            var means = step.Slots(Mean);
            Operators._foreach_mul__Scalar.CallMany(means, alpha);
            Operators._foreach_add__List.CallMany(means, step.Gradients, 1 - alpha);
            divisors = Operators._foreach_addcmul_Scalar.CallMany(squares, means, means, -1)!;
            Operators._foreach_sqrt_.CallMany(divisors);
        }
        else
        {
            divisors = Operators._foreach_sqrt.CallMany([squares])!;
        }

        Operators._foreach_add__Scalar.CallMany(divisors, settings.eps!.Value);
        if (settings.momentum > 0)
        {
            var directions = step.Slots(Direction);
            Operators._foreach_mul__Scalar.CallMany(directions, settings.momentum!.Value);
            Operators._foreach_addcdiv__Scalar.CallMany(directions, step.Gradients, divisors, 1);
            Operators._foreach_add__List.CallMany(step.Parameters, directions, -rate);
        }
        else
        {
            Operators._foreach_addcdiv__Scalar.CallMany(step.Parameters, step.Gradients, divisors, -rate);
        }
    }
}
