namespace TorchSharp.Modules;

/// <summary>Modules one after another. Made by nn.Sequential.</summary>
public partial class Sequential : Module<Tensor, Tensor>
{
    private readonly List<IModule<Tensor, Tensor>> items = [];

    /// <summary>Modules with their names, in order.</summary>
    /// <param name="modules">The modules.</param>
    protected internal Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules)
        : this((IEnumerable<(string, Module<Tensor, Tensor>)>)modules)
    {
    }

    /// <summary>Modules under their numbers, in order.</summary>
    /// <param name="modules">The modules.</param>
    protected internal Sequential(params Module<Tensor, Tensor>[] modules)
        : this(modules.Select((module, index) => ($"{index}", module)))
    {
    }

    internal Sequential(IEnumerable<(string name, Module<Tensor, Tensor> module)> modules)
        : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules)
        {
            append(name, module);
        }
    }

    /// <summary>How many modules there are.</summary>
    public int Count => items.Count;

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => LayerChain.Run(items, tensor);
}
