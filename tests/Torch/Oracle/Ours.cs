namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Does with our engine what oracle.py does with PyTorch, and names the tensors alike.</summary>
internal static class Ours
{
    public static Dictionary<string, Tensor> Run(Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> work, ScalarType type, Comparison comparison, IReadOnlyList<Input> inputs)
    {
        using var settings = new Settings(type, comparison.Seed);
        return Differentiate(work, [], comparison, inputs.ToDictionary(input => input.Name, input => input.Leaf(type)));
    }

    public static Dictionary<string, Tensor> Run<TModule>(
        Func<TModule> make, Func<TModule, IReadOnlyDictionary<string, Tensor>, Tensor[]> use, ScalarType type, Comparison comparison, IReadOnlyList<Input> inputs)
        where TModule : Module
    {
        using var settings = new Settings(type, comparison.Seed);
        var module = make();
        var before = module.state_dict().Select(pair => ($"state:{pair.Key}", pair.Value.detach().clone())).ToArray();
        var parameters = module.named_parameters().Select(pair => ($"module.{pair.Item1}", (Tensor)pair.Item2));
        var tensors = Differentiate(values => use(module, values), parameters, comparison, inputs.ToDictionary(input => input.Name, input => input.Leaf(type)));
        foreach (var (name, value) in before.Concat(module.state_dict().Select(pair => ($"after:{pair.Key}", pair.Value.detach()))))
        {
            tensors.Add(name, value);
        }

        return tensors;
    }

    private static Dictionary<string, Tensor> Differentiate(
        Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> work, IEnumerable<(string, Tensor)> parameters, Comparison comparison, Dictionary<string, Tensor> inputs)
    {
        var leaves = inputs.Select(pair => (pair.Key, pair.Value)).Concat(parameters).Where(pair => pair.Item2.requires_grad).ToDictionary();
        var results = work(inputs);
        var tensors = results.Select((value, index) => ($"out{index}", value.detach())).ToDictionary();
        var ends = results.Where(value => value.requires_grad).ToArray();
        if (ends.Length == 0 || leaves.Count == 0)
            return tensors;
        if (comparison.Penalty.Count > 0)
        {
            var chosen = comparison.Penalty.Select(name => leaves[name]).ToArray();
            var slopes = autograd.grad([Total(ends, value => value * value)], chosen, retain_graph: true, create_graph: true, allow_unused: true);
            foreach (var (name, slope) in comparison.Penalty.Zip(slopes).Where(pair => pair.Second is not null))
            {
                tensors.Add($"first:{name}", slope.detach());
            }

            slopes.Where(slope => slope is not null).Select(slope => (slope * slope).sum()).Aggregate((sum, square) => sum + square).backward();
        }
        else
        {
            Total(ends, value => value).backward();
        }

        foreach (var (name, leaf) in leaves)
        {
            if (leaf.grad is { } gradient)
                tensors.Add($"grad:{name}", gradient);
        }

        return tensors;
    }

    private static Tensor Total(Tensor[] ends, Func<Tensor, Tensor> of) =>
        ends.Select(value => (of(value) * Weights(value)).sum()).Aggregate((sum, part) => sum + part);

    /// <summary>Spread over [0.5, 1.5) without order, and the same bits in every language.</summary>
    private static Tensor Weights(Tensor like)
    {
        var values = new double[like.numel()];
        for (var i = 0; i < values.Length; i++)
        {
            var turned = i * 0.7548776662466927;
            values[i] = turned - Math.Truncate(turned) + 0.5;
        }

        return tensor(values, like.shape, dtype: like.dtype);
    }

    /// <summary>The default type and the random stream, until the end.</summary>
    private sealed class Settings : IDisposable
    {
        private readonly ScalarType before = empty(0).dtype;

        public Settings(ScalarType type, int seed)
        {
            set_default_dtype(type);
            manual_seed(seed);
        }

        public void Dispose() => set_default_dtype(before);
    }
}
