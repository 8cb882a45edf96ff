using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>
/// Disposes at its end every tensor made on this thread since its start, but for those moved out. Not needed for
/// memory to stay bounded; it makes hot loops faster.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? current;

    // A tensor knows its own place, so that the hot loop neither hashes nor searches.
    private readonly List<torch.Tensor?> tensors = [];
    private readonly HashSet<IDisposable> others = new(ReferenceEqualityComparer.Instance);
    private readonly int owner = Environment.CurrentManagedThreadId;
    private int held;
    private bool ended;

    internal DisposeScope()
    {
        Outer = current;
        current = this;
    }

    /// <summary>What the scope will dispose.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. tensors.Where(Owns).OfType<IDisposable>(), .. others];

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => held + others.Count;

    internal static DisposeScope? Current => current;

    internal DisposeScope? Outer { get; }

    /// <summary>Whether the scope will dispose this object.</summary>
    /// <param name="disposable">The object.</param>
    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor ? tensor.Scope == this : others.Contains(disposable);

    /// <summary>Adds an object to those the scope disposes, and takes a tensor from the scope it belongs to.</summary>
    /// <param name="disposable">The object.</param>
    public void Attach(IDisposable disposable)
    {
        ArgumentNullException.ThrowIfNull(disposable);
        if (disposable is torch.Tensor tensor)
        {
            tensor.MoveTo(this);
        }
        else
        {
            others.Add(disposable);
        }
    }

    /// <summary>Forgets an object that was disposed elsewhere.</summary>
    /// <param name="disposable">The object.</param>
    public void MarkAsDisposed(IDisposable disposable) => Forget(disposable);

    /// <summary>Disposes everything but some objects now; the scope goes on, and keeps those.</summary>
    /// <param name="inKeep">What to keep.</param>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in DisposablesView.Where(item => !kept.Contains(item)))
        {
            Forget(disposable);
            disposable.Dispose();
        }

        foreach (var disposable in kept)
        {
            Attach(disposable);
        }
    }

    /// <summary>Disposes everything now; the scope goes on.</summary>
    public void DisposeEverything()
    {
        foreach (var tensor in CollectionsMarshal.AsSpan(tensors))
        {
            if (Owns(tensor))
            {
                tensor.ForgetScope();
                tensor.Dispose();
            }
        }

        tensors.Clear();
        held = 0;
        foreach (var disposable in others)
        {
            disposable.Dispose();
        }

        others.Clear();
    }

    /// <summary>Ends the scope and disposes what is in it.</summary>
    /// <exception cref="InvalidOperationException">An inner scope, or a scope of another thread, is still open.</exception>
    public void Dispose()
    {
        if (ended)
        {
            return;
        }

        if (current != this)
        {
            throw new InvalidOperationException("A dispose scope must end on its own thread and after the scopes inside it; close the inner ones first.");
        }

        ended = true;
        current = Outer;
        DisposeEverything();
    }

    internal void Add(torch.Tensor tensor)
    {
        tensor.PlaceInScope = tensors.Count;
        tensors.Add(tensor);
        held++;
    }

    /// <summary>To be called when a tensor leaves, before it forgets the scope.</summary>
    internal void Remove(torch.Tensor tensor)
    {
        // Another thread changes nothing here: what no longer knows the scope is passed over at its end.
        if (Environment.CurrentManagedThreadId != owner)
        {
            return;
        }

        tensors[tensor.PlaceInScope] = null;
        held--;
        while (tensors.Count > 0 && tensors[^1] is null)
        {
            tensors.RemoveAt(tensors.Count - 1);
        }

        if (tensors.Count > 64 && held < tensors.Count / 2)
        {
            CloseGaps();
        }
    }

    /// <summary>Whether the scope held it.</summary>
    private bool Forget(IDisposable disposable)
    {
        if (disposable is not torch.Tensor tensor)
        {
            return others.Remove(disposable);
        }

        if (tensor.Scope != this)
        {
            return false;
        }

        tensor.MoveTo(null);
        return true;
    }

    private bool Owns([NotNullWhen(true)] torch.Tensor? tensor) => tensor?.Scope == this;

    private void CloseGaps()
    {
        tensors.RemoveAll(tensor => !Owns(tensor));
        for (var place = 0; place < tensors.Count; place++)
        {
            tensors[place]!.PlaceInScope = place;
        }
    }
}
