using System.Runtime.CompilerServices;

namespace TorchSharp.Modules;

// The modules as a list.
public partial class Sequential
{
    /// <summary>One module.</summary>
    /// <param name="index">Counted from 0.</param>
    [IndexerName("SequentialItems")]
    public IModule<Tensor, Tensor> this[int index] => items[index];

    /// <summary>Some of the modules, as a sequence of the same ones under their names.</summary>
    /// <param name="index">First and end, the end not included; null for the ends of the list.</param>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => this[new Range(index.start ?? 0, index.end ?? Count)];

    /// <summary>Some of the modules, as a sequence of the same ones under their names.</summary>
    /// <param name="index">Which of them.</param>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index]
    {
        get
        {
            var (first, length) = index.GetOffsetAndLength(Count);
            return new Sequential(named_children().Skip(first).Take(length).Select(named => (named.name, (Module<Tensor, Tensor>)named.module)));
        }
    }

    /// <summary>A module added at the end under its number.</summary>
    /// <param name="module">The module.</param>
    public Sequential append(IModule<Tensor, Tensor> module) => append($"{Count}", module);

    /// <summary>A module added at the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    /// <exception cref="ArgumentException">It is not a module, or the name is taken.</exception>
    public Sequential append(string name, IModule<Tensor, Tensor> module)
    {
        if (named_children().Any(named => named.name == name))
        {
            throw new ArgumentException($"The sequence has a module named '{name}' already; choose another name.", nameof(name));
        }

        register_module(name, module as Module ?? throw new ArgumentException("A sequence holds modules only.", nameof(module)));
        items.Add(module);
        return this;
    }
}
