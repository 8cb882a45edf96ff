namespace ArtGan.Torch;

/// <summary>What an optimiser keeps for the parameters of one group: steps done, and a tensor a slot.</summary>
internal sealed class OptimizerSlots(Parameter[] parameters, string[] names) : IDisposable
{
    private readonly Tensor?[][] tensors = [.. names.Select(_ => new Tensor?[parameters.Length])];

    internal Parameter[] Parameters => parameters;

    /// <summary>Steps done with each parameter; <see cref="DeviceSteps"/> count where there are any.</summary>
    internal long[] Steps { get; } = new long[parameters.Length];

    /// <summary>Steps done as float32 scalars on the parameter's device, for operators that run inside a captured graph.</summary>
    internal Tensor?[] DeviceSteps { get; } = new Tensor?[parameters.Length];

    /// <summary>The tensor of a slot; null before the first step.</summary>
    internal Tensor? this[int slot, int index]
    {
        get => tensors[slot][index];
        set
        {
            tensors[slot][index]?.Dispose();
            tensors[slot][index] = value?.DetachFromDisposeScope();
        }
    }

    /// <summary>The tensor of a slot, zeros before the first step.</summary>
    internal Tensor Ensure(int slot, int index) => tensors[slot][index] ??= zeros_like(parameters[index]).DetachFromDisposeScope();

    /// <summary>Steps done with each parameter.</summary>
    internal IEnumerable<long> StepsDone() => Steps.Select((step, index) => DeviceSteps[index] is { } counter ? (long)counter.item<float>() : step);

    internal void Save(Dictionary<string, Tensor> state, int first)
    {
        for (var slot = 0; slot < names.Length; slot++)
        {
            for (var index = 0; index < parameters.Length; index++)
            {
                if (tensors[slot][index] is { } kept)
                {
                    state[Key(slot, first + index)] = kept;
                }
            }
        }
    }

    internal void Load(Dictionary<string, Tensor> state, int first, ReadOnlySpan<long> steps, IEnumerable<int> needed)
    {
        steps.CopyTo(Steps);
        for (var slot = 0; slot < names.Length; slot++)
        {
            for (var index = 0; index < parameters.Length; index++)
            {
                var key = Key(slot, first + index);
                if (state.ContainsKey(key) || (steps[index] > 0 && needed.Contains(slot)))
                {
                    Ensure(slot, index).copy_(Taken(state, key, parameters[index].shape));
                }
                else
                {
                    this[slot, index] = null;
                }
            }
        }

        for (var index = 0; index < parameters.Length; index++)
        {
            DeviceSteps[index]?.fill_(Steps[index]);
        }
    }

    /// <summary>A tensor of a state; an empty shape takes any.</summary>
    internal static Tensor Taken(Dictionary<string, Tensor> state, string key, long[] shape) =>
        !state.TryGetValue(key, out var found)
            ? throw new UserException($"The optimiser's state lacks '{key}'; it was saved by another optimiser.")
            : shape.Length == 0 || shape.SequenceEqual(found.shape)
                ? found
                : throw new UserException($"The optimiser's state '{key}' has another shape than the network; it was saved with other options.");

    public void Dispose()
    {
        foreach (var tensor in tensors.SelectMany(row => row).Concat(DeviceSteps))
        {
            tensor?.Dispose();
        }
    }

    private string Key(int slot, int index) => $"{names[slot]}.{index}";
}
