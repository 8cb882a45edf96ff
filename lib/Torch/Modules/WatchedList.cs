using System.Collections.ObjectModel;

namespace TorchSharp.Modules;

/// <summary>A list that tells of each change.</summary>
internal sealed class WatchedList<T>(Action<IReadOnlyList<T>> changed) : Collection<T>
{
    protected override void InsertItem(int index, T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.InsertItem(index, item);
        changed(this);
    }

    protected override void SetItem(int index, T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        base.SetItem(index, item);
        changed(this);
    }

    protected override void RemoveItem(int index)
    {
        base.RemoveItem(index);
        changed(this);
    }

    protected override void ClearItems()
    {
        base.ClearItems();
        changed(this);
    }
}
