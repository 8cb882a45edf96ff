namespace TorchSharp;

/// <summary>
/// Disposes at its end every tensor made on this thread since its start, but for those moved out. Not needed for
/// memory to stay bounded; it makes hot loops faster.
/// </summary>
public sealed class DisposeScope : IDisposable
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
            disposables.Add(disposable);
        }

        return disposable;
    }

    /// <summary>Lets an object live on.</summary>
    /// <param name="disposable">The object.</param>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        if (disposables.Remove(disposable) && disposable is torch.Tensor tensor)
        {
            tensor.ForgetScope();
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
    public bool Contains(IDisposable disposable) => disposables.Contains(disposable);

    /// <summary>Disposes everything now; the scope goes on.</summary>
    public void DisposeEverything() => DisposeEverythingBut();

    /// <summary>Disposes everything but some objects now; the scope goes on.</summary>
    /// <param name="keep">What to keep.</param>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        var kept = new HashSet<IDisposable>(keep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in disposables.Where(item => !kept.Contains(item)).ToArray())
        {
            disposables.Remove(disposable);
            if (disposable is torch.Tensor tensor)
            {
                tensor.ForgetScope();
            }

            disposable.Dispose();
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
}
