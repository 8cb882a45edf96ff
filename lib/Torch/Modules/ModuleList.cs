namespace TorchSharp.Modules;

/// <summary>Modules under their numbers; what is done with them is the caller's. Made by nn.ModuleList.</summary>
/// <typeparam name="T">Kind of module.</typeparam>
public sealed class ModuleList<T> : Module, IReadOnlyList<T> where T : Module
{
    private readonly List<T> items = [];

    internal ModuleList(IEnumerable<T> modules)
        : base(nameof(ModuleList<T>))
    {
        foreach (var module in modules)
        {
            Add(module);
        }
    }

    /// <summary>How many modules there are.</summary>
    public int Count => items.Count;

    /// <summary>One module.</summary>
    /// <param name="index">Counted from 0.</param>
    public T this[int index] => items[index];

    /// <summary>A module added at the end.</summary>
    /// <param name="item">The module.</param>
    public void Add(T item)
    {
        register_module($"{items.Count}", item);
        items.Add(item);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
