using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Cells;
using ArtGan.Kernel.Session.Channels;
using ArtGan.Kernel.Session.History;
using ArtGan.Kernel.Session.Requests;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session;

/// <summary>A Jupyter kernel for C#: serves one session to all front-ends that connect to it.</summary>
/// <example><code>
/// using var kernel = new KernelServer("connection.json", new KernelOptions());
/// await kernel.RunAsync(cancellation);
/// </code></example>
public sealed class KernelServer : IDisposable
{
    private readonly KernelOptions options;
    private readonly TaskCompletionSource shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CSharpSession session;
    private readonly HistoryStore history;
    private readonly CellInterrupts interrupts;
    private readonly Publisher publisher;
    private readonly RequestQueue shell;
    private readonly RequestQueue control;
    private readonly KernelSockets sockets;
    private bool isDisposed;

    /// <summary>Prepares the kernel that a connection file describes, and binds its sockets.</summary>
    /// <param name="connectionFile">The file that Jupyter has written; ports of 0 are chosen, and written back.</param>
    /// <param name="options">How it serves.</param>
    /// <exception cref="UserException">The file is not as it should be, an address cannot be used, or libzmq is not there.</exception>
    public KernelServer(string connectionFile, KernelOptions options) : this(ConnectionInfo.Load(connectionFile), options)
    {
        if (sockets.Connection != ConnectionInfo.Load(connectionFile) with { Others = sockets.Connection.Others })
            sockets.Connection.Save(connectionFile);
    }

    internal KernelServer(ConnectionInfo connection, KernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        if (connection.IsOpenToOthers)
            options.Log.WriteLine($"kernel: it listens at {connection.Ip}, where other machines may reach it: whoever has the key can run code here.");
        if (connection.Key.Length == 0)
            options.Log.WriteLine("kernel: the connection file has no key: whoever reaches the kernel's ports can run code here.");
        var codec = new MessageCodec(new MessageSigner(connection.Key), Guid.NewGuid().ToString("N"));
        publisher = new Publisher(codec);
        var stdin = new StdinChannel(codec, options.Log);
        control = new RequestQueue("control", codec, publisher, options.Log);
        shell = new RequestQueue("shell", codec, publisher, options.Log) { Urgent = control };
        interrupts = new CellInterrupts(options.StubbornAfter);
        sockets = new KernelSockets(connection, new(shell.OnReceived, control.OnReceived, stdin.OnReply, publisher.OnSubscription), options.Log);
        publisher.Connect(sockets.Iopub);
        stdin.Connect(sockets.Stdin);
        session = NotebookSession.Create(options.Cells with { HasFrontEnd = true });
        history = HistoryStore.Open(options.HistoryPath, options.Log);

        var (shared, controlled) = Handlers(new ExecuteRequests(session, interrupts, stdin) { LastArrived = () => shell.LastArrived, Remember = history.Add });
        shell.Start(new RequestDispatcher(shared, options.Log));
        control.Start(new RequestDispatcher(controlled, options.Log));
    }

    /// <summary>Where the kernel listens.</summary>
    internal ConnectionInfo Connection => sockets.Connection;

    /// <summary>Serves until a front-end shuts the kernel down or the token is cancelled; then the running cell is interrupted.</summary>
    /// <param name="cancellation">Ends the kernel.</param>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        publisher.Status("starting");
        sockets.Start();
        // The sockets answer meanwhile: the first cell finds the compiler ready.
        var warmUp = session.WarmUpAsync(cancellation);
        await Task.WhenAny(shutDown.Task, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        Stop();
        await ((Task)warmUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Interrupts the running cell, as a front-end's interrupt does.</summary>
    public void Interrupt() => interrupts.Interrupt();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        Stop();
        sockets.Dispose();
        session.Dispose();
        history.Dispose();
    }

    private void Stop()
    {
        interrupts.Interrupt();
        shell.Stop(options.ShutdownGrace);
        control.Stop(options.ShutdownGrace);
    }

    private (Dictionary<string, RequestHandler> Shell, Dictionary<string, RequestHandler> Control) Handlers(ExecuteRequests execute)
    {
        var information = new InformationRequests(sockets.Connection);
        var help = new HelpRequests(session, options.CountsUtf16);
        var comms = new CommRequests(session, interrupts, options.Log);
        var ending = new ControlRequests(interrupts, () => shutDown.TrySetResult());
        var both = new Dictionary<string, RequestHandler>
        {
            ["kernel_info_request"] = InformationRequests.KernelInfoAsync,
            ["connect_request"] = information.ConnectAsync,
            ["shutdown_request"] = ending.ShutdownAsync,
            ["interrupt_request"] = ending.InterruptAsync,
            ["debug_request"] = ControlRequests.DebugAsync,
            ["complete_request"] = help.CompleteAsync,
            ["inspect_request"] = help.InspectAsync,
            ["is_complete_request"] = help.IsCompleteAsync,
            ["history_request"] = new HistoryRequests(history).HistoryAsync,
            ["comm_info_request"] = comms.InfoAsync,
        };
        var inOrder = new Dictionary<string, RequestHandler>(both)
        {
            ["execute_request"] = execute.ExecuteAsync,
            ["comm_open"] = comms.OpenAsync,
            ["comm_msg"] = comms.MessageAsync,
            ["comm_close"] = comms.CloseAsync,
        };
        return (inOrder, both);
    }
}
