using System.ComponentModel;

namespace ArtGan.Kernel.Session;

/// <summary>What the engine writes into cells around the user's code; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellHooks
{
    /// <summary>A task that ends when the cell is interrupted, so that the cell's variables are kept.</summary>
    /// <param name="task">What the cell awaits.</param>
    public static Task Interruptible(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.WaitAsync(Token);
    }

    /// <inheritdoc cref="Interruptible(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    public static Task<T> Interruptible<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.WaitAsync(Token);
    }

    /// <inheritdoc cref="Interruptible(Task)"/>
    public static Task Interruptible(ValueTask task) => task.AsTask().WaitAsync(Token);

    /// <inheritdoc cref="Interruptible{T}(Task{T})"/>
    public static Task<T> Interruptible<T>(ValueTask<T> task) => task.AsTask().WaitAsync(Token);

    /// <summary>Ends the cell here if it is being interrupted; stands at the head of its loops and functions.</summary>
    /// <exception cref="OperationCanceledException">The cell is being interrupted.</exception>
    public static void Poll()
    {
        if (CellThread.SomeInterrupted)
            CellThread.ThrowIfInterrupted();
    }

    /// <summary>Other awaitable values are left as they are.</summary>
    /// <param name="awaitable">What the cell awaits.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public static T Interruptible<T>(T awaitable) where T : allows ref struct => awaitable;

    /// <summary>Disposes a value declared by <c>using var</c> at the top of a cell when the cell ends.</summary>
    /// <param name="resource">The value; null is allowed.</param>
    public static void Own(object? resource)
    {
        if (resource is not null)
            CellContext.Required.Own(resource);
    }

    private static CancellationToken Token => CellContext.Current?.Interruption ?? CancellationToken.None;
}
