using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Wire.Zmq;

/// <summary>What sockets live in. Disposing it waits until all its sockets are closed and have sent what they hold.</summary>
internal sealed class ZmqContext : SafeHandle
{
    /// <summary>Creates a context.</summary>
    /// <exception cref="UserException">libzmq is not on this machine.</exception>
    public ZmqContext() : base(0, ownsHandle: true)
    {
        try
        {
            SetHandle(LibZmq.CreateContext());
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new UserException("The kernel talks to Jupyter through libzmq, which was not found; install it with 'apt-get install libzmq5' and start the kernel again.", error);
        }

        if (IsInvalid)
            throw ZmqException.Last("A ZeroMQ context");
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        while (LibZmq.TerminateContext(handle) != 0)
        {
            if (Marshal.GetLastPInvokeError() != LibZmq.Interrupted)
                return false;
        }

        return true;
    }
}
