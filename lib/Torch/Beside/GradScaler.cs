using static TorchSharp.torch.optim;

namespace ArtGan.Torch;

/// <summary>
/// Keeps the gradients of float16 training within its range: the loss is scaled up, the gradients down again before
/// the step, and a step with infinite gradients is left out (Micikevicius et al., arXiv:1710.03740). Behaves as
/// torch.cuda.amp.GradScaler, which TorchSharp lacks.
/// </summary>
/// <param name="options">How the scale changes; null takes PyTorch's settings.</param>
/// <exception cref="UserException">A setting is out of its range.</exception>
public sealed class GradScaler(GradScalerOptions? options = null)
{
    private const string ScaleKey = "scale";
    private const string GoodStepsKey = "growth_tracker";

    private readonly GradScalerOptions options = (options ?? new GradScalerOptions()).Validated();
    private readonly Dictionary<Optimizer, bool> unscaled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Optimizer> stepped = new(ReferenceEqualityComparer.Instance);
    private long goodSteps;

    /// <summary>What losses are multiplied with now.</summary>
    public double CurrentScale { get; private set; } = options is { Enabled: false } ? 1 : (options ?? new GradScalerOptions()).InitialScale;

    /// <summary>The loss to call backward on, in float32 where it was float16.</summary>
    /// <param name="loss">The loss, of any shape.</param>
    public Tensor Scale(Tensor loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return options.Enabled ? (loss.dtype == ScalarType.Float16 ? loss.to(ScalarType.Float32) : loss).mul(CurrentScale) : loss;
    }

    /// <summary>Divides the gradients by the scale, to look at or clip them before <see cref="Step"/>.</summary>
    /// <param name="optimizer">Whose gradients.</param>
    /// <exception cref="InvalidOperationException">They are divided already since the last <see cref="Update"/>.</exception>
    public void Unscale(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        if (!options.Enabled)
        {
            return;
        }

        if (stepped.Contains(optimizer) || unscaled.ContainsKey(optimizer))
        {
            throw new InvalidOperationException("The gradients of this optimiser are unscaled already; call Update after each step.");
        }

        unscaled[optimizer] = DivideAndCheck(optimizer);
    }

    /// <summary>Makes the optimiser's step, unless a gradient is infinite or not a number.</summary>
    /// <param name="optimizer">The optimiser.</param>
    /// <returns>Whether the step was made.</returns>
    /// <exception cref="InvalidOperationException">It was made already since the last <see cref="Update"/>.</exception>
    public bool Step(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        if (!options.Enabled)
        {
            optimizer.step();
            return true;
        }

        if (stepped.Contains(optimizer))
        {
            throw new InvalidOperationException("This optimiser has made its step already; call Update after each step.");
        }

        if (!unscaled.ContainsKey(optimizer))
        {
            Unscale(optimizer);
        }

        stepped.Add(optimizer);
        if (unscaled[optimizer])
        {
            optimizer.step();
        }

        return unscaled[optimizer];
    }

    /// <summary>Ends a step of all optimisers: the scale falls after infinite gradients, and grows after many good steps.</summary>
    /// <param name="newScale">Sets the scale instead.</param>
    /// <exception cref="InvalidOperationException">No gradients were unscaled since the last call.</exception>
    public void Update(double? newScale = null)
    {
        if (!options.Enabled)
        {
            return;
        }

        if (newScale is { } given)
        {
            OptionRange.Check("new_scale", given, double.Epsilon, float.MaxValue);
            CurrentScale = given;
        }
        else if (unscaled.Count == 0)
        {
            throw new InvalidOperationException("No gradients were unscaled since the last update; call Step or Unscale first.");
        }
        else if (unscaled.ContainsValue(false))
        {
            CurrentScale *= options.BackoffFactor;
            goodSteps = 0;
        }
        else if (++goodSteps == options.GrowthInterval)
        {
            var grown = CurrentScale * options.GrowthFactor;
            CurrentScale = grown <= float.MaxValue ? grown : CurrentScale;
            goodSteps = 0;
        }

        unscaled.Clear();
        stepped.Clear();
    }

    /// <summary>What must be kept to go on later.</summary>
    public Dictionary<string, Tensor> State() => new()
    {
        [ScaleKey] = tensor(CurrentScale, ScalarType.Float64),
        [GoodStepsKey] = tensor(goodSteps, ScalarType.Int64),
    };

    /// <summary>Goes on from a state.</summary>
    /// <param name="state">What <see cref="State"/> gave.</param>
    /// <exception cref="UserException">Something is missing in it.</exception>
    public void Restore(Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.TryGetValue(ScaleKey, out var scale) || !state.TryGetValue(GoodStepsKey, out var steps))
        {
            throw new UserException($"The state of the gradient scaler lacks '{ScaleKey}' or '{GoodStepsKey}'; give it what State returned.");
        }

        CurrentScale = scale.item<double>();
        goodSteps = steps.item<long>();
        unscaled.Clear();
        stepped.Clear();
    }

    // One look at the device for all gradients: each look waits for it.
    private bool DivideAndCheck(Optimizer optimizer)
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        List<Tensor> finite = [];
        foreach (var parameter in optimizer.parameters())
        {
            if (parameter.grad is not { } gradient)
            {
                continue;
            }

            if (gradient.dtype == ScalarType.Float16)
            {
                throw new UserException("The gradients are float16 and would lose what the scale saved; keep the parameters in float32 and use float16 within autocast only.");
            }

            gradient.mul_(1 / CurrentScale);
            finite.Add(gradient.isfinite().all());
        }

        return finite.GroupBy(value => value.device.index).All(values => stack(values).all().item<bool>());
    }
}
