using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Wire.Zmq;

/// <summary>Ends a thread's wait for its socket from any other thread, without a lock: the caller may be aborted.</summary>
internal sealed unsafe partial class WakeUp : SafeHandle
{
    private const int NonBlocking = 0x800, CloseOnExecute = 0x80000;
    private int rung;

    /// <summary>Creates it.</summary>
    public WakeUp() : base(-1, ownsHandle: true)
    {
        SetHandle(CreateEvent(0, NonBlocking | CloseOnExecute));
        if (IsInvalid)
            throw new IOException($"The system gives no event descriptor (error {Marshal.GetLastPInvokeError()}).");
    }

    /// <summary>What the thread waits for beside its socket.</summary>
    public int FileDescriptor => (int)handle;

    /// <inheritdoc/>
    public override bool IsInvalid => handle < 0;

    /// <summary>Wakes the thread, or lets its next wait end at once.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref rung, 1) != 0)
            return;
        ulong one = 1;
        try
        {
            _ = Write(this, &one, sizeof(ulong));
        }
        catch (ObjectDisposedException)
        {
            // The thread has ended; nobody waits any more.
        }
    }

    /// <summary>Takes note; what is asked for from now on rings anew.</summary>
    public void Hear()
    {
        ulong count;
        _ = Read(this, &count, sizeof(ulong));
        Volatile.Write(ref rung, 0);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Close((int)handle) == 0;

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int CreateEvent(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(WakeUp descriptor, void* data, nuint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(WakeUp descriptor, void* data, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
