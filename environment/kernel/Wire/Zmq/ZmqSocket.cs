using System.Runtime.InteropServices;
using System.Text;

namespace ArtGan.Kernel.Wire.Zmq;

/// <summary>The patterns of sockets in use, numbered as in libzmq.</summary>
internal enum ZmqPattern
{
    Subscribe = 2,
    Request = 3,
    Dealer = 5,
    Router = 6,
    ExtendedPublish = 9,
}

/// <summary>Options of a socket that take a number, numbered as in libzmq.</summary>
internal enum ZmqOption
{
    Linger = 17,
    MaximumMessageBytes = 22,
    SendHighWater = 23,
    ReceiveHighWater = 24,
    RouterMandatory = 33,
    ExtendedPublishVerbose = 40,
    RouterHandover = 56,
}

/// <summary>A socket of libzmq. Not for two threads at once: whoever works with it is its owner.</summary>
internal sealed class ZmqSocket : SafeHandle
{
    private const int Identity = 5, Subscription = 6, LastEndpoint = 32;

    /// <summary>Creates a socket that, once closed, goes on sending for a second at most.</summary>
    public ZmqSocket(ZmqContext context, ZmqPattern pattern) : base(0, ownsHandle: true)
    {
        SetHandle(LibZmq.CreateSocket(context.DangerousGetHandle(), (int)pattern));
        if (IsInvalid)
            throw ZmqException.Last("Creating a socket");
        Set(ZmqOption.Linger, 1000);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Where the socket is bound, with the port that the system chose.</summary>
    public unsafe string Endpoint
    {
        get
        {
            Span<byte> buffer = stackalloc byte[512];
            var length = (nuint)buffer.Length;
            fixed (byte* pointer = buffer)
                Check(LibZmq.GetOption(handle, LastEndpoint, pointer, &length), "Asking for the endpoint");
            return Encoding.UTF8.GetString(buffer[..(int)length]).TrimEnd('\0');
        }
    }

    /// <summary>Sets an option.</summary>
    public unsafe void Set(ZmqOption option, long value)
    {
        // One option is 64 bits wide, the rest are ints.
        var number = (int)value;
        var result = option == ZmqOption.MaximumMessageBytes
            ? LibZmq.SetOption(handle, (int)option, &value, sizeof(long))
            : LibZmq.SetOption(handle, (int)option, &number, sizeof(int));
        Check(result, $"Setting {option}");
    }

    /// <summary>Sets the name under which routers know this socket.</summary>
    public void SetIdentity(ReadOnlySpan<byte> name) => SetBytes(Identity, name);

    /// <summary>Receives what is published under topics that begin like this.</summary>
    public void Subscribe(ReadOnlySpan<byte> topic) => SetBytes(Subscription, topic);

    /// <summary>Waits for others at an address.</summary>
    /// <exception cref="UserException">The address cannot be used.</exception>
    public void Bind(string endpoint)
    {
        if (LibZmq.Bind(handle, endpoint) != 0)
            throw new UserException($"The kernel cannot listen at {endpoint}: {LibZmq.Describe(Marshal.GetLastPInvokeError())}; start it with a new connection file.");
    }

    /// <summary>Connects to an address.</summary>
    public void Connect(string endpoint) => Check(LibZmq.Connect(handle, endpoint), $"Connecting to {endpoint}");

    /// <summary>Sends a message of one or several frames.</summary>
    /// <exception cref="ZmqException">It cannot be sent; a router that must deliver says HostUnreachable.</exception>
    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (var index = 0; index < frames.Count; index++)
            SendFrame(frames[index].Span, index + 1 < frames.Count ? LibZmq.SendMore : 0);
    }

    /// <summary>The next message, or null where none has come.</summary>
    public List<byte[]>? TryReceive()
    {
        if (!TryReceiveFrame(out var frame, out var hasMore))
            return null;
        var frames = new List<byte[]> { frame };
        while (hasMore && TryReceiveFrame(out frame, out hasMore))
            frames.Add(frame);
        return frames;
    }

    /// <summary>Waits until a message has come or a file descriptor can be read.</summary>
    /// <param name="fileDescriptor">Something else to wait for; -1 for nothing.</param>
    /// <param name="timeout">How long; negative for ever.</param>
    /// <returns>Whether a message has come.</returns>
    public unsafe bool Wait(int fileDescriptor, TimeSpan timeout)
    {
        var items = stackalloc LibZmq.PollItem[2];
        items[0] = new() { Socket = handle, Events = LibZmq.PollIn };
        items[1] = new() { FileDescriptor = fileDescriptor, Events = LibZmq.PollIn };
        // A signal ends the wait early, which does no harm.
        _ = LibZmq.Poll(items, fileDescriptor < 0 ? 1 : 2, new CLong((nint)(timeout < TimeSpan.Zero ? -1 : Math.Ceiling(timeout.TotalMilliseconds))));
        return (items[0].Happened & LibZmq.PollIn) != 0;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => LibZmq.CloseSocket(handle) == 0;

    private static void Check(int result, string what)
    {
        if (result < 0)
            throw ZmqException.Last(what);
    }

    private unsafe void SetBytes(int option, ReadOnlySpan<byte> value)
    {
        fixed (byte* pointer = value)
            Check(LibZmq.SetOption(handle, option, pointer, (nuint)value.Length), "Setting an option");
    }

    private unsafe void SendFrame(ReadOnlySpan<byte> frame, int flags)
    {
        fixed (byte* pointer = frame)
        {
            while (LibZmq.Send(handle, pointer, (nuint)frame.Length, flags) < 0)
            {
                if (Marshal.GetLastPInvokeError() != LibZmq.Interrupted)
                    throw ZmqException.Last("Sending");
            }
        }
    }

    private unsafe bool TryReceiveFrame(out byte[] frame, out bool hasMore)
    {
        LibZmq.Message message;
        _ = LibZmq.InitializeMessage(&message);
        try
        {
            int length;
            while ((length = LibZmq.ReceiveMessage(&message, handle, LibZmq.DoNotWait)) < 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error == LibZmq.TryAgain)
                {
                    (frame, hasMore) = ([], false);
                    return false;
                }

                if (error != LibZmq.Interrupted)
                    throw ZmqException.Last("Receiving");
            }

            frame = new ReadOnlySpan<byte>(LibZmq.MessageData(&message), length).ToArray();
            hasMore = LibZmq.MessageHasMore(&message) != 0;
            return true;
        }
        finally
        {
            _ = LibZmq.CloseMessage(&message);
        }
    }
}
