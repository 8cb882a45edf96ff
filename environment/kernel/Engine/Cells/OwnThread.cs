namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Runs the engine's own work on threads of its own: cells may hold all threads of the pool, and an interrupt
/// or the next cell must not wait for those.
/// </summary>
internal static class OwnThread
{
    /// <summary>Enough for the compiler in deeply nested code, which goes down with every bracket, in bytes; only what is used of it takes memory.</summary>
    public const int DeepStack = 64 << 20;

    /// <summary>Runs a function on a new thread.</summary>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="function">The function.</param>
    /// <param name="stackSize">The thread's stack in bytes; 0 for the usual one.</param>
    /// <returns>The function's result; what awaits it goes on on the new thread.</returns>
    public static Task<T> RunAsync<T>(string name, Func<T> function, int stackSize = 0)
    {
        var completion = new TaskCompletionSource<T>();
        new Thread(Call, stackSize) { IsBackground = true, Name = name }.Start();
        return completion.Task;

        void Call()
        {
            T result;
            try
            {
                result = function();
            }
#pragma warning disable CA1031 // The task carries it to whoever waits.
            catch (Exception error)
#pragma warning restore CA1031
            {
                completion.SetException(error);
                return;
            }

            completion.SetResult(result);
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static Task RunAsync(string name, Action function) => RunAsync(name, () =>
    {
        function();
        return true;
    });
}
