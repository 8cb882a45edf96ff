using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Parameters under names, in order. Made by nn.ParameterDict.</summary>
public sealed class ParameterDict : Module, IEnumerable<(string, Parameter)>
{
    private readonly OrderedDictionary<string, Parameter> items = [];

    internal ParameterDict(IEnumerable<(string, Parameter)> entries)
        : base(nameof(ParameterDict))
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>How many entries there are.</summary>
    public int Count => items.Count;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => items.Keys;

    /// <summary>The entries without their names, in order.</summary>
    public ICollection<Parameter> Values => items.Values;

    /// <summary>The entry with a name; setting adds it where there is none.</summary>
    /// <param name="key">The name, without dots.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Parameter this[string key]
    {
        get => items[key];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            items[key] = value;
            Register();
        }
    }

    /// <summary>One entry with its name.</summary>
    /// <param name="index">Counted from 0.</param>
    public (string, Parameter) this[int index] => (items.GetAt(index).Key, items.GetAt(index).Value);

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => items.Keys;

    /// <summary>The entries without their names, in order.</summary>
    public IEnumerable<Parameter> values() => items.Values;

    /// <summary>Removes all entries.</summary>
    public void clear()
    {
        items.Clear();
        Register();
    }

    /// <summary>Adds an entry at the end.</summary>
    /// <param name="item">Name, without dots, and entry.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

    /// <summary>Adds an entry at the end.</summary>
    /// <param name="key">The name, without dots.</param>
    /// <param name="value">The entry.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add(string key, Parameter value)
    {
        ArgumentNullException.ThrowIfNull(value);
        items.Add(key, value);
        Register();
    }

    /// <summary>Whether there is an entry with a name.</summary>
    /// <param name="key">The name.</param>
    public bool ContainsKey(string key) => items.ContainsKey(key);

    /// <summary>The entry with a name, when there is one.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The entry.</param>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => items.TryGetValue(key, out value);

    /// <summary>Removes the entry with a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key)
    {
        var removed = items.Remove(key);
        Register();
        return removed;
    }

    /// <inheritdoc/>
    public IEnumerator<(string, Parameter)> GetEnumerator() => items.Select(pair => (pair.Key, pair.Value)).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private void Register() => ReplaceParameters(items.Select(pair => (pair.Key, pair.Value)));
}
