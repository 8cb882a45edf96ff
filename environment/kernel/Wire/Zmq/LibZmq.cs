using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtGan.Kernel.Wire.Zmq;

/// <summary>The functions of libzmq that the kernel uses.</summary>
internal static partial class LibZmq
{
    private const string Library = "libzmq.so.5";

    /// <summary>Errors of the system, by number.</summary>
    public const int Interrupted = 4, TryAgain = 11;

    /// <summary>An error of libzmq's own: the identity is not connected.</summary>
    public const int HostUnreachable = 113;

    /// <summary>Flags of sending and receiving.</summary>
    public const int DoNotWait = 1, SendMore = 2;

    /// <summary>Events to poll for.</summary>
    public const short PollIn = 1;

    [LibraryImport(Library, EntryPoint = "zmq_ctx_new", SetLastError = true)]
    public static partial nint CreateContext();

    [LibraryImport(Library, EntryPoint = "zmq_ctx_term", SetLastError = true)]
    public static partial int TerminateContext(nint context);

    [LibraryImport(Library, EntryPoint = "zmq_socket", SetLastError = true)]
    public static partial nint CreateSocket(nint context, int type);

    [LibraryImport(Library, EntryPoint = "zmq_close", SetLastError = true)]
    public static partial int CloseSocket(nint socket);

    [LibraryImport(Library, EntryPoint = "zmq_setsockopt", SetLastError = true)]
    public static unsafe partial int SetOption(nint socket, int option, void* value, nuint length);

    [LibraryImport(Library, EntryPoint = "zmq_getsockopt", SetLastError = true)]
    public static unsafe partial int GetOption(nint socket, int option, void* value, nuint* length);

    [LibraryImport(Library, EntryPoint = "zmq_bind", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Bind(nint socket, string endpoint);

    [LibraryImport(Library, EntryPoint = "zmq_connect", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Connect(nint socket, string endpoint);

    [LibraryImport(Library, EntryPoint = "zmq_send", SetLastError = true)]
    public static unsafe partial int Send(nint socket, byte* data, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "zmq_msg_init")]
    public static unsafe partial int InitializeMessage(Message* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_recv", SetLastError = true)]
    public static unsafe partial int ReceiveMessage(Message* message, nint socket, int flags);

    [LibraryImport(Library, EntryPoint = "zmq_msg_data")]
    public static unsafe partial byte* MessageData(Message* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_more")]
    public static unsafe partial int MessageHasMore(Message* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_close")]
    public static unsafe partial int CloseMessage(Message* message);

    [LibraryImport(Library, EntryPoint = "zmq_poll", SetLastError = true)]
    public static unsafe partial int Poll(PollItem* items, int count, CLong timeout);

    [LibraryImport(Library, EntryPoint = "zmq_strerror")]
    private static partial nint ErrorText(int error);

    /// <summary>What libzmq calls an error.</summary>
    public static string Describe(int error) => Marshal.PtrToStringUTF8(ErrorText(error)) ?? $"error {error}";

    /// <summary>A message's memory; only libzmq looks inside.</summary>
    [InlineArray(8)]
    internal struct Message
    {
        private ulong word;
    }

    /// <summary>Something to wait for: a socket, or a file descriptor where that is zero.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollItem
    {
        public nint Socket;
        public int FileDescriptor;
        public short Events;
        public short Happened;
    }
}
