using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The one place where a native status becomes an exception.</summary>
internal static unsafe class NativeCall
{
    // The numbers are those of boundary.cpp.
    private const int OutOfMemory = 2;
    private const int MissingArgument = 3;

    /// <summary>Throws what the native side reported on this thread.</summary>
    /// <param name="status">What the native function returned.</param>
    /// <param name="operation">What was to be done, as libtorch calls it.</param>
    /// <exception cref="TorchException">libtorch refused.</exception>
    /// <exception cref="TensorMemoryException">Memory ran out.</exception>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Check(int status, [CallerMemberName] string operation = "")
    {
        if (status != 0)
        {
            Throw(status, operation);
        }
    }

    /// <summary>
    /// Whether a call that failed is worth another attempt: once, when memory ran out and tensors that nobody can
    /// reach have now given theirs back. Only for calls that change nothing when they fail.
    /// </summary>
    /// <param name="status">What the native function returned.</param>
    /// <param name="repeated">Whether this was the second attempt; false at first.</param>
    internal static bool IsWorthRepeating(int status, ref bool repeated)
    {
        if (status != OutOfMemory || repeated)
        {
            return false;
        }

        repeated = true;
        TensorCollector.CollectAll();
        return true;
    }

    /// <summary>The handles of some tensors, null for a missing one.</summary>
    internal static nint[] Handles(IEnumerable<Tensor?>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor?.Handle ?? 0)];

    /// <summary>The handles of some tensors, of which none may be missing.</summary>
    /// <exception cref="ArgumentNullException">One is.</exception>
    internal static nint[] AllHandles(IList<Tensor> tensors, [CallerArgumentExpression(nameof(tensors))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(tensors, name);
        var handles = new nint[tensors.Count];
        for (var index = 0; index < handles.Length; index++)
        {
            handles[index] = (tensors[index] ?? throw Missing(name, index)).Handle;
        }

        return handles;
    }

    /// <summary>The error for a tensor that a list lacks.</summary>
    internal static ArgumentNullException Missing(string list, int index) => new(list, $"Tensor {index} of '{list}' is null; leave it out or give one.");

    private static void Throw(int status, string operation)
    {
        var reason = Text(NativeMethods.artgan_error());
        var arguments = Text(NativeMethods.artgan_error_arguments());
        throw status switch
        {
            OutOfMemory => new TensorMemoryException(operation, reason, arguments),
            MissingArgument => new ArgumentNullException(reason, $"{operation} needs '{reason}', and got null."),
            _ => new TorchException(operation, reason, arguments),
        };
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) is { Length: > 0 } found ? LibtorchMessage.Clean(found) : "";
}
