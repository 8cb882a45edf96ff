using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The one place where a native status becomes an exception.</summary>
internal static unsafe class NativeCall
{
    /// <summary>The status that means: memory ran out.</summary>
    internal const int OutOfMemory = 2;

    /// <summary>Throws what the native side reported on this thread.</summary>
    /// <exception cref="ExternalException">The operator failed; the message is libtorch's.</exception>
    /// <exception cref="OutOfMemoryException">Memory ran out, also after a collection.</exception>
    internal static void Check(int status)
    {
        if (status != 0)
        {
            Throw(status);
        }
    }

    /// <summary>Collects once, so that tensors nobody can reach give their memory back.</summary>
    internal static void ReleaseUnreachable()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>The handles of some tensors, null for a missing one.</summary>
    internal static nint[] Handles(IEnumerable<Tensor?>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor?.Handle ?? 0)];

    [SuppressMessage("Usage", "CA2201", Justification = "The types TorchSharp and .NET users catch.")]
    private static void Throw(int status)
    {
        var message = Marshal.PtrToStringUTF8((nint)NativeMethods.artgan_error()) ?? "unknown native error";
        throw status == OutOfMemory
            ? new OutOfMemoryException($"The tensors need more memory than there is: {message}")
            : new ExternalException(message);
    }
}
