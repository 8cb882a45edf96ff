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

    /// <summary>Switches the modules to training.</summary>
    /// <param name="on">Whether to training, or to evaluation.</param>
    public override void train(bool on = true) => base.train(on);

    /// <summary>The buffers with their paths.</summary>
    /// <param name="recurse">Those of the modules within, too.</param>
    /// <param name="include_persistent">Those that are not saved, too.</param>
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => base.named_buffers(recurse, include_persistent);

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => LayerChain.Run(items, tensor);
}
