using System.Runtime.ExceptionServices;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Runs the compiler where deeply nested code does not end the process: it goes down with every bracket.</summary>
internal static class DeepStack
{
    // Only what is used of it takes memory.
    private const int Size = 64 << 20;

    /// <summary>Runs a function on a thread of its own and waits for it.</summary>
    /// <exception cref="Exception">Whatever the function throws.</exception>
    public static T Run<T>(Func<T> function)
    {
        T? result = default;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(Call, Size) { IsBackground = true, Name = "compiler" };
        thread.Start();
        thread.Join();
        error?.Throw();
        return result!;

        void Call()
        {
            try
            {
                result = function();
            }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                error = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
