namespace TorchSharp.Modules;

/// <summary>Modules under their numbers; what is done with them is the caller's. Made by nn.ModuleList.</summary>
/// <typeparam name="T">Kind of module.</typeparam>
public sealed class ModuleList<T> : Module, IList<T> where T : Module
{
    private readonly WatchedList<T> items;

    /// <summary>Modules under their numbers.</summary>
    /// <param name="modules">The modules.</param>
    public ModuleList(params T[] modules)
        : base(nameof(ModuleList<T>))
    {
        items = new WatchedList<T>(list => ReplaceModules(list.Select((module, index) => ($"{index}", (Module)module))));
        extend(modules);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => items.Count;

    /// <summary>Whether it cannot be changed: it can.</summary>
    public bool IsReadOnly => false;

    /// <summary>One module.</summary>
    /// <param name="index">Counted from 0.</param>
    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <summary>Adds modules at the end.</summary>
    /// <param name="parameters">The modules.</param>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    /// <param name="modules">The modules.</param>
    public void extend(IEnumerable<T> modules)
    {
        foreach (var module in modules)
        {
            items.Add(module);
        }
    }

    /// <inheritdoc/>
    public void Add(T item) => items.Add(item);

    /// <inheritdoc/>
    public void Clear() => items.Clear();

    /// <inheritdoc/>
    public bool Contains(T item) => items.Contains(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public int IndexOf(T item) => items.IndexOf(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(T item) => items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
