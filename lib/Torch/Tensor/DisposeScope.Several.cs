namespace TorchSharp;

// One, two, three or many objects kept, moved and detached.
public sealed partial class DisposeScope
{
    /// <summary>Adds objects to those the scope disposes.</summary>
    /// <param name="disposables">The objects.</param>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Adds objects to those the scope disposes, and returns them.</summary>
    /// <param name="disposables">The objects.</param>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] all = [.. disposables];
        foreach (var disposable in all)
        {
            Attach(disposable);
        }

        return all;
    }

    /// <summary>Lets an object live on.</summary>
    /// <param name="disposable">The object.</param>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Lets two objects live on.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Lets three objects live on.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Lets objects live on.</summary>
    /// <param name="disposables">The objects.</param>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Lets objects live on.</summary>
    /// <param name="disposables">The objects.</param>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables.ToArray())
        {
            Forget(disposable);
        }
    }

    /// <summary>Disposes everything but an object to keep now; the scope goes on.</summary>
    /// <param name="keep">What to keep.</param>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <summary>Disposes everything but two objects to keep now; the scope goes on.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Disposes everything but three objects to keep now; the scope goes on.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Disposes everything but objects to keep now; the scope goes on.</summary>
    /// <param name="keep">What to keep.</param>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Hands an object to another scope.</summary>
    /// <param name="scope">That scope; none detaches.</param>
    /// <param name="disposable">The object.</param>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Hands two objects to another scope.</summary>
    /// <param name="scope">That scope; none detaches.</param>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Hands three objects to another scope.</summary>
    /// <param name="scope">That scope; none detaches.</param>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Hands objects to another scope.</summary>
    /// <param name="scope">That scope; none detaches.</param>
    /// <param name="disposables">The objects.</param>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to another scope.</summary>
    /// <param name="scope">That scope; none detaches.</param>
    /// <param name="disposables">The objects.</param>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables.ToArray())
        {
            if (Forget(disposable))
            {
                scope?.Attach(disposable);
            }
        }
    }

    /// <summary>Hands an object to the scope around this one.</summary>
    /// <param name="disposable">The object.</param>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Hands two objects to the scope around this one.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Hands three objects to the scope around this one.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Hands objects to the scope around this one.</summary>
    /// <param name="disposables">The objects.</param>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to the scope around this one.</summary>
    /// <param name="disposables">The objects.</param>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);
}
