using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Gradient descent with momentum (Sutskever et al., 2013). Made by torch.optim.SGD.</summary>
public sealed partial class SGD : OptimizerHelper, IMomentum
{
    private const int Direction = 0;

    private readonly Options defaults;

    private SGD(IEnumerable<ParamGroup> groups, Options defaults)
        : base("momentum")
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
        options.LearningRate = OptimizerOptions.Checked(options.LearningRate ?? defaults.LearningRate!.Value, "learningRate");
        options.momentum = OptimizerOptions.Checked(options.momentum ?? defaults.momentum!.Value, "momentum");
        options.dampening ??= defaults.dampening;
        options.weight_decay = OptimizerOptions.Checked(options.weight_decay ?? defaults.weight_decay!.Value, "weight_decay");
        options.nesterov ??= defaults.nesterov;
        options.maximize ??= defaults.maximize;
        return options.nesterov!.Value && (options.momentum == 0 || options.dampening != 0)
            ? throw new ArgumentException("nesterov needs a momentum above 0 and a dampening of 0.")
            : options;
    }

    internal override IEnumerable<int> Kept(OptimizerOptions options) => ((Options)options).momentum > 0 ? [Direction] : [];

    internal override void Update(OptimizerOptions options, OptimizerSlots kept)
    {
        var settings = (Options)options;
        var step = GradientStep.Of(kept, settings.maximize!.Value, settings.weight_decay!.Value);
        if (step.Parameters.Length == 0)
        {
            return;
        }

        var gradients = step.Gradients;
        if (settings.momentum > 0)
        {
            // The first direction is the whole gradient, dampened or not.
            var fresh = step.Indices.Where(index => kept[Direction, index] is null).ToHashSet();
            var directions = step.Slots(Direction);
            for (var place = 0; place < directions.Length; place++)
            {
                if (fresh.Contains(step.Indices[place]))
                {
                    directions[place].copy_(gradients[place]);
                }
            }

            Tensor[] older = [.. directions.Where((_, place) => !fresh.Contains(step.Indices[place]))];
            if (older.Length > 0)
            {
                Operators._foreach_mul__Scalar.CallMany(older, settings.momentum!.Value);
                Operators._foreach_add__List.CallMany(older, gradients.Where((_, place) => !fresh.Contains(step.Indices[place])).ToArray(), 1 - settings.dampening!.Value);
            }

            gradients = settings.nesterov!.Value
                ? (Tensor[])Operators._foreach_add_List.CallMany(gradients, directions, settings.momentum!.Value)!
                : directions;
        }

        Operators._foreach_add__List.CallMany(step.Parameters, gradients, -settings.LearningRate!.Value);
    }
}
