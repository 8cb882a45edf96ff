using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>What the engine writes into cells around the user's code; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellHooks
{
    private static readonly TimeSpan OthersHear = TimeSpan.FromMilliseconds(5);

    private static int interrupted;
    private static int interrupting;

    [ThreadStatic]
    private static bool isCell;

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

    /// <summary>Ends the cell here if it is being interrupted; stands at the head of its loops, functions and lambdas.</summary>
    /// <param name="session">The session that the code belongs to.</param>
    /// <exception cref="OperationCanceledException">The session's cell is being interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll(int session)
    {
        // In the user's innermost loops: one read, and no call that comes back, for which the compiler would
        // keep the loop's sums in memory.
        if (Volatile.Read(ref interrupted) == session)
            Stop();
    }

    /// <summary>As <see cref="Poll"/>, at the head of functions that call others.</summary>
    /// <param name="session">The session that the code belongs to.</param>
    /// <exception cref="OperationCanceledException">The session's cell is being interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deep, as in an endless recursion.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter(int session)
    {
        Poll(session);
        CallDepth.Check();
    }

    /// <summary>Disposes a value declared by <c>using var</c> at the top of a cell when the cell ends.</summary>
    /// <param name="resource">The value; null is allowed.</param>
    public static void Own(object? resource)
    {
        if (resource is not null)
            CellContext.Required.Own(resource);
    }

    /// <summary>Stands for <see cref="Console.Clear"/>, which does nothing without a terminal.</summary>
    public static void Clear() => Display.CellFunctions.ClearOutput(wait: true);

    /// <summary>Stands for <see cref="Console.ReadKey(bool)"/>, which would wait for the terminal the kernel was started from.</summary>
    /// <param name="intercept">Whether the key is not shown.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [DoesNotReturn]
    public static ConsoleKeyInfo ReadKey(bool intercept = false) =>
        throw new NotSupportedException("A notebook has no keyboard to read single keys from; use Console.ReadLine().");

    /// <summary>Stands for <see cref="Environment.Exit"/>, which would take the notebook's variables with it.</summary>
    /// <param name="exitCode">What the process would end with.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [DoesNotReturn]
    public static void Exit(int exitCode) =>
        throw new NotSupportedException($"Environment.Exit({exitCode}) would end the notebook's kernel, so the cell was stopped instead; restart the kernel if that is what you want.");

    /// <summary>Stands for <see cref="Environment.FailFast(string)"/>.</summary>
    /// <inheritdoc cref="Exit"/>
    [DoesNotReturn]
    public static void FailFast(string? message, Exception? exception = null) => throw new NotSupportedException($"Environment.FailFast would end the notebook's kernel, so the cell was stopped instead: {message}", exception);

    /// <summary>
    /// Stands at the end of a block that catches everything: an interrupt that ends there has not been heard.
    /// </summary>
    /// <param name="session">The session that the code belongs to.</param>
    public static void Caught(int session)
    {
        if (Volatile.Read(ref interrupting) == session)
            Volatile.Write(ref interrupted, session);
    }

    /// <summary>Makes the loops of a session's code stop.</summary>
    internal static void Interrupt(int session)
    {
        Volatile.Write(ref interrupting, session);
        Volatile.Write(ref interrupted, session);
    }

    /// <summary>Lets the loops of a session's code run.</summary>
    internal static void Release(int session)
    {
        Interlocked.CompareExchange(ref interrupting, 0, session);
        Interlocked.CompareExchange(ref interrupted, 0, session);
    }

    /// <summary>Says that the current thread is a cell's own.</summary>
    internal static void BelongToCell() => isCell = true;

    /// <summary>Whether no loop of the session has heard of its interrupt yet.</summary>
    internal static bool IsUnheard(int session) => Volatile.Read(ref interrupted) == session;

    [DoesNotReturn]
    private static void Stop()
    {
        // The cell hears of it once: what it does in its finally blocks, such as saving, is not stopped. Threads it
        // has started, as by Parallel.For, hear of it while it waits a moment here.
        if (isCell)
        {
            try
            {
                Thread.Sleep(OthersHear);
            }
            catch (ThreadInterruptedException)
            {
                // It is on its way out already.
            }

            Volatile.Write(ref interrupted, 0);
        }

        throw new OperationCanceledException();
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
