using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>
/// Disposes at its end every tensor made on this thread since its start, but for those moved out. Not needed for
/// memory to stay bounded; it makes hot loops faster.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? current;

    // A tensor knows its own place, so that the hot loop neither hashes nor searches.
    private readonly List<torch.Tensor?> tensors = [];
    private readonly HashSet<IDisposable> others = new(ReferenceEqualityComparer.Instance);
    private int held;
    private bool ended;

    internal DisposeScope()
    {
        Outer = current;
        current = this;
    }

    /// <summary>What the scope will dispose.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. tensors.OfType<IDisposable>(), .. others];

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => held + others.Count;

    internal static DisposeScope? Current => current;

    internal DisposeScope? Outer { get; }

    /// <summary>Adds an object to those the scope disposes.</summary>
    /// <param name="disposable">The object.</param>
    public T Attach<T>(T disposable) where T : IDisposable
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.MoveTo(this);
        }
        else
        {
            others.Add(disposable);
        }

        return disposable;
    }

    /// <summary>Lets an object live on.</summary>
    /// <param name="disposable">The object.</param>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        if (disposable is not torch.Tensor tensor)
        {
            others.Remove(disposable);
        }
        else if (tensor.Scope == this)
        {
            tensor.MoveTo(null);
        }

        return disposable;
    }

    /// <summary>Hands an object to the scope around this one.</summary>
    /// <param name="disposable">The object.</param>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        Detach(disposable);
        return Outer is null ? disposable : Outer.Attach(disposable);
    }

    /// <summary>Hands an object to another scope.</summary>
    /// <param name="scope">That scope.</param>
    /// <param name="disposable">The object.</param>
    public T MoveToOther<T>(DisposeScope scope, T disposable) where T : IDisposable
    {
        ArgumentNullException.ThrowIfNull(scope);
        Detach(disposable);
        return scope.Attach(disposable);
    }

    /// <summary>Whether the scope will dispose this object.</summary>
    /// <param name="disposable">The object.</param>
    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor ? tensor.Scope == this : others.Contains(disposable);

    /// <summary>Disposes everything now; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut();

    /// <summary>Disposes everything but some objects now; the scope goes on.</summary>
    /// <param name="keep">What to keep.</param>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        if (keep is { Length: > 0 })
        {
            var kept = new HashSet<IDisposable>(keep, ReferenceEqualityComparer.Instance);
            foreach (var disposable in DisposablesView.Where(item => !kept.Contains(item)))
            {
                Detach(disposable).Dispose();
            }

            return;
        }

        foreach (var tensor in CollectionsMarshal.AsSpan(tensors))
        {
            tensor?.ForgetScope();
            tensor?.Dispose();
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

    internal void Remove(torch.Tensor tensor)
    {
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

    private void CloseGaps()
    {
        tensors.RemoveAll(tensor => tensor is null);
        for (var place = 0; place < tensors.Count; place++)
        {
            tensors[place]!.PlaceInScope = place;
        }
    }
}
