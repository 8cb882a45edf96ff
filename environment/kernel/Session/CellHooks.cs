using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Session;

/// <summary>What the engine writes into cells around the user's code; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellHooks
{
    /// <summary>Lets the cell begin: awaited before its first statement.</summary>
    public static CellAwaitable Begin() => new(null);

    /// <summary>A task that ends when the cell is interrupted, so that the cell's variables are kept.</summary>
    /// <param name="task">What the cell awaits.</param>
    public static CellAwaitable Interruptible(Task task) => Waiting(task);

    /// <inheritdoc cref="Interruptible(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    public static CellAwaitable<T> Interruptible<T>(Task<T> task) => Waiting(task);

    /// <inheritdoc cref="Interruptible(Task)"/>
    public static CellAwaitable Interruptible(ValueTask task) => Waiting(task.AsTask());

    /// <inheritdoc cref="Interruptible{T}(Task{T})"/>
    public static CellAwaitable<T> Interruptible<T>(ValueTask<T> task) => Waiting(task.AsTask());

    /// <inheritdoc cref="Interruptible(Task)"/>
    public static CellAwaitable Interruptible(ConfiguredTaskAwaitable task) => Waiting(AsTask(task));

    /// <inheritdoc cref="Interruptible{T}(Task{T})"/>
    public static CellAwaitable<T> Interruptible<T>(ConfiguredTaskAwaitable<T> task) => Waiting(AsTask(task));

    /// <inheritdoc cref="Interruptible(Task)"/>
    public static CellAwaitable Interruptible(YieldAwaitable task) => Begin();

    /// <summary>Other awaitable values are left as they are.</summary>
    /// <param name="awaitable">What the cell awaits.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public static T Interruptible<T>(T awaitable) where T : allows ref struct => awaitable;

    /// <summary>Ends the cell here if it is being interrupted; stands at the head of its loops and functions.</summary>
    /// <exception cref="OperationCanceledException">The cell is being interrupted.</exception>
    public static void Poll()
    {
        if (CellThread.SomeInterrupted)
            CellContext.Current?.Interruption.ThrowIfCancellationRequested();
    }

    /// <summary>Disposes a value declared by <c>using var</c> at the top of a cell when the cell ends.</summary>
    /// <param name="resource">The value; null is allowed.</param>
    public static void Own(object? resource)
    {
        if (resource is not null)
            CellContext.Required.Own(resource);
    }

    private static CancellationToken Interruption => CellContext.Current?.Interruption ?? CancellationToken.None;

    private static CellAwaitable Waiting(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(task.WaitAsync(Interruption));
    }

    private static CellAwaitable<T> Waiting<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(task.WaitAsync(Interruption));
    }

    private static async Task AsTask(ConfiguredTaskAwaitable task) => await task;

    private static async Task<T> AsTask<T>(ConfiguredTaskAwaitable<T> task) => await task;
}
