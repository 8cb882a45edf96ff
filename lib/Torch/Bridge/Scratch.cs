using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>Room on the caller's stack for the lists of one native call; what does not fit goes to pinned arrays.</summary>
internal unsafe ref struct Scratch(long* buffer, int capacity)
{
    private int used;
    private List<long[]>? pinned;

    /// <summary>Whatever must stay alive until the call has returned.</summary>
    internal readonly object? Pinned => pinned;

    /// <summary>Copies whole numbers, or anything of their size.</summary>
    internal long Store(ReadOnlySpan<long> values)
    {
        var target = Reserve(values.Length);
        values.CopyTo(new Span<long>(target, values.Length));
        return (long)target;
    }

    /// <summary>Copies bytes.</summary>
    internal long Store(ReadOnlySpan<byte> values)
    {
        var target = Reserve((values.Length + sizeof(long) - 1) / sizeof(long));
        values.CopyTo(new Span<byte>(target, values.Length));
        return (long)target;
    }

    /// <summary>Room for a number of 64-bit values.</summary>
    internal long* Reserve(int length)
    {
        if (used + length <= capacity)
        {
            var target = buffer + used;
            used += length;
            return target;
        }

        var array = GC.AllocateUninitializedArray<long>(length, pinned: true);
        (pinned ??= []).Add(array);
        return (long*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
    }
}
