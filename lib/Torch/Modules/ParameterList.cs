namespace TorchSharp.Modules;

/// <summary>Parameters under their numbers. Made by nn.ParameterList.</summary>
public sealed class ParameterList : Module, IList<Parameter>
{
    private readonly WatchedList<Parameter> items;

    internal ParameterList(IEnumerable<Parameter> parameters)
        : base(nameof(ParameterList))
    {
        items = new WatchedList<Parameter>(list => ReplaceParameters(list.Select((parameter, index) => ($"{index}", parameter))));
        foreach (var parameter in parameters)
        {
            items.Add(parameter);
        }
    }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <summary>Whether it cannot be changed: it can.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public Parameter this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <inheritdoc/>
    public void Add(Parameter item) => items.Add(item);

    /// <inheritdoc/>
    public void Clear() => items.Clear();

    /// <inheritdoc/>
    public bool Contains(Parameter item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public int IndexOf(Parameter item) => items.ToList().FindIndex(other => ReferenceEquals(other, item));

    /// <inheritdoc/>
    public void Insert(int index, Parameter item) => items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(Parameter item)
    {
        var index = IndexOf(item);
        if (index >= 0)
        {
            items.RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
