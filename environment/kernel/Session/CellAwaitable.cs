using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Session;

/// <summary>What a cell's own awaits wait for; the cell goes on on its thread.</summary>
/// <typeparam name="T">The result's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CellAwaitable<T> : ICriticalNotifyCompletion, IEquatable<CellAwaitable<T>>
{
    private readonly Task<T>? task;

    internal CellAwaitable(Task<T>? task) => this.task = task;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => task is { IsCompleted: true };

    /// <summary>The awaiter, which is the value itself.</summary>
    public CellAwaitable<T> GetAwaiter() => this;

    /// <summary>The result.</summary>
    public T GetResult() => task is null ? default! : task.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation)
    {
        var pump = CellContext.Current?.Pump;
        Action next = pump is null ? continuation : () => pump.Post(continuation);
        if (task is null)
            next();
        else
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(next);
    }

    /// <inheritdoc/>
    public bool Equals(CellAwaitable<T> other) => task == other.task;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CellAwaitable<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => task?.GetHashCode() ?? 0;

    /// <summary>Whether both wait for the same.</summary>
    public static bool operator ==(CellAwaitable<T> left, CellAwaitable<T> right) => left.Equals(right);

    /// <summary>Whether they wait for something else.</summary>
    public static bool operator !=(CellAwaitable<T> left, CellAwaitable<T> right) => !left.Equals(right);
}
