using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>What a cell's own awaits wait for; the cell goes on on its thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "Awaitables are not compared.")]
public readonly struct CellAwaitable : ICriticalNotifyCompletion
{
    private readonly Task? task;

    /// <param name="task">What to wait for; null to go on at the cell's thread's next turn.</param>
    internal CellAwaitable(Task? task) => this.task = task;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => task is { IsCompleted: true };

    /// <summary>The awaiter, which is the value itself.</summary>
    public CellAwaitable GetAwaiter() => this;

    /// <summary>Throws what the task has thrown.</summary>
    public void GetResult() => task?.GetAwaiter().GetResult();

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
}

/// <summary>As <see cref="CellAwaitable"/>, with a result.</summary>
/// <typeparam name="T">The result's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "Awaitables are not compared.")]
public readonly struct CellAwaitable<T> : ICriticalNotifyCompletion
{
    private readonly Task<T> task;

    internal CellAwaitable(Task<T> task) => this.task = task;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsCompleted => task.IsCompleted;

    /// <summary>The awaiter, which is the value itself.</summary>
    public CellAwaitable<T> GetAwaiter() => this;

    /// <summary>The result.</summary>
    public T GetResult() => task.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => new CellAwaitable(task).UnsafeOnCompleted(continuation);
}
