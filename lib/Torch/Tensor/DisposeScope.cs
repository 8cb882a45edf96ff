namespace TorchSharp;

/// <summary>
/// Disposes at its end every tensor made on this thread since its start, but for those moved out. Not needed for
/// memory to stay bounded; it makes hot loops faster.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? current;

    private readonly HashSet<IDisposable> disposables = new(ReferenceEqualityComparer.Instance);
    private bool ended;

    internal DisposeScope()
    {
        Outer = current;
        current = this;
    }

    /// <summary>What the scope will dispose.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. disposables];

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => disposables.Count;

    internal static DisposeScope? Current => current;

    internal DisposeScope? Outer { get; }

    /// <summary>Whether the scope will dispose this object.</summary>
    /// <param name="disposable">The object.</param>
    public bool Contains(IDisposable disposable) => disposables.Contains(disposable);

    /// <summary>Adds an object to those the scope disposes, and takes it from the scope it belongs to.</summary>
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
            disposables.Add(disposable);
        }
    }

    /// <summary>Forgets an object that was disposed elsewhere.</summary>
    /// <param name="disposable">The object.</param>
    public void MarkAsDisposed(IDisposable disposable) => Forget(disposable);

    /// <summary>Disposes everything now; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    /// <summary>Disposes everything but some objects now; the scope goes on, and keeps those.</summary>
    /// <param name="inKeep">What to keep.</param>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in disposables.Where(item => !kept.Contains(item)).ToArray())
        {
            Forget(disposable);
            disposable.Dispose();
        }

        foreach (var disposable in kept)
        {
            Attach(disposable);
        }
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

    internal void Add(torch.Tensor tensor) => disposables.Add(tensor);

    internal void Remove(torch.Tensor tensor) => disposables.Remove(tensor);

    /// <summary>Whether the scope held it.</summary>
    private bool Forget(IDisposable disposable)
    {
        var held = disposables.Remove(disposable);
        if (held && disposable is torch.Tensor tensor)
        {
            tensor.ForgetScope();
        }

        return held;
    }
}
