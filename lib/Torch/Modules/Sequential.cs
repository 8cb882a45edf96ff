namespace TorchSharp.Modules;

/// <summary>Modules one after another. Made by nn.Sequential.</summary>
public class Sequential : Module<Tensor, Tensor>
{
    private readonly List<IModule<Tensor, Tensor>> items = [];

    /// <summary>Modules with their names, in order.</summary>
    /// <param name="modules">The modules.</param>
    protected internal Sequential(IEnumerable<(string name, Module<Tensor, Tensor> module)> modules)
        : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
        {
            append(name, module);
        }
    }

    /// <summary>How many modules there are.</summary>
    public int Count => items.Count;

    /// <summary>One module.</summary>
    /// <param name="index">Counted from 0.</param>
    public IModule<Tensor, Tensor> this[int index] => items[index];

    /// <summary>A module added at the end under its number.</summary>
    /// <param name="module">The module.</param>
    public Sequential append(Module<Tensor, Tensor> module) => append($"{Count}", module);

    /// <summary>A module added at the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    public Sequential append(string name, Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        items.Add(module);
        return this;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index + 1 < items.Count && SlopeBehind(items[index], items[index + 1]) is { } slope)
            {
                input = ((BatchNormBase)items[index++]).ForwardScaled(input, slope);
            }
            else
            {
                input = items[index].call(input);
            }
        }

        return input;
    }

    // A normalisation and the ReLU behind it are one pass over memory, unless somebody watches either.
    private static double? SlopeBehind(IModule<Tensor, Tensor> first, IModule<Tensor, Tensor> second) => (first, second) switch
    {
        (BatchNormBase { HasHooks: false }, ReLU { HasHooks: false }) => 0,
        (BatchNormBase { HasHooks: false }, LeakyReLU { HasHooks: false, Slope: > 0 } leaky) => leaky.Slope,
        _ => null,
    };
}
