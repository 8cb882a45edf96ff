using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What the optimisers with groups share: the groups, and the state of each parameter.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private const string StepKey = "step";
    private const string RateKey = "learning_rate";

    private readonly List<ParamGroup> groups = [];
    private readonly List<OptimizerSlots> slots = [];
    private readonly HashSet<Parameter> members = new(ReferenceEqualityComparer.Instance);
    private readonly string[] slotNames;

    /// <summary>An optimiser without groups.</summary>
    /// <param name="slotNames">What is kept for each parameter.</param>
    internal OptimizerHelper(params string[] slotNames) => this.slotNames = slotNames;

    /// <inheritdoc/>
    public override IEnumerable<ILearningRateController> ParamGroups => groups;

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => slots.SelectMany(kept => kept.Parameters);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The group is empty, or a parameter is in a group already.</exception>
    public override void add_param_group(ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        Parameter[] trained = [.. param_group.Parameters];
        if (trained.Length == 0)
        {
            throw new ArgumentException("An optimiser needs at least one parameter in each group.", nameof(param_group));
        }

        if (trained.Contains(null!))
        {
            throw new ArgumentException("A parameter is null; give each one.", nameof(param_group));
        }

        if (trained.Distinct(ReferenceEqualityComparer.Instance).Count() < trained.Length || trained.Any(members.Contains))
        {
            throw new ArgumentException("A parameter appears twice among the optimiser's groups; give each once.", nameof(param_group));
        }

        var options = Completed(param_group.Options);
        options.InitialLearningRate = options.LearningRate!.Value;
        param_group.Parameters = trained;
        param_group.Options = options;
        members.UnionWith(trained);
        groups.Add(param_group);
        slots.Add(new OptimizerSlots(trained, slotNames));
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = Evaluate(closure);
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        for (var index = 0; index < groups.Count; index++)
        {
            Update(groups[index].Options!, slots[index]);
        }

        return loss;
    }

    /// <inheritdoc/>
    internal override Dictionary<string, Tensor> State()
    {
        var state = new Dictionary<string, Tensor>
        {
            [StepKey] = tensor(slots.SelectMany(kept => kept.StepsDone()).ToArray(), ScalarType.Int64, CPU),
            [RateKey] = tensor(groups.Select(group => group.LearningRate).ToArray(), ScalarType.Float64, CPU),
        };
        var first = 0;
        foreach (var kept in slots)
        {
            kept.Save(state, first);
            first += kept.Parameters.Length;
        }

        return state;
    }

    /// <inheritdoc/>
    internal override void Restore(Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var silent = no_grad();
        var count = members.Count;
        var steps = OptimizerSlots.Taken(state, StepKey, []).to(ScalarType.Int64).data<long>().ToArray();
        if (steps.Length is not 1 && steps.Length != count)
        {
            throw new ArtGan.UserException($"The optimiser's state is for {steps.Length} parameters, this optimiser has {count}; it was saved with another network.");
        }

        // One count for all is how states before groups were kept.
        steps = steps.Length == count ? steps : [.. Enumerable.Repeat(steps[0], count)];
        var first = 0;
        for (var index = 0; index < groups.Count; index++)
        {
            slots[index].Load(state, first, steps.AsSpan(first, slots[index].Parameters.Length), Kept(groups[index].Options!));
            first += slots[index].Parameters.Length;
        }

        if (state.TryGetValue(RateKey, out var rates) && rates.numel() == groups.Count)
        {
            foreach (var (group, rate) in groups.Zip(rates.data<double>().ToArray()))
            {
                group.LearningRate = rate;
            }
        }
    }

    /// <summary>Changes the parameters of one group that have a gradient.</summary>
    internal abstract void Update(OptimizerOptions options, OptimizerSlots kept);

    /// <summary>A group's options with what was left open filled in, checked.</summary>
    internal abstract OptimizerOptions Completed(OptimizerOptions? given);

    /// <summary>The slots that a parameter has after its first step.</summary>
    internal abstract IEnumerable<int> Kept(OptimizerOptions options);

    /// <summary>The options of all groups.</summary>
    internal IEnumerable<TOptions> GroupOptions<TOptions>() where TOptions : OptimizerOptions => groups.Select(group => (TOptions)group.Options!);

    /// <summary>The options as the optimiser's own, when there are any.</summary>
    internal static TOptions Own<TOptions>(OptimizerOptions? given) where TOptions : OptimizerOptions, new() => given switch
    {
        null => new TOptions(),
        TOptions own => own,
        _ => throw new ArgumentException($"The group's options are a {given.GetType()}; this optimiser takes {typeof(TOptions)}."),
    };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            slots.ForEach(kept => kept.Dispose());
        }

        base.Dispose(disposing);
    }
}
