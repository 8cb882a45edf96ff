using ArtGan.Kernel.Wire;
using ArtGan.Kernel.Wire.Zmq;

namespace ArtGan.Kernel.Session.Channels;

/// <summary>The five sockets of a kernel, bound, each on a thread of its own.</summary>
internal sealed class KernelSockets : IDisposable
{
    private const int SendHighWater = 10_000;
    private const long MaximumMessageBytes = 1L << 28;

    private readonly ZmqContext context;
    private readonly TextWriter log;
    private readonly List<SocketThread> threads = [];

    /// <summary>Binds the sockets; nothing is received before <see cref="Start"/>.</summary>
    /// <exception cref="UserException">libzmq is not there, or an address cannot be used.</exception>
    public KernelSockets(ConnectionInfo connection, SocketHandlers handlers, TextWriter log)
    {
        this.log = log;
        context = new ZmqContext();
        try
        {
            (Shell, var shell) = Bind("shell", ZmqPattern.Router, connection, connection.ShellPort, handlers.Shell);
            (Control, var control) = Bind("control", ZmqPattern.Router, connection, connection.ControlPort, handlers.Control);
            (Stdin, var stdin) = Bind("stdin", ZmqPattern.Router, connection, connection.StdinPort, handlers.Stdin);
            (Iopub, var iopub) = Bind("iopub", ZmqPattern.ExtendedPublish, connection, connection.IopubPort, handlers.Iopub);
            // A router, as it answers any number of front-ends in any order; what it echoes carries their addresses.
            (_, var heartbeat) = Bind("heartbeat", ZmqPattern.Router, connection, connection.HbPort, Echo);
            Connection = connection with { ShellPort = shell, ControlPort = control, StdinPort = stdin, IopubPort = iopub, HbPort = heartbeat };
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where the sockets are, with the ports that the system chose.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>Requests, in order.</summary>
    public SocketThread Shell { get; }

    /// <summary>Requests that do not wait for a cell.</summary>
    public SocketThread Control { get; }

    /// <summary>Questions to the person.</summary>
    public SocketThread Stdin { get; }

    /// <summary>What everybody is told.</summary>
    public SocketThread Iopub { get; }

    /// <summary>Starts all threads.</summary>
    public void Start()
    {
        foreach (var thread in threads)
            thread.Start();
    }

    /// <summary>Sends what waits to be sent, and closes the sockets.</summary>
    public void Dispose()
    {
        foreach (var thread in threads)
            thread.Dispose();
        context.Dispose();
    }

    private static void Echo(SocketThread socket, IReadOnlyList<byte[]> frames) =>
        socket.Post(() => [.. frames.Select(frame => new ReadOnlyMemory<byte>(frame))]);

    private (SocketThread Thread, int Port) Bind(string name, ZmqPattern pattern, ConnectionInfo connection, int port, Action<SocketThread, IReadOnlyList<byte[]>> received)
    {
        var socket = new ZmqSocket(context, pattern);
        threads.Add(new SocketThread(name, socket, received, log));
        // Anybody on the machine can connect; the signature is checked only when the message is here.
        socket.Set(ZmqOption.MaximumMessageBytes, MaximumMessageBytes);
        if (pattern == ZmqPattern.Router)
            socket.Set(ZmqOption.RouterHandover, 1);
        if (name == "stdin")
            socket.Set(ZmqOption.RouterMandatory, 1);
        if (pattern == ZmqPattern.ExtendedPublish)
        {
            socket.Set(ZmqOption.SendHighWater, SendHighWater);
            socket.Set(ZmqOption.ExtendedPublishVerbose, 1);
        }

        socket.Bind(connection.Endpoint(port));
        return (threads[^1], connection.Transport == "ipc" ? port : new Uri(socket.Endpoint).Port);
    }
}

/// <summary>Who receives what comes in on each channel; called on the channel's thread.</summary>
internal sealed record SocketHandlers(
    Action<SocketThread, IReadOnlyList<byte[]>> Shell, Action<SocketThread, IReadOnlyList<byte[]>> Control,
    Action<SocketThread, IReadOnlyList<byte[]>> Stdin, Action<SocketThread, IReadOnlyList<byte[]>> Iopub);
