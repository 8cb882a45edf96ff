using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Wire.Zmq;

/// <summary>An error that libzmq has answered.</summary>
internal sealed class ZmqException(string message, int error) : Exception(message)
{
    /// <summary>The system's number of the error.</summary>
    public int Error { get; } = error;

    /// <summary>The error of this thread's last call.</summary>
    /// <param name="what">What was to be done.</param>
    public static ZmqException Last(string what)
    {
        var error = Marshal.GetLastPInvokeError();
        return new($"{what} failed: {LibZmq.Describe(error)}.", error);
    }
}
